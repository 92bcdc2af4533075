import { expect, it } from 'vitest';
import type { NoPage } from '../../src/core/outcome.js';
import { hourMs, minuteMs, openFeed, sentences, start } from './harness.js';

const [one, two, three] = [20, 21, 22].map(sentences) as [string, string, string];

it('an old capture of the text at that time confirms it, and changes nothing', async () => {
  const { see, stored } = await openHistory();
  const before = await stored();
  expect(await see(30 * minuteMs, one)).toMatchObject({ outcome: 'unchanged', versionId: null });
  expect(await stored()).toEqual(before);
});

it('an old capture may show the next text earlier than it was observed: what was published stays', async () => {
  const { see, stored } = await openHistory();
  const before = await stored();
  expect(await see(90 * minuteMs, two)).toMatchObject({ outcome: 'unchanged', change: null });
  expect(await stored()).toEqual(before);
});

it('an old capture from before the first version may show its text', async () => {
  const { see } = await openHistory();
  expect(await see(-hourMs, one)).toMatchObject({ outcome: 'unchanged' });
});

it('an old text that matches nothing is recorded as late, and does not rewrite history', async () => {
  const { see, stored } = await openHistory();
  const before = await stored();
  const result = await see(30 * minuteMs, three);
  expect(result).toMatchObject({ outcome: 'late', versionId: null, change: null, failed: false });
  expect(result.detail).toContain('empty database');
  expect(await stored()).toEqual(before);
});

it('old trouble is recorded for what it was, and the state of today stays', async () => {
  const { see, stored, store, document } = await openHistory();
  const before = await stored();
  const blocked: NoPage = { kind: 'blocked', by: 'authwall', detail: 'Redirected to a wall.' };
  expect(await see(30 * minuteMs, blocked)).toMatchObject({ outcome: 'blocked', failed: false });
  expect(await see(31 * minuteMs, sentences(8))).toMatchObject({ outcome: 'shrunken' });
  expect(await stored()).toEqual(before);
  expect(await store.documents.get(document.id)).toMatchObject({
    lastCheck: { at: start + 2 * hourMs },
  });
});

it('the same old capture is recorded once', async () => {
  const { see } = await openHistory();
  expect(await see(30 * minuteMs, one)).toMatchObject({ outcome: 'unchanged' });
  expect(await see(30 * minuteMs, one)).toMatchObject({ outcome: 'known' });
});

/** One text, an hour later another, and an hour after that a look at it. */
async function openHistory() {
  const feed = await openFeed({ confirmations: 1 });
  await feed.see(0, one);
  await feed.see(hourMs, two);
  await feed.see(2 * hourMs, two);
  const stored = async () => [await feed.versions(), await feed.changes(), await feed.known()];
  return { ...feed, stored };
}
