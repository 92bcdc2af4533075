import { expect, it } from 'vitest';
import { commonEnds } from '../../../src/core/diff/ends.js';

it.each([
  ['we share', 'we sell', 4, 0],
  ['we share it', 'we sell it', 4, 3],
  ['aa', 'aaa', 2, 0],
  ['same', 'same', 4, 0],
  ['', 'x', 0, 0],
])('%j and %j have their ends in common, none counted twice', (a, b, start, end) => {
  expect(commonEnds(a, b)).toEqual({ start, end });
});
