import { describe, expect, it } from 'vitest';
import { candidates } from '../../../src/core/diff/candidates.js';
import { bagger } from '../../../src/core/diff/similarity.js';

const bag = bagger();
const bags = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => bag(text(i)));

describe('what a clause could have become', () => {
  it('is anything where there is little to choose from', () => {
    expect(candidates(bags(2, String), bags(3, String))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('is a clause that shares its rare words, wherever it is', () => {
    const found = candidates(
      bags(100, (i) => `we share w${i}`),
      bags(100, (i) => `we share w${99 - i}`),
    );
    found.forEach((columns, row) => {
      expect(columns).toContain(99 - row);
    });
  });

  it('is a clause in about the same place if all words are common', () => {
    const found = candidates(
      bags(200, () => 'yes'),
      bags(100, () => 'yes'),
    );
    expect(found[100]).toContain(50);
  });

  it('is little for each clause, however many there are', () => {
    const found = candidates(
      bags(500, (i) => `a${i % 20}`),
      bags(500, (i) => `a${i % 20}`),
    );
    expect(Math.max(...found.map((columns) => columns.length))).toBeLessThan(20);
  });
});
