import { expect, it } from 'vitest';
import { createChangeTexts } from '../../../src/api/changes/change-texts.js';
import { plenty, recorded } from '../recorded.js';

it('reads a change from the store once for each view and base', async () => {
  const { changes, asked } = await recorded(3);
  const read = createChangeTexts(changes, plenty);
  await read([1, 2], 'full', 'http://a.test', 0);
  await read([3, 2, 1], 'full', 'http://a.test', 0);
  await read([1], 'summary', 'http://a.test', 0);
  await read([1], 'full', 'http://b.test', 0);
  expect(asked).toEqual(['read 1,2', 'read 3', 'read 1', 'read 1']);
});

it('reads a change again once any was marked', async () => {
  const { changes, asked } = await recorded(1);
  const read = createChangeTexts(changes, plenty);
  for (const marks of [0, 0, 1, 1]) await read([1], 'full', '', marks);
  expect(asked).toEqual(['read 1', 'read 1']);
});

it('gives changes in the order in which they are asked for, kept or not', async () => {
  const { changes } = await recorded(3);
  const read = createChangeTexts(changes, plenty);
  await read([2], 'full', '', 0);
  const texts = await read([3, 2, 1], 'full', '', 0);
  const seqs = texts.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).seq);
  expect(seqs).toEqual([3, 2, 1]);
});

it('keeps no more than it has room for, and gives what does not fit all the same', async () => {
  const { changes, asked } = await recorded(3);
  const read = createChangeTexts(changes, 100);
  await read([1], 'full', '', 0);
  expect(await read([1], 'full', '', 0)).toHaveLength(1);
  expect(asked).toEqual(['read 1', 'read 1']);
});
