import type { Pair } from './exact.js';

/** A pair that could be, and what it is worth: more than 0. */
export interface Offer {
  pair: Pair;
  worth: number;
}

/**
 * Of all choices of pairs that keep their order, one that is worth the most: a heaviest increasing subsequence,
 * by a tree of prefix maxima (Fenwick, Software: Practice and Experience 24, 1994). O(n log n).
 */
export function heaviestChain(offers: readonly Offer[]): Pair[] {
  // Columns downwards within a row: a row has one partner.
  const sorted = [...offers].sort((a, b) => a.pair[0] - b.pair[0] || b.pair[1] - a.pair[1]);
  const width = sorted.reduce((widest, { pair }) => Math.max(widest, pair[1] + 1), 0);
  const tree = new Int32Array(width + 1).fill(-1);
  const total: number[] = [];
  const below: number[] = [];
  const worthOf = (index: number) => total[index] ?? 0;
  sorted.forEach(({ pair: [, column], worth }, index) => {
    let best = -1;
    for (let at = column; at > 0; at -= at & -at) {
      const found = tree[at] ?? -1;
      if (worthOf(found) > worthOf(best)) best = found;
    }
    total.push(worth + worthOf(best));
    below.push(best);
    for (let at = column + 1; at <= width; at += at & -at) {
      if (worthOf(index) > worthOf(tree[at] ?? -1)) tree[at] = index;
    }
  });
  const chain: Pair[] = [];
  let end = -1;
  total.forEach((worth, index) => {
    if (worth > worthOf(end)) end = index;
  });
  for (let index = end; index >= 0; index = below[index] ?? -1) {
    const offer = sorted[index];
    if (offer) chain.push(offer.pair);
  }
  return chain.reverse();
}
