import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/core/diff/apply.js';

const at = (before: number | null, after: number | null, text: string | null) => ({
  position: { before, after },
  after: text,
  split: null,
  merged: null,
});
const split = (before: number, after: number, parts: string[]) => ({
  ...at(before, after, parts.join(' ')),
  split: parts,
});
const merged = (before: number, after: number, parts: string[], text: string) => ({
  ...at(before, after, text),
  merged: parts,
});

describe('applying edits', () => {
  it.each([
    ['none', [], ['a', 'b', 'c']],
    ['one that adds at the start', [at(null, 0, 'x')], ['x', 'a', 'b', 'c']],
    ['one that adds at the end', [at(null, 3, 'x')], ['a', 'b', 'c', 'x']],
    ['one that removes', [at(1, null, null)], ['a', 'c']],
    ['one that modifies', [at(1, 1, 'x')], ['a', 'x', 'c']],
    ['one that moves', [at(0, 2, 'a')], ['b', 'c', 'a']],
    [
      'all at once',
      [at(0, 3, 'a'), at(1, null, null), at(null, 0, 'x'), at(null, 1, 'y')],
      ['x', 'y', 'c', 'a'],
    ],
    ['one that splits', [split(1, 1, ['b1', 'b2', 'b3'])], ['a', 'b1', 'b2', 'b3', 'c']],
    ['one that merges', [merged(0, 0, ['a', 'b'], 'a b')], ['a b', 'c']],
    [
      'one that merges behind one that splits',
      [split(0, 0, ['a1', 'a2']), merged(1, 2, ['b', 'c'], 'b c')],
      ['a1', 'a2', 'b c'],
    ],
    [
      'one that splits around what moved away',
      [split(0, 0, ['a1', 'a2']), at(1, 3, 'b')],
      ['a1', 'a2', 'c', 'b'],
    ],
    ['those that take all', [at(0, null, null), at(1, null, null), at(2, null, null)], []],
  ])('%s', (_, edits, expected) => {
    expect(apply(['a', 'b', 'c'], edits)).toEqual(expected);
  });

  it('gives an added text its place even when it has no words', () => {
    expect(apply([], [at(null, 0, '')])).toEqual(['']);
  });
});
