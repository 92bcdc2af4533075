import { expect, it } from 'vitest';
import { grouped } from '../../src/core/grouped.js';

it('values are put together by their key, in their order and in that of the keys', () => {
  const groups = grouped(['ant', 'bee', 'ape', 'bat', 'cat'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['a', ['ant', 'ape']],
    ['b', ['bee', 'bat']],
    ['c', ['cat']],
  ]);
  expect(grouped([], String).size).toBe(0);
});
