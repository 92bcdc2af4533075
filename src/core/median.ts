import { must } from './must.js';

/** The middle of some values; of an even number, the higher one of the two in the middle. Throws if there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return must(sorted[sorted.length >> 1], 'the median of a list that is not empty');
}
