import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type Offer } from '../../../src/core/diff/chain.js';
import { runs } from '../../runs.js';

const offers = fc.uniqueArray(
  fc.record({
    pair: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })),
    worth: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 9, selector: ({ pair }) => pair.join() },
);

/** By definition: slow, and hard to get wrong. */
function mostWorth([first, ...rest]: readonly Offer[]): number {
  if (!first) return 0;
  const fitting = rest.filter(({ pair: [i, j] }) =>
    i < first.pair[0] ? j < first.pair[1] : i > first.pair[0] && j > first.pair[1],
  );
  return Math.max(mostWorth(rest), first.worth + mostWorth(fitting));
}

describe('a chain of pairs', () => {
  it('keeps its order on both sides and is worth the most', () => {
    fc.assert(
      fc.property(offers, (all) => {
        const chain = heaviestChain(all);
        chain.forEach(([i, j], at) => {
          const [above, left] = chain[at - 1] ?? [-1, -1];
          expect(i > above && j > left).toBe(true);
        });
        const worth = chain.map(
          (pair) => all.find((one) => one.pair.join() === pair.join())?.worth,
        );
        expect(worth.reduce((a = 0, b = 0) => a + b, 0)).toBe(mostWorth(all));
      }),
      runs,
    );
  });

  it('is empty where nothing is offered', () => {
    expect(heaviestChain([])).toEqual([]);
  });
});
