import { type Clause, clauseAt } from '../clause.js';
import type { Pair } from './exact.js';
import type { Gap, Sides } from './sides.js';
import { pairSimilarity } from './similar.js';
import { wordsOf } from './tokens.js';
import { mayHoldUnspaced } from './unspaced.js';

/** A clause that was both moved and reworded must still be nearly the same. */
const leastSimilarityMoved = 0.8;
/** Shorter clauses, such as “Location”, occur in many places, so one removed here and one added there is not a move. */
const fewestWordsMoved = 8;
/** Of this many longest words of a text, a nearly identical text contains at least `fewestWordsFound`. */
const wordsTried = 5;
const fewestWordsFound = 3;
/** A word in more texts than this is too common to be useful. */
const mostTextsOfWord = 16;

/**
 * Pairs clauses that have no partner in place with exactly the same text elsewhere, in order,
 * and then the neighbours that moved with them.
 */
export function matchMoved(gap: Gap, sides: Sides): Pair[] {
  return withNeighbours(matchDistinctive(gap, sides), gap, sides);
}

function matchDistinctive({ before, after }: Gap, sides: Sides): Pair[] {
  const places = new Map<string, number[]>();
  // Reversed, so that `pop` returns the first.
  for (const j of after.toReversed()) {
    const { text } = clauseAt(sides.after, j);
    const same = places.get(text);
    if (same) same.push(j);
    else places.set(text, [j]);
  }
  const found = before.filter((i) => places.has(clauseAt(sides.before, i).text));
  const isUnique = found.length > 0 ? uniqueIn(sides) : () => false;
  const pairs: Pair[] = [];
  for (const i of found) {
    const { text } = clauseAt(sides.before, i);
    const distinctive = isUnique(text) || sides.bagBefore(i).length >= fewestWordsMoved;
    const j = distinctive ? places.get(text)?.pop() : undefined;
    if (j !== undefined) pairs.push([i, j]);
  }
  return pairs;
}

/** Makes a function that says whether a text occurs exactly once in each version. */
function uniqueIn({ before, after }: Sides): (text: string) => boolean {
  const [old, now] = [timesOf(before), timesOf(after)];
  return (text) => old.get(text) === 1 && now.get(text) === 1;
}

/** How often each text occurs in a version. */
function timesOf(clauses: readonly Clause[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of clauses) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** Adds short clauses, and headings with a new number, that moved together with their neighbours. */
function withNeighbours(pairs: readonly Pair[], { before, after }: Gap, sides: Sides): Pair[] {
  const free = { before: new Set(before), after: new Set(after) };
  const take = ([i, j]: Pair) => free.before.delete(i) && free.after.delete(j);
  pairs.forEach(take);
  const all = [...pairs];
  // The loop also visits pairs that it adds itself.
  for (const [i, j] of all) {
    for (const step of [-1, 1]) {
      const next: Pair = [i + step, j + step];
      if (!free.before.has(next[0]) || !free.after.has(next[1])) continue;
      const same = clauseAt(sides.before, next[0]).text === clauseAt(sides.after, next[1]).text;
      if (!same && pairSimilarity(...next, sides) < leastSimilarityMoved) continue;
      take(next);
      all.push(next);
    }
  }
  return all;
}

/**
 * Pairs clauses that were moved and reworded. Greedy, most similar first; ties go to the earliest, so that the same
 * input gives the same pairs.
 */
export function matchMovedAndReworded(gap: Gap, sides: Sides): Pair[] {
  const before = gap.before.filter((i) => sides.bagBefore(i).length >= fewestWordsMoved);
  const alike = similarPairs({ before, after: gap.after }, sides)
    .filter(([, j]) => sides.bagAfter(j).length >= fewestWordsMoved)
    .map(([i, j]) => ({ i, j, score: pairSimilarity(i, j, sides) }))
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

/**
 * Pairs worth a closer look. A nearly identical text has most of the old one's longest words, which occur in few
 * others. Comparing every text with every other would take more time than everything else.
 */
function similarPairs({ before, after }: Gap, sides: Sides): Pair[] {
  const few = before.length * after.length <= mostScanned;
  return few ? similarByScan({ before, after }, sides) : similarByWord({ before, after }, sides);
}

/** Up to this many pairs, a scan is faster than an index. */
const mostScanned = 300;

function similarByScan({ before, after }: Gap, sides: Sides): Pair[] {
  return before.flatMap((i) => {
    const words = longestWords(clauseAt(sides.before, i).text);
    return after.flatMap((j): Pair[] =>
      holdsEnough(clauseAt(sides.after, j).text, words) ? [[i, j]] : [],
    );
  });
}

function holdsEnough(text: string, words: readonly string[]): boolean {
  let found = 0;
  for (const [at, word] of words.entries()) {
    if (found + words.length - at < fewestWordsFound) return false;
    if (text.includes(word)) found++;
  }
  return found >= fewestWordsFound;
}

function similarByWord({ before, after }: Gap, sides: Sides): Pair[] {
  const byWord = new Map<string, number[]>();
  for (const i of before) {
    for (const word of longestWords(clauseAt(sides.before, i).text)) {
      const same = byWord.get(word);
      if (same) same.push(i);
      else byWord.set(word, [i]);
    }
  }
  if (byWord.size === 0) return [];
  let shortest = Number.POSITIVE_INFINITY;
  for (const { length } of byWord.keys()) shortest = Math.min(shortest, length);
  return after.flatMap((j) => {
    const found = new Map<number, number>();
    for (const word of new Set(roughWords(clauseAt(sides.after, j).text, shortest))) {
      const texts = byWord.get(word);
      if (!texts || texts.length > mostTextsOfWord) continue;
      for (const i of texts) found.set(i, (found.get(i) ?? 0) + 1);
    }
    return [...found].flatMap(([i, hits]): Pair[] => (hits >= fewestWordsFound ? [[i, j]] : []));
  });
}

function longestWords(text: string): string[] {
  return [...new Set(roughWords(text))].sort((a, b) => b.length - a.length).slice(0, wordsTried);
}

/** Words with at least this many letters. In texts with spaces, punctuation stays attached, which is fastest. */
function roughWords(text: string, shortest = 1): string[] {
  if (mayHoldUnspaced.test(text)) return wordsOf(text).filter(({ length }) => length >= shortest);
  const words: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? text.length : space;
    if (to - from >= shortest) words.push(text.slice(from, to));
    from = to + 1;
  }
  return words;
}
