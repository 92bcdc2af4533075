import { describe, expect, it } from 'vitest';
import { matchCut, withoutCrossing } from '../../../src/core/diff/cuts.js';
import { toSides } from '../../../src/core/diff/sides.js';
import { clause } from '../clauses.js';

function cut(before: readonly string[], after: readonly string[]) {
  const indices = (texts: readonly string[]) => texts.map((_, i) => i);
  const sides = toSides(
    before.map((text) => clause(text)),
    after.map((text) => clause(text)),
    'en',
  );
  return matchCut({ before: indices(before), after: indices(after) }, sides);
}

describe('clauses with the same words, cut elsewhere', () => {
  it('are found on both sides', () => {
    expect(cut(['a b c', 'd', 'e'], ['a', 'b c', 'd e'])).toEqual([
      { before: [0, 1], after: [0, 2] },
      { before: [1, 3], after: [2, 3] },
    ]);
  });

  it('need all their words', () => {
    expect(cut(['a b c'], ['a', 'b'])).toEqual([]);
    expect(cut(['a b'], ['a', 'b c'])).toEqual([]);
  });

  it('are more than one', () => {
    expect(cut(['a b'], ['a b'])).toEqual([]);
  });

  it('are found among many that start alike, and soon', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `same w${i}`);
    expect(cut(['same w7 end', ...many], ['same w7', 'end', ...many.toReversed()])[0]).toEqual({
      before: [0, 1],
      after: [0, 2],
    });
  });
});

describe('stretches that would cross', () => {
  it('give way to those in front of them', () => {
    const first = { before: [0, 1], after: [2, 4] } as const;
    const crossing = { before: [1, 2], after: [0, 2] } as const;
    const behind = { before: [2, 4], after: [4, 5] } as const;
    expect(withoutCrossing([behind, crossing, first])).toEqual([first, behind]);
  });
});
