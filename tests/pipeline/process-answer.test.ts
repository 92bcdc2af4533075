import { expect, it } from 'vitest';
import { sha256 } from '../../src/core/digest.js';
import type { NoPage } from '../../src/core/outcome.js';
import type { Store } from '../../src/store/store.js';
import {
  answered,
  dayMs,
  hourMs,
  html,
  minuteMs,
  openFeed,
  page,
  sentences,
  start,
} from './harness.js';

const blocked: NoPage = { kind: 'blocked', by: 'captcha', detail: 'A captcha.' };
const missing: NoPage = { kind: 'missing', status: 404, detail: 'Nothing there.' };

it('a first text is pending, and is a version once a second look some minutes later agrees', async () => {
  const { see, known, versions } = await openFeed();
  expect(await see(0, 'Rule one.')).toMatchObject({ outcome: 'pending', failed: false });
  expect(await known()).toMatchObject({ status: { state: 'pending-confirmation' }, current: null });
  expect(await see(4 * minuteMs, 'Rule one.')).toMatchObject({ outcome: 'pending' });
  expect(await see(5 * minuteMs, 'Rule one.')).toMatchObject({ outcome: 'version', change: null });
  expect(await known()).toMatchObject({ status: { state: 'ok' }, pending: null });
  expect(await versions()).toMatchObject([{ observedAt: start, lastSeenAt: start + 5 * minuteMs }]);
});

it('a version and its change are dated and proven by the first capture that showed the text', async () => {
  const { see, versions, changes, store } = await openFeed();
  await see(0, 'Rule one.');
  await see(hourMs, 'Rule one.');
  await see(2 * hourMs, 'Rule one.');
  const first = `${html('Rule two.')}<!-- first -->`;
  await see(3 * hourMs, page(first));
  const { change, versionId } = await see(4 * hourMs, page(`${html('Rule two.')}<!-- second -->`));
  expect(change).toMatchObject({
    observedAt: start + 3 * hourMs,
    lastSeenUnchangedAt: start + 2 * hourMs,
    toVersionId: versionId,
    edits: [{ op: 'modified', before: 'Rule one.', after: 'Rule two.' }],
  });
  expect(await versions()).toMatchObject([
    { id: versionId, capture: { at: start + 3 * hourMs, sha256: sha256(first) } },
    { id: change?.fromVersionId },
  ]);
  const capture = await store.versions.capture(versionId ?? '');
  expect(Buffer.from(capture?.body ?? []).toString()).toBe(first);
  expect(await changes()).toMatchObject([{ id: change?.id, seq: 1 }]);
});

it('a text that disappears before it is confirmed is withdrawn, and a later sighting starts again', async () => {
  const { see, known, changes } = await openFeed({ confirmations: 3 });
  for (const minutes of [0, 5, 10]) await see(minutes * minuteMs, 'Rule one.');
  await see(1 * hourMs, 'Rule two.');
  await see(2 * hourMs, 'Rule two.');
  expect(await see(3 * hourMs, 'Rule one.')).toMatchObject({
    outcome: 'returned',
    detail: 'The current text is back; the pending text, seen 2 times, was withdrawn.',
    change: null,
  });
  expect(await known()).toMatchObject({ status: { state: 'ok' }, pending: null });
  await see(4 * hourMs, 'Rule two.');
  expect(await known()).toMatchObject({
    pending: { firstSeenAt: start + 4 * hourMs, sightings: 1 },
  });
  expect(await changes()).toEqual([]);
});

it('a third text replaces the pending one', async () => {
  const { see, known } = await openFeed();
  await see(0, 'Rule one.');
  await see(hourMs, 'Rule two.');
  expect(await known()).toMatchObject({ pending: { firstSeenAt: start + hourMs, sightings: 1 } });
});

it('one look is enough where the declaration says so', async () => {
  const { see, changes } = await openFeed({ confirmations: 1 });
  expect(await see(0, 'Rule one.')).toMatchObject({ outcome: 'version' });
  expect(await see(hourMs, 'Rule two.')).toMatchObject({ outcome: 'version' });
  expect(await see(2 * hourMs, 'Rule two.')).toMatchObject({ outcome: 'unchanged' });
  expect(await changes()).toMatchObject([{ observedAt: start + hourMs }]);
});

it('a confirmed text that goes back names the change that it undoes', async () => {
  const { see } = await openFeed({ confirmations: 1 });
  await see(0, 'Rule one.');
  const there = await see(hourMs, 'Rule two.');
  const back = await see(2 * hourMs, 'Rule one.');
  const again = await see(3 * hourMs, 'Rule two.');
  expect(there.change?.revertOf).toBeNull();
  expect(back.change?.revertOf).toBe(there.change?.id);
  expect(again.change?.revertOf).toBe(back.change?.id);
  expect(new Set([there, back, again].map(({ change }) => change?.id)).size).toBe(3);
});

