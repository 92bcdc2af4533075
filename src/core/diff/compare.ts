import type { Edit, Op } from '../change.js';
import type { Clause, Link } from '../clause.js';
import { type Stretch, single } from './exact.js';
import { compareLinks, sameTargets } from './links.js';
import { inReadingOrder } from './order.js';
import { findPartners, leftOver } from './partners.js';
import { type Sides, toSides } from './sides.js';
import { compareWords } from './words.js';

/** An edit before anybody said how much it matters, and which clause of the document's history it belongs to. */
export type RawEdit = Omit<Edit, 'significance' | 'because' | 'topics' | 'clauseId'>;

/**
 * What turns one version into the next, in the order in which a reader of the new version meets it.
 * Applying the edits to `before` gives `after`, word for word. The same input gives the same edits.
 */
export function compare(before: readonly Clause[], after: readonly Clause[]): RawEdit[] {
  const sides = toSides(before, after);
  const partners = findPartners(sides);
  const left = leftOver(sides, partners);
  const edits = [
    ...partners.inPlace
      .flatMap((stretch) => changedIn(stretch, sides))
      .map((found) => toEdit('modified', found, sides)),
    ...partners.moved.map((pair) => toEdit('moved', single(pair), sides)),
    ...left.before.map((i) => toEdit('removed', { before: [i, i + 1], after: nothing }, sides)),
    ...left.after.map((j) => toEdit('added', { before: nothing, after: [j, j + 1] }, sides)),
  ];
  return inReadingOrder(edits, partners.inPlace);
}

/** The pairs that differ; as they stand, one that was split and several that were merged. */
function changedIn(stretch: Stretch, sides: Sides): Stretch[] {
  const [[i, m], [j, n]] = [stretch.before, stretch.after];
  if (m - i !== n - j) return [stretch];
  const found: Stretch[] = [];
  for (let k = 0; k < m - i; k++) {
    if (differ(sides.before[i + k], sides.after[j + k])) found.push(single([i + k, j + k]));
  }
  return found;
}

function differ(old: Clause | undefined, now: Clause | undefined): boolean {
  return old?.text !== now?.text || !sameTargets(old?.links ?? [], now?.links ?? []);
}

const nothing = [0, 0] as const;

function toEdit(op: Op, { before, after }: Stretch, sides: Sides): RawEdit {
  const [old, now] = [sides.before.slice(...before), sides.after.slice(...after)];
  const stands = now[0] ?? old[0];
  const [was, is] = [textOf(old), textOf(now)];
  return {
    op,
    kind: stands?.kind ?? 'paragraph',
    section: stands?.section ?? [],
    sectionBefore: op === 'moved' ? (old[0]?.section ?? []) : null,
    before: was,
    after: is,
    words: compareWords(was ?? '', is ?? ''),
    links: compareLinks(linksOf(old), linksOf(now)),
    split: now.length > 1 ? now.map(({ text }) => text) : null,
    merged: old.length > 1 ? old.map(({ text }) => text) : null,
    position: {
      before: old.length > 0 ? before[0] : null,
      after: now.length > 0 ? after[0] : null,
    },
  };
}

function textOf(clauses: readonly Clause[]): string | null {
  return clauses.length === 0 ? null : clauses.map(({ text }) => text).join(' ');
}

function linksOf(clauses: readonly Clause[]): readonly Link[] {
  const [only, ...more] = clauses;
  return more.length === 0 ? (only?.links ?? []) : clauses.flatMap(({ links }) => links);
}
