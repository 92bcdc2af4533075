import { describe, expect, it } from 'vitest';
import { dayMs, openFeed } from './harness.js';

/** Texts A and B as they are seen on some days, and which change undoes which. */
async function story(days: Readonly<Record<number, 'A' | 'B' | 'C'>>) {
  const { see, changes } = await openFeed({ confirmations: 1 });
  const texts = { A: 'We keep it.', B: 'We sell it to others.', C: 'Nobody sells anything.' };
  for (const [day, text] of Object.entries(days)) await see(Number(day) * dayMs, texts[text]);
  const told = await changes();
  const ids = told.map(({ id }) => id);
  return told.map(({ revertOf, flicker }) => ({
    undoes: revertOf === null ? null : ids.indexOf(revertOf),
    flicker,
  }));
}

describe('a change that takes another one back', () => {
  it('within days is a flicker, and so is the one that it takes back', async () => {
    expect(await story({ 0: 'A', 10: 'B', 11: 'A' })).toEqual([
      { undoes: null, flicker: true },
      { undoes: 0, flicker: true },
    ]);
  });

  it('after weeks is a rollback, and news', async () => {
    expect(await story({ 0: 'A', 10: 'B', 40: 'A' })).toEqual([
      { undoes: null, flicker: false },
      { undoes: 0, flicker: false },
    ]);
  });

  it('again and again, for weeks, is flicker; the change that is left leads to the current text', async () => {
    expect(await story({ 0: 'A', 10: 'B', 20: 'A', 30: 'B' })).toEqual([
      { undoes: null, flicker: false },
      { undoes: 0, flicker: true },
      { undoes: 1, flicker: true },
    ]);
  });

  it('and is taken back itself begins a new pair', async () => {
    expect(await story({ 0: 'A', 10: 'B', 11: 'A', 12: 'B', 13: 'A' })).toEqual([
      { undoes: null, flicker: true },
      { undoes: 0, flicker: true },
      { undoes: 1, flicker: true },
      { undoes: 2, flicker: true },
    ]);
  });

  it('and then is made again is flicker; the change that is left leads to the current text', async () => {
    expect(await story({ 0: 'A', 10: 'B', 11: 'A', 12: 'B' })).toMatchObject([
      { flicker: true },
      { flicker: true },
      { undoes: 1, flicker: false },
    ]);
  });

  it('is not a revert when the text is a third one', async () => {
    expect(await story({ 0: 'A', 10: 'B', 11: 'C' })).toEqual([
      { undoes: null, flicker: false },
      { undoes: null, flicker: false },
    ]);
  });
});
