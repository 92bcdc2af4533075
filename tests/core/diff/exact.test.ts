import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gaps,
  longestIncreasing,
  matchExactly,
  type Pair,
  single,
} from '../../../src/core/diff/exact.js';
import { runs } from '../../runs.js';

const pairs = (before: string, after: string) => matchExactly([...before], [...after]);

describe('exact matching', () => {
  it.each([
    ['nothing', '', '', []],
    [
      'equal texts',
      'abc',
      'abc',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'a common start and end',
      'axb',
      'ayyb',
      [
        [0, 0],
        [2, 3],
      ],
    ],
    [
      'a key that stands once between repeated ones',
      'xxmxx',
      'yxmxy',
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    [
      'repeated keys alone',
      'abab',
      'baba',
      [
        [1, 0],
        [2, 1],
        [3, 2],
      ],
    ],
    ['nothing in common', 'abc', 'xyz', []],
    ['one side empty', 'abc', '', []],
    ['a swap, once', 'ab', 'ba', [[1, 0]]],
  ])('pairs %s', (_, before, after, expected) => {
    expect(pairs(before, after)).toEqual(expected);
  });

  it('pairs equal keys only, in an order that both sides have', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const found = matchExactly(before, after);
        for (const [i, j] of found) expect(before[i]).toBe(after[j]);
        expect(grows(found)).toBe(true);
      }),
      runs,
    );
  });

  it('pairs as many keys as a longest common subsequence where none repeats', () => {
    fc.assert(
      fc.property(distinct, distinct, (before, after) => {
        expect(matchExactly(before, after)).toHaveLength(lcs(before, after));
      }),
      runs,
    );
  });

  it('pairs a long text that is repeated several times, although nothing in it is unique', () => {
    const text = Array.from({ length: 120 }, (_, i) => `clause ${i}`);
    const copies = (one: readonly string[]) => Array.from({ length: 8 }, () => one).flat();
    const changed = text.with(7, 'another one');
    const pairs = matchExactly(copies(text), copies(changed));
    expect(pairs).toHaveLength(8 * 119);
    for (const [i, j] of pairs) expect(i).toBe(j);
  });

  it('leaves a stretch unpaired if it is too large and no key occurs equally often on both sides', () => {
    const before = Array.from({ length: 700 }, (_, i) => 'ab'[i % 2] ?? '');
    const after = ['x', ...Array.from({ length: 700 }, (_, i) => 'aab'[i % 3] ?? ''), 'y'];
    expect(matchExactly(['p', ...before], ['q', ...after])).toEqual([]);
  });
});

describe('the stretches around others', () => {
  it('are what lies between them', () => {
    const whole = { before: [0, 5], after: [0, 6] } as const;
    expect(
      gaps(whole, [single([1, 0]), { before: [2, 3], after: [3, 5] }, single([4, 5])]),
    ).toEqual([
      { before: [0, 1], after: [0, 0] },
      { before: [2, 2], after: [1, 3] },
      { before: [3, 4], after: [5, 5] },
    ]);
  });

  it('are the whole where there is no other', () => {
    const whole = { before: [2, 4], after: [3, 3] } as const;
    expect(gaps(whole, [])).toEqual([whole]);
  });
});

describe('the longest run that keeps its order', () => {
  it.each([
    [[], []],
    [[[0, 5]], [[0, 5]]],
    [
      [
        [0, 3],
        [1, 1],
        [2, 2],
      ],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      [
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
      ],
      [
        [1, 0],
        [3, 2],
      ],
    ],
  ] as Pair[][][])('of %j is %j', (all, run) => {
    expect(longestIncreasing(all ?? [])).toEqual(run);
  });
});

const keys = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 20 });
const distinct = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 16 });

function grows(found: readonly Pair[]): boolean {
  return found.every(([i, j], k) => {
    const [a, b] = found[k - 1] ?? [-1, -1];
    return i > a && j > b;
  });
}

/** By definition: slow, and hard to get wrong. */
function lcs(before: readonly string[], after: readonly string[]): number {
  const [first, ...rest] = before;
  if (first === undefined) return 0;
  const at = after.indexOf(first);
  const without = lcs(rest, after);
  return at === -1 ? without : Math.max(without, 1 + lcs(rest, after.slice(at + 1)));
}
