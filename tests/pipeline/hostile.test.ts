import { expect, it } from 'vitest';
import { countCpuMs } from '../cpu.js';
import { openFeed } from './harness.js';

/* What a page can hold to keep a careless pattern busy, through a whole check and not one function. */

const mostCpuMs = 3_000;

it.each([
  ['letters that are roman figures as well', '1.i.i', '.i', 'b-'],
  ['large ones', '1.V.V', '.V', 'b-'],
  ['both, with figures between', '1.i', '.1.V.i', '!'],
])('a list marker without an end, of %s, does not hold up a check', async (_, from, more, to) => {
  const { see } = await openFeed({ confirmations: 1 });
  const line = (end: string) => `${from}${more.repeat(2_000)}${to}${end}`;
  const spentMs = countCpuMs();
  const first = await see(0, line(''));
  const second = await see(60_000, line(' more'));
  expect(spentMs()).toBeLessThan(mostCpuMs);
  expect([first.outcome, second.outcome]).toEqual(['version', 'version']);
  expect(second.change?.edits).toHaveLength(1);
});
