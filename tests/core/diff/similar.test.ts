import { describe, expect, it } from 'vitest';
import { toSides } from '../../../src/core/diff/sides.js';
import { matchSimilar, pairSimilarity } from '../../../src/core/diff/similar.js';
import { clause } from '../clauses.js';

function pairs(before: readonly string[], after: readonly string[]) {
  const indices = (texts: readonly string[]) => texts.map((_, i) => i);
  const sides = toSides(
    before.map((text) => clause(text)),
    after.map((text) => clause(text)),
    'en',
  );
  return matchSimilar({ before: indices(before), after: indices(after) }, sides);
}

describe('clauses of one gap', () => {
  it('are paired with what they became, in order', () => {
    expect(
      pairs(
        ['We share your name with partners.', 'You can object at any time.'],
        [
          'A new thing altogether, quite unlike.',
          'We share your photo with partners.',
          'You may object at any time.',
        ],
      ),
    ).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('are not paired across one another', () => {
    expect(
      pairs(['one two three', 'four five six'], ['four five six', 'one two three']),
    ).toHaveLength(1);
  });

  it('are not paired with less than half in common', () => {
    expect(
      pairs(
        ['we share your data now', 'and more of it'],
        ['we share his name too', 'or less for me'],
      ),
    ).toEqual([]);
  });

  it('are paired with less in common when each is alone', () => {
    expect(pairs(['we share your data'], ['we sell his name'])).toEqual([[0, 0]]);
    expect(pairs(['we share your data'], ['they sell his name'])).toEqual([]);
  });

  it('are paired for the greatest likeness in all', () => {
    expect(pairs(['a b c d', 'a b c e'], ['a b c e', 'x y z'])).toEqual([[1, 0]]);
  });

  it('are none where one side is empty', () => {
    expect(pairs([], ['a'])).toEqual([]);
    expect(pairs(['a'], [])).toEqual([]);
  });

  it('are paired also where there are many', () => {
    const many = (word: string) =>
      Array.from({ length: 2000 }, (_, i) => `${word} w${i}a w${i}b w${i}c`);
    expect(pairs(many('old'), many('new'))).toHaveLength(2000);
  });
});

describe('two clauses', () => {
  it('are not alike where one does not exist', () => {
    const sides = toSides([clause('a')], [clause('a')], 'en');
    expect(pairSimilarity(0, 0, sides)).toBe(1);
    expect(pairSimilarity(0, 7, sides)).toBe(0);
    expect(pairSimilarity(-1, 0, sides)).toBe(0);
  });
});
