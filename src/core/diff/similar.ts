import { allHeaders, clauseAt } from '../clause.js';
import { must } from '../must.js';
import { candidates } from './candidates.js';
import { heaviestChain } from './chain.js';
import { commonEnds } from './ends.js';
import type { Pair } from './exact.js';
import { type Gap, placeIn, type Sides } from './sides.js';
import { common, kindFactor, similarity } from './similarity.js';

/** With less in common, they are two different clauses, not one that was reworded. */
const leastSimilarity = 0.5;
/** The limit for a clause alone between the same neighbours, because it can have become nothing else. */
const leastSimilarityAlone = 0.2;

/**
 * Pairs the clauses of a gap that were reworded in place. Of all pairings that keep their order, it picks one that
 * keeps the most words; ties go to the pairing whose places and sections match better.
 */
export function matchSimilar(gap: Gap, sides: Sides): Pair[] {
  const alone = gap.before.length === 1 && gap.after.length === 1;
  if (alone) {
    const only: Pair = [placeIn(gap.before, 0), placeIn(gap.after, 0)];
    if (sharesHalf(only, sides)) return [only];
  }
  const least = alone ? leastSimilarityAlone : leastSimilarity;
  const columns = candidates(gap.before.map(sides.bagBefore), gap.after.map(sides.bagAfter));
  const offers = gap.before.flatMap((i, row) =>
    must(columns[row], 'the candidates of a row').flatMap((column) => {
      const j = placeIn(gap.after, column);
      const likeness = pairSimilarity(i, j, sides);
      if (likeness === 0 || likeness < least) return [];
      const away = Math.abs(row / gap.before.length - column / gap.after.length);
      const worth = common(sides.bagBefore(i), sides.bagAfter(j)) + likeness + 1 - away;
      return { pair: [row, column] as const, worth: worth + placeSimilarity(i, j, sides) };
    }),
  );
  return heaviestChain(offers).map(([row, column]) => [
    placeIn(gap.before, row),
    placeIn(gap.after, column),
  ]);
}

/** Most reworded clauses start and end as before, which can be seen without splitting them into words. */
function sharesHalf([i, j]: Pair, { before, after }: Sides): boolean {
  const [a, b] = [clauseAt(before, i).text, clauseAt(after, j).text];
  const { start, end } = commonEnds(a, b);
  return 2 * (start + end) >= Math.max(a.length, b.length);
}

/** How similar the words of two clauses are, from 0 to 1. It is 0 beyond the end of a text. */
export function pairSimilarity(i: number, j: number, sides: Sides): number {
  const [a, b] = [sides.before[i], sides.after[j]];
  if (!a || !b) return 0;
  return similarity(sides.bagBefore(i), sides.bagAfter(j)) * kindFactor(a, b);
}

/** How similar their sections are; all numbers count as the same. For cells, row and column count for half. */
function placeSimilarity(i: number, j: number, sides: Sides): number {
  const [a, b] = [clauseAt(sides.before, i), clauseAt(sides.after, j)];
  const sections = alike(a.section, b.section, sides);
  if (a.kind !== 'cell' || b.kind !== 'cell') return sections;
  return (sections + alike(allHeaders(a), allHeaders(b), sides)) / 2;
}

function alike(a: readonly string[], b: readonly string[], { bagOfPath }: Sides): number {
  return a.length + b.length === 0 ? 1 : similarity(bagOfPath(a), bagOfPath(b));
}
