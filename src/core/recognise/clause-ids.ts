import type { Position } from '../change.js';
import type { Clause } from '../clause.js';
import type { Compare } from '../diff/compare-once.js';
import { digestOf } from '../digest.js';
import { must } from '../must.js';

/** A clause of a stored version, with the id that it keeps from version to version. */
export interface LivingClause extends Clause {
  id: string;
}

/** What an edit says about which clause became which other. */
export interface Step {
  position: Position;
  split: readonly string[] | null;
  merged: readonly string[] | null;
}

/** 64 bits: even with a million clauses per document, only one in 37 million documents has two clauses with one id. */
const idLength = 16;

/** The id of a clause that first appears in this version, at this index. It is the same on every machine. */
export function clauseIdOf(versionId: string, position: number): string {
  return `cl_${digestOf([versionId, position]).slice(0, idLength)}`;
}

/**
 * The ids of the clauses after, from those before and the edits in between. A clause keeps its id if it stays, is
 * reworded or moves. If a clause is split, the longest part keeps the id. If clauses are merged, the id of the longest
 * one is kept, so that splitting and merging again restores the ids.
 */
export function carryIds(
  before: readonly string[],
  edits: readonly Step[],
  afterLength: number,
  versionId: string,
): string[] {
  const named = new Set<number>();
  const placed = new Map<number, string | undefined>();
  for (const edit of edits) {
    for (const i of places(edit.position.before, edit.merged)) named.add(i);
    for (const j of places(edit.position.after, edit.split)) placed.set(j, undefined);
    const [from, to] = [keeperBefore(edit), keeperAfter(edit)];
    if (from !== null && to !== null) placed.set(to, before[from]);
  }
  // Clauses without an edit keep their order and fill the places that the edits leave free.
  const staying = before.filter((_, i) => !named.has(i)).values();
  return Array.from({ length: afterLength }, (_, j) => {
    const id = placed.has(j) ? placed.get(j) : staying.next().value;
    return id ?? clauseIdOf(versionId, j);
  });
}

/** The same, for two consecutive texts. */
export function idsAfter(
  before: readonly LivingClause[],
  after: readonly Clause[],
  versionId: string,
  compare: Compare,
): string[] {
  const ids = before.map(({ id }) => id);
  return carryIds(ids, compare(before, after), after.length, versionId);
}

/** A text's clauses, each with its id. */
export function withIds(clauses: readonly Clause[], ids: readonly string[]): LivingClause[] {
  return clauses.map((clause, i) => ({ ...clause, id: must(ids[i], `the id of clause ${i}`) }));
}

/** Adds to each edit the id of its clause: the id after, or the one before if the clause was removed. */
export function named<E extends Step>(
  edits: readonly E[],
  beforeIds: readonly string[],
  afterIds: readonly string[],
): (E & { clauseId: string })[] {
  return edits.map((edit) => {
    const [from, to] = [keeperBefore(edit), keeperAfter(edit)];
    const id = to === null ? beforeIds[from ?? -1] : afterIds[to];
    return { ...edit, clauseId: id ?? missing(edit) };
  });
}

function places(first: number | null, texts: readonly string[] | null): number[] {
  if (first === null) return [];
  return Array.from({ length: texts?.length ?? 1 }, (_, i) => first + i);
}

/** The index before of the clause whose id is kept, or ends here. */
function keeperBefore({ position, merged }: Step): number | null {
  return position.before === null ? null : position.before + longest(merged);
}

/** The index after of the clause that has the id. */
function keeperAfter({ position, split }: Step): number | null {
  return position.after === null ? null : position.after + longest(split);
}

/** Index of the longest text, or of the first of them; 0 if there is no list. */
function longest(texts: readonly string[] | null): number {
  const lengths = texts?.map(({ length }) => length) ?? [];
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}

function missing({ position }: Step): never {
  throw new Error(
    `An edit refers to clause ${position.before} before and ${position.after} after, which the versions do not have.`,
  );
}
