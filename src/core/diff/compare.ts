import type { Edit, Op } from '../change.js';
import type { Clause } from '../clause.js';
import { gaps, matchExactly, type Pair, type Stretch } from './exact.js';
import { compareLinks, sameTargets } from './links.js';
import { matchMoved, matchMovedAndReworded } from './moves.js';
import { type Gap, matchSimilar, type Sides, toSides } from './similar.js';
import { compareWords } from './words.js';

/** An edit before anybody said how much it matters. */
export type RawEdit = Omit<Edit, 'significance'>;

/**
 * What turns one version into the next, in the order in which a reader of the new version meets it.
 * Applying the edits to `before` gives `after`, word for word. The same input gives the same edits.
 */
export function compare(before: readonly Clause[], after: readonly Clause[]): RawEdit[] {
  const sides = toSides(before, after);
  const { inPlace, moved } = pairEitherWay(sides);
  const single = left(sides, [...inPlace, ...moved]);
  const edits = [
    ...inPlace
      .filter((found) => differs(found, sides))
      .map((found) => toEdit('modified', found, sides)),
    ...moved.map((found) => toEdit('moved', found, sides)),
    ...single.before.map((i) => toEdit('removed', [i, null], sides)),
    ...single.after.map((j) => toEdit('added', [null, j], sides)),
  ];
  return inReadingOrder(edits, sides, inPlace);
}

interface Partners {
  inPlace: Pair[];
  moved: Pair[];
}

/** The same pairs in both directions: a change that is taken back shows the same edits, the other way round. */
function pairEitherWay(sides: Sides): Partners {
  const [old, now] = [sides.before, sides.after].map((clauses) => textsOf(clauses).join('\n'));
  if ((old ?? '') <= (now ?? '')) return pair(sides);
  const { inPlace, moved } = pair(toSides(sides.after, sides.before));
  const flip = ([i, j]: Pair): Pair => [j, i];
  return { inPlace: inPlace.map(flip), moved: moved.map(flip) };
}

/** Equal clauses first, then equal ones elsewhere, then reworded ones in place, then reworded ones elsewhere. */
function pair(sides: Sides): Partners {
  const equal = matchExactly(textsOf(sides.before), textsOf(sides.after));
  const moved = matchMoved(left(sides, equal), sides);
  const reworded = gapsOf(sides, equal, moved).flatMap((gap) => matchSimilar(gap, sides));
  const inPlace = [...equal, ...reworded].sort((a, b) => a[0] - b[0]);
  const movedToo = matchMovedAndReworded(left(sides, [...inPlace, ...moved]), sides);
  return { inPlace, moved: [...moved, ...movedToo] };
}

function textsOf(clauses: readonly Clause[]): string[] {
  return clauses.map(({ text }) => text);
}

function gapsOf(sides: Sides, inPlace: readonly Pair[], moved: readonly Pair[]): Gap[] {
  const gone = new Set(moved.map(([i]) => i));
  const come = new Set(moved.map(([, j]) => j));
  const whole: Stretch = { before: [0, sides.before.length], after: [0, sides.after.length] };
  return gaps(whole, inPlace).map(({ before, after }) => ({
    before: range(before).filter((i) => !gone.has(i)),
    after: range(after).filter((j) => !come.has(j)),
  }));
}

/** What has no partner yet, in all of both versions. */
function left({ before, after }: Sides, pairs: readonly Pair[]): Gap {
  const from = new Set(pairs.map(([i]) => i));
  const to = new Set(pairs.map(([, j]) => j));
  return {
    before: range([0, before.length]).filter((i) => !from.has(i)),
    after: range([0, after.length]).filter((j) => !to.has(j)),
  };
}

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function toEdit(op: Op, [i, j]: readonly [number | null, number | null], sides: Sides): RawEdit {
  const old = i === null ? undefined : sides.before[i];
  const now = j === null ? undefined : sides.after[j];
  const stands = now ?? old;
  return {
    op,
    kind: stands?.kind ?? 'paragraph',
    section: stands?.section ?? [],
    sectionBefore: op === 'moved' ? (old?.section ?? []) : null,
    before: old?.text ?? null,
    after: now?.text ?? null,
    words: compareWords(old?.text ?? '', now?.text ?? ''),
    links: compareLinks(old?.links ?? [], now?.links ?? []),
    position: { before: i, after: j },
  };
}

function differs([i, j]: Pair, { before, after }: Sides): boolean {
  const [old, now] = [before[i], after[j]];
  return old?.text !== now?.text || !sameTargets(old?.links ?? [], now?.links ?? []);
}

/** By place in the new version; what was removed stands behind the neighbour it stood behind. */
function inReadingOrder(edits: readonly RawEdit[], sides: Sides, inPlace: readonly Pair[]) {
  const neighbours = neighboursOf(sides, inPlace);
  const placeOf = ({ position: { before, after } }: RawEdit) =>
    after === null ? [(neighbours[before ?? 0] ?? -1) + 0.5, before ?? 0] : [after, 0];
  return edits
    .map((edit) => ({ edit, place: placeOf(edit) }))
    .sort(({ place: [a = 0, b = 0] }, { place: [c = 0, d = 0] }) => a - c || b - d)
    .map(({ edit }) => edit);
}

/** For each clause before: the place after of the nearest clause in front of it that stayed, or -1. */
function neighboursOf({ before }: Sides, inPlace: readonly Pair[]): number[] {
  const stayed = new Map(inPlace);
  let nearest = -1;
  return before.map((_, i) => {
    const found = nearest;
    nearest = stayed.get(i) ?? nearest;
    return found;
  });
}
