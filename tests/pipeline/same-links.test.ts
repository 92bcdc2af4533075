import { expect, it } from 'vitest';
import { hourMs, openFeed } from './harness.js';

/** Three visits: the first text twice, then the other one twice. */
async function changesFrom(before: string, after: string) {
  const { see, changes } = await openFeed();
  for (const [i, line] of [before, before, after, after].entries()) await see(i * hourMs, line);
  return changes();
}

const cloudflare =
  '<a href="/cdn-cgi/l/email-protection#7a0a08130c1b19033a1f021b170a161f54191517"><span class="__cf_email__" data-cfemail="7a0a08130c1b19033a1f021b170a161f54191517">[email&#160;protected]</span></a>';
const alone = cloudflare
  .replace(/<a[^>]*><span/, '<a href="/cdn-cgi/l/email-protection"')
  .replace('</span></a>', '</a>');

it.each([
  [
    'an e-mail address and its link are hidden',
    'Write to <a href="mailto:privacy@example.com">privacy@example.com</a> to object.',
    `Write to ${cloudflare} to object.`,
  ],
  [
    'an e-mail address without link is hidden',
    'Write to privacy@example.com to object.',
    `Write to ${alone} to object.`,
  ],
  [
    'a redirector writes another token',
    'See the <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fbrand.example%2F&amp;h=AT1">rules</a>.',
    'See the <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fbrand.example%2F&amp;h=AT2">rules</a>.',
  ],
  [
    'a redirector is taken off',
    'See the <a href="https://www.google.com/url?q=https://brand.example/&amp;sa=D&amp;usg=A">rules</a>.',
    'See the <a href="https://brand.example/">rules</a>.',
  ],
  [
    'a link leads to another locale',
    'See <a href="https://a.example/en-us/terms">the terms</a>.',
    'See <a href="https://a.example/de-de/terms">the terms</a>.',
  ],
  [
    'a parameter has another locale',
    'See <a href="https://a.example/terms?hl=en&amp;gl=US">the terms</a>.',
    'See <a href="https://a.example/terms?hl=de">the terms</a>.',
  ],
])('nothing changed when %s', async (_, before, after) => {
  expect(await changesFrom(before, after)).toEqual([]);
});

it.each([
  [
    'leads to another document',
    'See <a href="https://a.example/en-us/terms">the terms</a>.',
    'See <a href="https://a.example/de-de/privacy">the terms</a>.',
  ],
  [
    'is redirected elsewhere',
    'See <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F">it</a>.',
    'See <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fb.example%2F">it</a>.',
  ],
  [
    'leads to the notice for another region',
    'See <a href="https://a.example/privacy/eu">the notice</a>.',
    'See <a href="https://a.example/privacy/us">the notice</a>.',
  ],
])('it is a change of links when one %s', async (_, before, after) => {
  expect(await changesFrom(before, after)).toMatchObject([{ significance: 'links' }]);
});

it('links stay quotable as they were written at the time', async () => {
  const { see, versions, store } = await openFeed();
  for (const [i, days] of [30, 30, 90, 90].entries()) {
    const locale = i < 3 ? 'en-us' : 'de-de';
    await see(i * hourMs, `See <a href="https://a.example/${locale}/t">this</a> for ${days} days.`);
  }
  const [newest] = await versions();
  const clauses = await store.versions.clauses(newest?.id ?? '');
  expect(clauses[0]?.links).toEqual([{ text: 'this', href: 'https://a.example/en-us/t' }]);
});
