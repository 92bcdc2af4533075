import { expect, it } from 'vitest';
import { sha256 } from '../../src/core/digest.js';
import { hourMs, html, openFeed, page, start } from './harness.js';

const keep = 'We keep “your” posts for 30 days.';
const plain = 'We keep "your" posts for 30 days.';
const sell = 'We sell nothing to anybody.';

it('the same words in another form are no version and no change', async () => {
  const { see, known, changes, versions } = await openFeed({ confirmations: 1 });
  await see(0, page(html(keep, sell)));
  for (const hours of [1, 2, 3]) {
    expect(await see(hours * hourMs, page(html(plain, sell)))).toMatchObject({
      outcome: 'unchanged',
      change: null,
    });
  }
  expect(await versions()).toHaveLength(1);
  expect(await changes()).toEqual([]);
  expect(await known()).toMatchObject({ restyled: { at: start + hourMs } });
});

it('a change quotes the previous text in its newest form, and names the capture that shows it', async () => {
  const { see, store, versions } = await openFeed({ confirmations: 1 });
  await see(0, page(html(keep, sell)));
  const restyled = html(plain, sell);
  await see(hourMs, page(restyled));
  await see(2 * hourMs, page(restyled));
  const { change } = await see(3 * hourMs, page(html(plain, 'We sell all of it.')));
  expect(change).toMatchObject({
    lastSeenUnchangedAt: start + 2 * hourMs,
    edits: [{ before: sell, after: 'We sell all of it.' }],
  });
  const record = await store.changes.get(change?.id ?? '');
  expect(record?.from).toMatchObject({ at: start + hourMs, sha256: sha256(restyled) });
  expect(await versions()).toMatchObject([
    { observedAt: start + 3 * hourMs },
    { observedAt: start + hourMs, lastSeenAt: start + 2 * hourMs },
    { observedAt: start },
  ]);
});

it('clauses keep their ids through another form, and through a change', async () => {
  const { see, store, versions } = await openFeed({ confirmations: 1 });
  await see(0, page(html(keep, sell)));
  await see(hourMs, page(html(plain, sell)));
  await see(2 * hourMs, page(html('Welcome to all of you.', plain, 'We sell all of it.')));
  const [now, restyled, first] = await Promise.all(
    (await versions()).map(({ id }) => store.versions.clauses(id)),
  );
  expect(restyled?.map(({ id }) => id)).toEqual(first?.map(({ id }) => id));
  expect(now?.map(({ id }) => id).slice(1)).toEqual(first?.map(({ id }) => id));
});

it('a form that comes and goes leaves at most one capture', async () => {
  const { see, known, versions } = await openFeed({ confirmations: 1 });
  await see(0, page(html(keep, sell)));
  for (let hour = 1; hour < 8; hour++) {
    await see(hour * hourMs, page(html(hour % 2 === 0 ? keep : plain, sell)));
  }
  expect(await known()).toMatchObject({ restyled: { at: start + 7 * hourMs } });
  await see(8 * hourMs, page(html(keep, sell)));
  expect(await known()).toMatchObject({ restyled: null });
  expect(await versions()).toHaveLength(1);
});

it('a text that was seen once is confirmed within a newer one', async () => {
  const { see, changes } = await openFeed();
  await see(0, page(html(keep, sell)));
  await see(hourMs, page(html(keep, sell)));
  await see(2 * hourMs, page(html(keep, sell, 'We also lend it to friends of ours.')));
  const third = html(keep, sell, 'We also lend it to friends of ours.', 'Friends are companies.');
  expect(await see(3 * hourMs, page(third))).toMatchObject({ outcome: 'version' });
  expect(await see(4 * hourMs, page(third))).toMatchObject({ outcome: 'version' });
  expect(await changes()).toMatchObject([
    { observedAt: start + 2 * hourMs, lastSeenUnchangedAt: start + hourMs, stats: { added: 1 } },
    {
      observedAt: start + 3 * hourMs,
      lastSeenUnchangedAt: start + 2 * hourMs,
      stats: { added: 1 },
    },
  ]);
});
