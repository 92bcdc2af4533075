import { expect, it, vi } from 'vitest';
import * as comparing from '../../../src/core/diff/compare.js';
import { compareOnce } from '../../../src/core/diff/compare-once.js';
import { version } from '../clauses.js';

vi.mock('../../../src/core/diff/compare.js', async (original) => {
  const real = await original<typeof comparing>();
  return { ...real, compare: vi.fn(real.compare) };
});

const compared = vi.mocked(comparing.compare);
const [one, two] = [version('We keep it.'), version('We sell it.')];

it('two texts are compared when it is first asked, and the edits are remembered', () => {
  const compare = compareOnce('en');
  const edits = compare(one, two);
  expect(edits).toMatchObject([{ before: 'We keep it.', after: 'We sell it.' }]);
  expect(compare(one, two)).toBe(edits);
  expect(compared).toHaveBeenCalledTimes(1);
});

it('the way back is another comparison, and so is another array that says the same', () => {
  const compare = compareOnce('en');
  compared.mockClear();
  expect(compare(one, two)).toMatchObject([{ after: 'We sell it.' }]);
  expect(compare(two, one)).toMatchObject([{ after: 'We keep it.' }]);
  expect(compare([...one], two)).toEqual(compare(one, two));
  expect(compared).toHaveBeenCalledTimes(3);
});

it('a text does not differ from itself, and needs no comparison to know', () => {
  compared.mockClear();
  expect(compareOnce('en')(one, one)).toEqual([]);
  expect(compared).not.toHaveBeenCalled();
});
