import { must } from '../must.js';
/** A stretch of both versions: `[from, to)` in each. */
export interface Stretch {
  before: readonly [from: number, to: number];
  after: readonly [from: number, to: number];
}

/** Index in the version before, index in the version after. */
export type Pair = readonly [before: number, after: number];

/** A stretch without unique keys is aligned with a full table if that takes fewer comparisons than this. */
const largestTable = 250_000;

/**
 * Pairs of equal keys that keep their order, surest ones first: the common start and end, then keys that occur once
 * on each side (patience diff, Bram Cohen), then a longest common subsequence of the rest. Near-linear on ordinary
 * edits. If a stretch is too large for a table and has no unique keys, keys that occur equally often on both sides
 * are paired in order; without any, it stays unpaired.
 */
export function matchExactly(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Stretch[] = [{ before: [0, before.length], after: [0, after.length] }];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const inner = trim(stretch, before, after, pairs);
    if (size(inner) === 0) continue;
    const isLarge = size(inner) > largestTable;
    const unique = uniqueAnchors(inner, before, after);
    const anchors = unique.length > 0 || !isLarge ? unique : countedAnchors(inner, before, after);
    for (const anchor of anchors) pairs.push(anchor);
    if (anchors.length > 0) for (const gap of gaps(inner, anchors.map(single))) open.push(gap);
    else if (!isLarge) pairs.push(...longestCommon(inner, before, after));
  }
  return inOrder(pairs, before.length);
}

/** Sorts without comparing, because each place on the side before is in one pair at most. */
function inOrder(pairs: readonly Pair[], length: number): Pair[] {
  const partners = new Int32Array(length).fill(-1);
  for (const [i, j] of pairs) partners[i] = j;
  const sorted: Pair[] = [];
  partners.forEach((j, i) => {
    if (j >= 0) sorted.push([i, j]);
  });
  return sorted;
}

/** A stretch with one item on each side. */
export function single([i, j]: Pair): Stretch {
  return { before: [i, i + 1], after: [j, j + 1] };
}

/** The gaps between stretches that are in order. */
export function gaps(whole: Stretch, stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let [i, j] = [whole.before[0], whole.after[0]];
  const end: Stretch = {
    before: [whole.before[1], whole.before[1]],
    after: [whole.after[1], whole.after[1]],
  };
  for (const { before, after } of [...stretches, end]) {
    if (before[0] > i || after[0] > j) found.push({ before: [i, before[0]], after: [j, after[0]] });
    [i, j] = [before[1], after[1]];
  }
  return found;
}

/** How many comparisons a full table of a stretch takes. */
export function size({ before, after }: Stretch): number {
  return (before[1] - before[0]) * (after[1] - after[0]);
}

/** Pairs the common start and end of a stretch, and returns the part in between. */
export function trim(
  stretch: Stretch,
  before: readonly string[],
  after: readonly string[],
  pairs: Pair[],
): Stretch {
  let [i, m] = stretch.before;
  let [j, n] = stretch.after;
  while (i < m && j < n && before[i] === after[j]) pairs.push([i++, j++]);
  while (i < m && j < n && before[m - 1] === after[n - 1]) pairs.push([--m, --n]);
  return { before: [i, m], after: [j, n] };
}

/** Keys that occur once on each side: the longest selection that is in the same order on both. */
function uniqueAnchors(
  stretch: Stretch,
  before: readonly string[],
  after: readonly string[],
): Pair[] {
  const right = once(after, stretch.after);
  const shared: Pair[] = [];
  for (const [key, i] of once(before, stretch.before)) {
    const j = i < 0 ? -1 : (right.get(key) ?? -1);
    if (j >= 0) shared.push([i, j]);
  }
  return longestIncreasing(shared);
}

/** For texts without unique keys, such as one that is repeated: keys that occur equally often on both sides. */
function countedAnchors(
  stretch: Stretch,
  before: readonly string[],
  after: readonly string[],
): Pair[] {
  const right = placesOf(after, stretch.after);
  const shared = [...placesOf(before, stretch.before)].flatMap(([key, here]): Pair[] => {
    const there = right.get(key);
    return there?.length === here.length
      ? here.map((i, k) => [i, must(there[k], 'the place of a key')])
      : [];
  });
  return longestIncreasing(shared.sort((a, b) => a[0] - b[0]));
}

function placesOf(
  keys: readonly string[],
  [from, to]: readonly [number, number],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let i = from; i < to; i++) {
    const key = must(keys[i], 'a key of a stretch');
    const places = found.get(key);
    if (places) places.push(i);
    else found.set(key, [i]);
  }
  return found;
}

/** The index of each key, or -1 if it occurs more than once. */
function once(keys: readonly string[], [from, to]: readonly [number, number]): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const key = must(keys[i], 'a key of a stretch');
    found.set(key, found.has(key) ? -1 : i);
  }
  return found;
}

const topOfPile = 'the pair on top of a pile';

/** The longest subsequence with increasing second members (Schensted, 1961), by patience sorting in O(n log n). */
export function longestIncreasing(pairs: readonly Pair[]): Pair[] {
  const piles: number[] = [];
  const below: (number | undefined)[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const top = must(pairs[must(piles[middle], topOfPile)], topOfPile);
      if (top[1] < value) low = middle + 1;
      else high = middle;
    }
    below[index] = piles[low - 1];
    piles[low] = index;
  });
  const run: Pair[] = [];
  for (let index = piles.at(-1); index !== undefined; index = below[index]) {
    run.push(must(pairs[index], 'the pair below another one'));
  }
  return run.reverse();
}

function longestCommon(
  { before: [i0, m], after: [j0, n] }: Stretch,
  before: readonly string[],
  after: readonly string[],
): Pair[] {
  const width = n - j0 + 1;
  const lengths = new Uint16Array((m - i0 + 1) * width);
  const at = (i: number, j: number) =>
    must(lengths[(i - i0) * width + (j - j0)], 'a cell of the table of two texts');
  for (let i = m - 1; i >= i0; i--) {
    for (let j = n - 1; j >= j0; j--) {
      lengths[(i - i0) * width + (j - j0)] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = i0, j = j0; i < m && j < n; ) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
