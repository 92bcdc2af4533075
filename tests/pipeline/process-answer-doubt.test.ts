import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, html, openFeed, page, sentences, start } from './harness.js';

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

describe('another page in place of the document', () => {
  const missing =
    '<p>We could not find the document you were looking for. It may have been renamed, or it may no longer exist.</p><p>Try our search, or go back to the home page. Popular topics: orders, deliveries, returns, gift cards, careers, press, accounts, shops near you and the weather in the mountains.</p>';
  const unknown =
    '<h1>Vítejte</h1><p>Gardens, lamps and chairs for every season. Read stories from customers who built a terrace within one weekend. Summer offers begin tomorrow morning, with breakfast for early visitors and music until sunset.</p>';

  it.each([
    ['that says so', missing, 'error-page'],
    ['that says nothing', unknown, 'unlike'],
  ])('is never a version, however often it is seen: a page %s', async (_, main, outcome) => {
    const { see, known, versions } = await openFeed({ confirmations: 1 });
    await see(0, sentences(20));
    for (let day = 1; day < 6; day++) {
      expect(await see(day * dayMs, page(html(main)))).toMatchObject({ outcome });
    }
    expect(await known()).toMatchObject({ status: { state: 'suspect' } });
    expect(await versions()).toHaveLength(1);
    expect(await see(6 * dayMs, sentences(20))).toMatchObject({ outcome: 'unchanged' });
  });

  it('is no first version either', async () => {
    const { see, versions } = await openFeed({ confirmations: 1 });
    for (let day = 0; day < 5; day++) await see(day * dayMs, page(html(missing)));
    expect(await versions()).toEqual([]);
  });

  it('is not what a policy is that was cut down to a few words under its title', async () => {
    const { see, versions } = await openFeed({ confirmations: 1 });
    await see(0, `<h1>Policy</h1>${sentences(20)}`);
    const short = page(html('<h1>Policy</h1><p>Nobody stores anything any more.</p>'));
    for (const hours of [1, 9, 17]) {
      expect(await see(hours * hourMs, short)).toMatchObject({ outcome: 'shrunken' });
    }
    expect(await see(26 * hourMs, short)).toMatchObject({ outcome: 'version' });
    expect(await versions()).toHaveLength(2);
  });

  it('is not what a text is that was written anew', async () => {
    const { see } = await openFeed({ confirmations: 1 });
    await see(0, `<h1>Policy</h1>${sentences(20)}`);
    const anew = `<h1>Policy</h1>${'Visitors decide about every record themselves. '.repeat(30)}`;
    expect(await see(hourMs, anew)).toMatchObject({ outcome: 'version' });
  });
});

describe('a garbled text', () => {
  const good = `${sentences(20)} Le café déjà payé reste à côté.`;
  const bad = good.replaceAll('é', 'Ã©');

  it('is never a version, at first sight or later', async () => {
    const { see, versions } = await openFeed({ confirmations: 1 });
    await see(0, 'Le cafÃ© dÃ©jÃ  payÃ© reste.');
    expect(await versions()).toEqual([]);
    await see(dayMs, good);
    for (let day = 2; day < 8; day++) {
      expect(await see(day * dayMs, bad)).toMatchObject({ outcome: 'garbled' });
    }
    expect(await see(8 * dayMs, good)).toMatchObject({ outcome: 'unchanged' });
  });

  it('with one damaged word is a version after four looks over a day', async () => {
    const { see } = await openFeed({ confirmations: 1 });
    await see(0, good);
    const slight = good.replace('café', 'caf\uFFFD');
    for (const hours of [1, 9, 17]) {
      expect(await see(hours * hourMs, slight)).toMatchObject({ outcome: 'garbled' });
    }
    expect(await see(26 * hourMs, slight)).toMatchObject({ outcome: 'version' });
  });
});
