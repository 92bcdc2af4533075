import { must } from '../must.js';
import type { Pair } from './exact.js';

/** A possible pair and its value, which is more than 0. */
export interface Offer {
  pair: Pair;
  worth: number;
}

/** Used instead of an index if there is no chain yet. */
const none = -1;
const lastOfChain = 'the last offer of a chain';

/**
 * Of all selections of pairs that keep their order, one with the highest total value: a heaviest increasing
 * subsequence, with a tree of prefix maxima (Fenwick, Software: Practice and Experience 24, 1994). O(n log n).
 */
export function heaviestChain(offers: readonly Offer[]): Pair[] {
  // Columns in descending order within a row, so that a row gets only one partner.
  const sorted = [...offers].sort((a, b) => a.pair[0] - b.pair[0] || b.pair[1] - a.pair[1]);
  const width = sorted.reduce((widest, { pair }) => Math.max(widest, pair[1] + 1), 0);
  const tree = new Int32Array(width + 1).fill(none);
  const total: number[] = [];
  const below: number[] = [];
  const worthOf = (index: number) =>
    index === none ? 0 : must(total[index], 'the worth of a chain');
  sorted.forEach(({ pair: [, column], worth }, index) => {
    let best = none;
    for (let at = column; at > 0; at -= at & -at) {
      const found = must(tree[at], lastOfChain);
      if (worthOf(found) > worthOf(best)) best = found;
    }
    total.push(worth + worthOf(best));
    below.push(best);
    for (let at = column + 1; at <= width; at += at & -at) {
      if (worthOf(index) > worthOf(must(tree[at], lastOfChain))) tree[at] = index;
    }
  });
  const chain: Pair[] = [];
  let end = none;
  total.forEach((worth, index) => {
    if (worth > worthOf(end)) end = index;
  });
  for (let index = end; index !== none; index = must(below[index], lastOfChain)) {
    chain.push(must(sorted[index], lastOfChain).pair);
  }
  return chain.reverse();
}
