import { expect, it } from 'vitest';
import { median } from '../../src/core/median.js';

it.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[1, 10, 2, 9], 9],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

it('there is none of nothing', () => {
  expect(() => median([])).toThrow('median');
});
