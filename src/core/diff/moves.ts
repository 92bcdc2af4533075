import type { Pair } from './exact.js';
import { type Gap, pairSimilarity, type Sides } from './similar.js';

/** A clause that went elsewhere and was reworded on the way must still be nearly the same. */
const leastSimilarityMoved = 0.8;
/** Short clauses such as “Location” stand in many places: one gone here and one come there is no move. */
const fewestWordsMoved = 4;
const fewestWordsMovedReworded = 8;
/** More pairs than this are not looked at for reworded moves: the time stays bounded. */
const mostPairs = 400_000;

/** Pairs clauses without a partner in place with the very same text elsewhere, first with first. */
export function matchMoved({ before, after }: Gap, sides: Sides): Pair[] {
  const places = new Map<string, number[]>();
  // From the end, so that `pop` gives the first.
  for (const j of after.toReversed()) {
    const text = sides.after[j]?.text ?? '';
    const same = places.get(text);
    if (same) same.push(j);
    else places.set(text, [j]);
  }
  const standsOnce = onlyOnce(sides);
  const pairs: Pair[] = [];
  for (const i of before) {
    const text = sides.before[i]?.text ?? '';
    const telling = sides.bagBefore(i).length >= fewestWordsMoved || standsOnce(text);
    const j = telling ? places.get(text)?.pop() : undefined;
    if (j !== undefined) pairs.push([i, j]);
  }
  return pairs;
}

/** Tells whether a text stands once in each version. */
function onlyOnce({ before, after }: Sides): (text: string) => boolean {
  const [old, now] = [before, after].map((clauses) => {
    const times = new Map<string, number>();
    for (const { text } of clauses) times.set(text, (times.get(text) ?? 0) + 1);
    return times;
  });
  return (text) => old?.get(text) === 1 && now?.get(text) === 1;
}

/**
 * Pairs clauses that went elsewhere and were reworded on the way. Greedy, most alike first;
 * ties go to the earliest, so that the same input gives the same pairs.
 */
export function matchMovedAndReworded({ before, after }: Gap, sides: Sides): Pair[] {
  const removed = before.filter((i) => sides.bagBefore(i).length >= fewestWordsMovedReworded);
  const added = after.filter((j) => sides.bagAfter(j).length >= fewestWordsMovedReworded);
  if (removed.length * added.length > mostPairs) return [];
  const alike = removed
    .flatMap((i) => added.map((j) => ({ i, j, score: pairSimilarity(i, j, sides) })))
    .filter(({ score }) => score >= leastSimilarityMoved)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const pairs: Pair[] = [];
  const taken = { before: new Set<number>(), after: new Set<number>() };
  for (const { i, j } of alike) {
    if (taken.before.has(i) || taken.after.has(j)) continue;
    taken.before.add(i);
    taken.after.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}