it('a page without the declared main element says so', async () => {
  const { see, known } = await openFeed();
  const other = page(`<html lang="en"><body><div>${sentences(10)}</div></body></html>`);
  expect(await see(0, other)).toMatchObject({ outcome: 'main-missing', failed: true });
  expect((await known()).status).toMatchObject({ state: 'suspect' });
  expect((await known()).status.detail).toContain('select');
});

it('trouble leaves the current text and the pending text alone, and slows the pace', async () => {
  const { see, known } = await openFeed();
  await see(0, 'Rule one.');
  await see(hourMs, 'Rule one.');
  await see(2 * hourMs, 'Rule two.');
  const before = await known();
  const { nextCheckAt, failed } = await see(3 * hourMs, blocked);
  expect(failed).toBe(true);
  expect(nextCheckAt).toBe(start + 15 * hourMs);
  expect(await known()).toMatchObject({
    status: { state: 'blocked', since: start + 3 * hourMs, detail: 'A captcha.', nextCheckAt },
    current: before.current,
    pending: before.pending,
  });
  expect(await see(4 * hourMs, 'Rule two.')).toMatchObject({ outcome: 'version' });
});

it('the time that a site asks for is waited, where it is longer than the usual one', async () => {
  const { see } = await openFeed();
  const detail = 'Too often.';
  const { nextCheckAt } = await see(0, { kind: 'rate-limited', retryAfterS: 86_400, detail });
  expect(nextCheckAt).toBe(start + dayMs);
});

it('a page at the address of a sign-in wall is a block that names it, however much it says', async () => {
  const { see, versions } = await openFeed({ confirmations: 1 });
  const url = 'https://www.bramblework.example/login?next=%2Fpolicy';
  const settled = await see(0, page(html(sentences(30)), { url }));
  expect(settled).toMatchObject({ outcome: 'blocked', failed: true });
  expect(settled.detail).toContain('(sign-in)');
  expect(await versions()).toEqual([]);
});

it('a document that may be absent is fine when it is', async () => {
  const absent = await openFeed({ mayBeAbsent: true });
  expect(await absent.see(0, missing)).toMatchObject({ outcome: 'missing', failed: false });
  const lost = await openFeed();
  expect(await lost.see(0, missing)).toMatchObject({ outcome: 'missing', failed: true });
});

it('the very same check is recorded once', async () => {
  const { see, changes, known } = await openFeed({ confirmations: 1 });
  await see(0, 'Rule one.');
  await see(hourMs, 'Rule two.');
  const before = await known();
  expect(await see(hourMs, 'Rule two.')).toMatchObject({ outcome: 'known' });
  expect(await known()).toEqual(before);
  expect(await changes()).toHaveLength(1);
});

it('validators of a text are kept for the next request only while that text is current', async () => {
  const { see, known } = await openFeed({ confirmations: 1 });
  const tagged = (line: string, etag: string) => page(html(line), { headers: { etag } });
  await see(0, tagged(sentences(20), '"one"'));
  expect((await known()).validators).toEqual({ etag: '"one"', lastModified: null });
  await see(hourMs, tagged(sentences(8), '"short"'));
  expect((await known()).validators).toEqual({ etag: null, lastModified: null });
  await see(2 * hourMs, tagged(sentences(20), '"two"'));
  await see(3 * hourMs, blocked);
  expect((await known()).validators).toEqual({ etag: '"two"', lastModified: null });
});

it('what another process recorded meanwhile is minded: a text that both saw is one change', async () => {
  const { document, see, tools, changes } = await openFeed({ confirmations: 1 });
  await see(0, 'Rule one.');
  const overtaken = meanwhile(tools.store, () => see(hourMs, 'Rule two.'));
  const late = start + hourMs + 1000;
  const result = await answered(document, page(html('Rule two.')), late, {
    ...tools,
    store: overtaken,
  });
  expect(result).toMatchObject({ outcome: 'unchanged', change: null });
  expect(await changes()).toMatchObject([{ observedAt: start + hourMs }]);
});

/** A store in which something else is recorded between the decision and the first writing. */
function meanwhile(store: Store, happens: () => Promise<unknown>): Store {
  let happened = false;
  return {
    ...store,
    record: async (recording) => {
      if (!happened) {
        happened = true;
        await happens();
      }
      return store.record(recording);
    },
  };
}
