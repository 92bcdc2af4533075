import { describe, expect, it } from 'vitest';
import { matchMoved, matchMovedAndReworded } from '../../../src/core/diff/moves.js';
import { toSides } from '../../../src/core/diff/sides.js';
import { clause } from '../clauses.js';

const sidesOf = (before: readonly string[], after: readonly string[]) =>
  toSides(
    before.map((text) => clause(text)),
    after.map((text) => clause(text)),
    'en',
  );
const all = (texts: readonly string[]) => texts.map((_, i) => i);

const long = 'We may share your personal data with our affiliates and partners.';
const reworded = 'We may share your personal data with our affiliates and friends.';

describe('a clause that is elsewhere with the same words', () => {
  const moved = (before: readonly string[], after: readonly string[]) =>
    matchMoved({ before: all(before), after: all(after) }, sidesOf(before, after));

  it('has moved', () => {
    expect(moved([long], ['x', long])).toEqual([[0, 1]]);
  });

  it('has moved when it is short but occurs once in each version', () => {
    expect(moved(['Location'], ['x', 'Location'])).toEqual([[0, 1]]);
  });

  it('has not moved when it is short and occurs often', () => {
    expect(moved(['Location', 'Location'], ['Location', 'x'])).toEqual([]);
  });

  it('has moved to the first place that is free, and each place is taken once', () => {
    expect(moved([long, long, long], ['x', long, long])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('a clause that is elsewhere with different words', () => {
  const moved = (before: readonly string[], after: readonly string[]) =>
    matchMovedAndReworded({ before: all(before), after: all(after) }, sidesOf(before, after));

  it('has moved when nearly all its words are the same', () => {
    expect(moved([long], ['x', reworded])).toEqual([[0, 1]]);
  });

  it('has not moved when it is short', () => {
    expect(moved(['We may share it all.'], ['We may share it now.'])).toEqual([]);
  });

  it('has not moved when a quarter of its words differ', () => {
    expect(moved([long], ['We may sell your personal files with our dogs and partners.'])).toEqual(
      [],
    );
  });

  it('goes to the place that is most like it', () => {
    expect(moved([long], [reworded, long])).toEqual([[0, 1]]);
  });

  it('goes to the first of two places that are as good', () => {
    expect(moved([long], [reworded, reworded])).toEqual([[0, 0]]);
  });

  it('is found among many', () => {
    const many = (last: string) =>
      Array.from(
        { length: 700 },
        (_, i) => `a${i} b${i} c${i} d${i} e${i} f${i} g${i} h${i} ${last}`,
      );
    expect(moved(many('x'), many('y').toReversed())).toHaveLength(700);
  });
});
