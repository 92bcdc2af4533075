import { expect, it } from 'vitest';
import { dayMs, hourMs, openFeed, page, sentences, start } from './harness.js';

it('a page that lost most of its words is a version only after four looks over a day', async () => {
  const { see, known, versions } = await openFeed({ confirmations: 1 });
  await see(0, sentences(20));
  for (const hours of [1, 9, 17]) {
    const seen = await see(hours * hourMs, sentences(8));
    expect(seen).toMatchObject({ outcome: 'shrunken', failed: true, versionId: null });
  }
  expect(await known()).toMatchObject({ status: { state: 'suspect', failures: 3 } });
  expect(await see(24 * hourMs, sentences(8))).toMatchObject({ outcome: 'shrunken' });
  expect(await see(25 * hourMs, sentences(8))).toMatchObject({ outcome: 'version', failed: false });
  expect((await versions())[0]).toMatchObject({ observedAt: start + hourMs });
});

it('a doubted page does not take the place of a sound pending text', async () => {
  const { see, known } = await openFeed();
  await see(0, sentences(20));
  await see(hourMs, sentences(20));
  await see(2 * hourMs, sentences(21));
  expect(await see(3 * hourMs, sentences(8))).toMatchObject({ outcome: 'shrunken' });
  expect(await known()).toMatchObject({
    status: { state: 'suspect' },
    pending: { firstSeenAt: start + 2 * hourMs, doubt: null },
  });
  expect(await see(4 * hourMs, sentences(21))).toMatchObject({ outcome: 'version' });
});

it('a sound text takes the place of a doubted one', async () => {
  const { see, known } = await openFeed();
  await see(0, sentences(20));
  await see(hourMs, sentences(20));
  await see(2 * hourMs, sentences(8));
  await see(3 * hourMs, sentences(21));
  expect(await known()).toMatchObject({
    status: { state: 'pending-confirmation', failures: 0 },
    pending: { firstSeenAt: start + 3 * hourMs, doubt: null },
  });
});

it('a text in another language is never a version, however often it is seen', async () => {
  const { see, versions } = await openFeed({ confirmations: 1 });
  const french = `<html lang="fr"><main>Voici les règles. ${'Nous gardons peu de choses. '.repeat(20)}</main></html>`;
  for (let day = 0; day < 5; day++) {
    expect(await see(day * dayMs, page(french))).toMatchObject({ outcome: 'wrong-language' });
  }
  expect(await versions()).toEqual([]);
});
