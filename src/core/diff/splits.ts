import type { Piece } from '../change.js';
import { clauseAt } from '../clause.js';
import type { Stretch } from './exact.js';
import { flipGap, flipSides, flipStretch, type Gap, type Sides } from './sides.js';
import { common, without } from './similarity.js';
import { isWord, tokenise } from './tokens.js';
import { compareWords } from './words.js';

/** A part of a split clause has at least this share of its words from that clause. */
const leastFromClause = 0.6;
/** With more clauses than this to choose from, splits are not searched for, to limit the time. */
const widestWindow = 100;

/**
 * Finds clauses that were split or merged and also reworded: a pair takes in unpaired neighbours whose words come
 * from the same clause.
 */
export function withSplits(pairs: readonly Stretch[], gap: Gap, sides: Sides): Stretch[] {
  const split = grow(pairs, gap, sides).map(flipStretch);
  return grow(split, flipGap(gap), flipSides(sides)).map(flipStretch);
}

function grow(matches: readonly Stretch[], { before, after }: Gap, sides: Sides): Stretch[] {
  const grown: Stretch[] = [];
  const waiting = matches.toReversed();
  let first = 0;
  for (const i of before) {
    const from = grown.at(-1)?.after[1] ?? 0;
    if (i < (grown.at(-1)?.before[1] ?? 0)) continue;
    const own = waiting.at(-1)?.before[0] === i ? waiting.pop() : undefined;
    while ((after[first] ?? from) < from) first++;
    const to = waiting.at(-1)?.after[0] ?? Number.POSITIVE_INFINITY;
    const window = after.slice(first, first + widestWindow + 1).filter((j) => j < to);
    const parts = own && !isPair(own) ? null : partsOf(i, own?.after[0], window, sides);
    const found: Stretch | undefined = parts ? { before: [i, i + 1], after: parts } : own;
    if (found) grown.push(found);
  }
  return grown;
}

function isPair({ before, after }: Stretch): boolean {
  return before[1] - before[0] === 1 && after[1] - after[0] === 1;
}

/** The adjacent clauses that a clause became, around its partner if it has one. */
function partsOf(
  i: number,
  partner: number | undefined,
  window: readonly number[],
  sides: Sides,
): readonly [number, number] | null {
  if (window.length < 2 || window.length > widestWindow) return null;
  const seed = partner ?? likeliest(i, window, sides);
  if (seed === null) return null;
  let left = without(sides.bagBefore(i), sides.bagAfter(seed));
  const takes = (j: number): boolean => {
    if (!window.includes(j)) return false;
    const bag = sides.bagAfter(j);
    if (bag.length === 0 || common(bag, left) < leastFromClause * bag.length) return false;
    left = without(left, bag);
    return true;
  };
  let [from, to] = [seed, seed + 1];
  while (takes(to)) to++;
  while (takes(from - 1)) from--;
  return to - from > 1 && areParts(i, [from, to], sides) ? [from, to] : null;
}

/** The clause with the most words from this one, if they make up enough of it. */
function likeliest(i: number, window: readonly number[], sides: Sides): number | null {
  const whole = sides.bagBefore(i);
  let best: { j: number; words: number } | null = null;
  for (const j of window) {
    const bag = sides.bagAfter(j);
    const words = bag.length < whole.length ? common(bag, whole) : 0;
    if (words > (best?.words ?? 0) && words >= leastFromClause * bag.length) best = { j, words };
  }
  return best?.j ?? null;
}

/** True if each part keeps enough words when the clause is compared with all parts together. */
function areParts(i: number, [from, to]: readonly [number, number], sides: Sides): boolean {
  const parts = sides.after.slice(from, to).map(({ text }) => text);
  const words = compareWords(clauseAt(sides.before, i).text, parts.join(' '));
  let start = 0;
  return parts.every((part) => {
    const kept = keptWithin(words, [start, start + part.length]);
    start += part.length + 1;
    return kept >= leastFromClause * countWords(part);
  });
}

/** How many words in a stretch of the new text are unchanged. */
function keptWithin(words: readonly Piece[], [from, to]: readonly [number, number]): number {
  let at = 0;
  let kept = 0;
  for (const [sign, text] of words) {
    if (sign === '-') continue;
    if (sign === '=') kept += countWords(text.slice(Math.max(0, from - at), Math.max(0, to - at)));
    at += text.length;
  }
  return kept;
}

function countWords(text: string): number {
  return tokenise(text).filter(isWord).length;
}
