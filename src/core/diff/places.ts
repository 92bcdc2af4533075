import { type Clause, clauseAt } from '../clause.js';
import { type Pair, type Stretch, single } from './exact.js';
import { type Gap, placeIn, type Sides } from './sides.js';
import { pairSimilarity } from './similar.js';
import { similarity } from './similarity.js';

/** Cells with at most this many words hold one value: “Yes”, “30 days”. */
const mostWordsOfValue = 4;
/** With less in common, two names are names of two rows. */
const leastSimilarityOfRows = 0.5;
/** A heading is above the same text as before if the first clause below it is at least this similar. */
const leastSimilarityBelow = 0.5;

/**
 * Pairs clauses by their place, even if none of their words are left: a heading above the same text,
 * or a cell in the same row and column.
 */
export function matchByPlace(gap: Gap, sides: Sides): Stretch[] {
  return isSameCells(gap, sides)
    ? gap.before.map((i, at) => single([i, placeIn(gap.after, at)]))
    : renamedHeading(gap, sides);
}

function isSameCells({ before, after }: Gap, sides: Sides): boolean {
  if (before.length !== after.length) return false;
  return before.every((i, at) => {
    const j = placeIn(after, at);
    if (!isSamePlace([i, j], sides)) return false;
    const longest = Math.max(sides.bagBefore(i).length, sides.bagAfter(j).length);
    return before.length === 1 || longest <= mostWordsOfValue;
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

function renamedHeading({ before, after }: Gap, sides: Sides): Stretch[] {
  const [i, j] = [placeIn(before, before.length - 1), placeIn(after, after.length - 1)];
  const [a, b] = [clauseAt(sides.before, i), clauseAt(sides.after, j)];
  if (a.kind !== 'heading' || b.kind !== 'heading' || a.level !== b.level) return [];
  return pairSimilarity(i + 1, j + 1, sides) >= leastSimilarityBelow ? [single([i, j])] : [];
}

/** Pairs completely changed cells of a row that moved: they are still between the same neighbours. */
export function matchMovedCells(moved: readonly Pair[], gap: Gap, sides: Sides): Pair[] {
  const free = { before: new Set(gap.before), after: new Set(gap.after) };
  const sorted = moved.toSorted((a, b) => a[0] - b[0]);
  return sorted.flatMap(([i, j], at) => {
    const [nextI, nextJ] = sorted[at + 1] ?? [i, j];
    if (nextI - i !== nextJ - j) return [];
    const between = Array.from(
      { length: Math.max(0, nextI - i - 1) },
      (_, k): Pair => [i + k + 1, j + k + 1],
    );
    const isFree = between.every((pair) => free.before.has(pair[0]) && free.after.has(pair[1]));
    return isFree && between.every((pair) => isSamePlace(pair, sides)) ? between : [];
  });
}

function isSamePlace([i, j]: Pair, sides: Sides): boolean {
  const [a, b] = [clauseAt(sides.before, i), clauseAt(sides.after, j)];
  return a.kind === 'cell' && b.kind === 'cell' && isSameColumn(a, b) && isSameRow(a, b, sides);
}

function isSameColumn({ headers: a }: Clause, { headers: b }: Clause): boolean {
  return isSame(a.column, b.column);
}

/** What names a row may be reworded. */
function isSameRow({ headers: a }: Clause, { headers: b }: Clause, { bagOfPath }: Sides): boolean {
  if (isSame(a.row, b.row)) return true;
  if (a.row.length !== b.row.length) return false;
  return similarity(bagOfPath(a.row), bagOfPath(b.row)) >= leastSimilarityOfRows;
}
