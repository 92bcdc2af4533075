import type { Clause } from '../clause.js';
import type { Pair } from './exact.js';
import { type Bag, bagger, kindFactor, similarity } from './similarity.js';

/** Two clauses with less in common are two clauses, not one that was reworded. */
const leastSimilarity = 0.5;
/** Alone between the same neighbours, less is enough: there is nothing else it could have become. */
const leastSimilarityAlone = 0.2;
/** A gap with more pairs than this is cut into pieces: time and memory stay bounded. */
const largestTable = 400_000;

/** Both versions, and the words of each clause: made when first asked for, since most clauses stay as they are. */
export interface Sides {
  before: readonly Clause[];
  after: readonly Clause[];
  bagBefore: (i: number) => Bag;
  bagAfter: (j: number) => Bag;
}

export function toSides(before: readonly Clause[], after: readonly Clause[]): Sides {
  const bag = bagger();
  const lazily = (clauses: readonly Clause[]) => {
    const bags: Bag[] = [];
    return (i: number) => {
      bags[i] ??= bag(clauses[i]?.text ?? '');
      return bags[i];
    };
  };
  return { before, after, bagBefore: lazily(before), bagAfter: lazily(after) };
}

/** What stands between two neighbours that stayed, and has no partner yet: indices in each version. */
export interface Gap {
  before: readonly number[];
  after: readonly number[];
}

/**
 * Pairs the clauses of a gap that were reworded in place: of all pairings that keep their order,
 * one with the greatest sum of similarity (global alignment, Needleman and Wunsch, 1970).
 */
export function matchSimilar(gap: Gap, sides: Sides): Pair[] {
  const alone = gap.before.length === 1 && gap.after.length === 1;
  const least = alone ? leastSimilarityAlone : leastSimilarity;
  return pieces(gap).flatMap(({ before, after }) => {
    const score = (row: number, column: number) => {
      const found = pairSimilarity(before[row] ?? -1, after[column] ?? -1, sides);
      return found >= least ? found : 0;
    };
    const pairs = align(before.length, after.length, score);
    return pairs.map(([row, column]): Pair => [before[row] ?? -1, after[column] ?? -1]);
  });
}

/** Pieces along the gap's diagonal whose tables together are no larger than one may be. */
function pieces({ before, after }: Gap): Gap[] {
  const [rows, columns] = [before.length, after.length];
  const count = Math.min(Math.ceil((rows * columns) / largestTable), rows, columns);
  const piece = (all: readonly number[], i: number) =>
    all.slice(Math.round((i * all.length) / count), Math.round(((i + 1) * all.length) / count));
  return Array.from({ length: count }, (_, i) => ({
    before: piece(before, i),
    after: piece(after, i),
  }));
}

export function pairSimilarity(i: number, j: number, sides: Sides): number {
  const [a, b] = [sides.before[i], sides.after[j]];
  if (!a || !b) return 0;
  return similarity(sides.bagBefore(i), sides.bagAfter(j)) * kindFactor(a, b);
}

function align(rows: number, columns: number, score: (i: number, j: number) => number): Pair[] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const paired = Array.from({ length: rows }, () => new Uint8Array(columns));
  for (let i = rows - 1; i >= 0; i--) {
    const [row, below, marks] = [best[i], best[i + 1], paired[i]];
    if (!row || !below || !marks) break;
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(below[j] ?? 0, row[j + 1] ?? 0);
      const value = score(i, j);
      const take = value > 0 ? value + (below[j + 1] ?? 0) : 0;
      row[j] = Math.max(skip, take);
      marks[j] = take > skip ? 1 : 0;
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (paired[i]?.[j]) pairs.push([i++, j++]);
    else if ((best[i + 1]?.[j] ?? 0) >= (best[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
