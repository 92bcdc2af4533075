import { describe, expect, it } from 'vitest';
import { sameForAll, withoutLocale } from '../../src/core/address-locale.js';
import { expectLinear } from '../cpu.js';

const same = (one: string, other: string) => sameForAll(one) === sameForAll(other);

describe('only the locale of the visitor differs', () => {
  it.each([
    ['https://policies.google.com/privacy?hl=en-US', 'https://policies.google.com/privacy?hl=de'],
    ['https://policies.google.com/privacy?hl=en&gl=US', 'https://policies.google.com/privacy'],
    ['https://a.example/p?x=1&locale=en_US', 'https://a.example/p?locale=fr_FR&x=1'],
    ['https://a.example/p?LANG=en', 'https://a.example/p?lang=uk'],
    ['https://a.example/p?mkt=en-us#part', 'https://a.example/p?mkt=de-de#part'],
    ['https://go.a.example/?linkid=1&clcid=0x409', 'https://go.a.example/?linkid=1&clcid=0x407'],
    ['https://a.example/en-us/privacy', 'https://a.example/de-de/privacy'],
    ['https://a.example/en-US/privacy', 'https://a.example/de/privacy'],
    ['https://a.example/en_us/privacy', 'https://a.example/privacy'],
    ['https://a.example/us-en/privacy', 'https://a.example/de-de/privacy'],
    ['https://a.example/us/en/privacy', 'https://a.example/de/de/privacy'],
    ['https://a.example/ca/fr/privacy', 'https://a.example/ca/en/privacy'],
    ['https://a.example/us/en/privacy', 'https://a.example/en-us/privacy'],
    ['https://a.example/zh-hans/privacy', 'https://a.example/zh-Hant-TW/privacy'],
    ['https://a.example/es-419/privacy', 'https://a.example/es/privacy'],
    ['https://a.example/id-id/privacy', 'https://a.example/en/privacy'],
    ['https://a.example/hc/en-us/articles/1', 'https://a.example/hc/de/articles/1'],
    ['https://a.example/intl/en_us/terms', 'https://a.example/intl/de/terms'],
    ['https://a.example/intl/en_us/terms', 'https://a.example/terms'],
    ['https://a.example/legal/terms/en', 'https://a.example/legal/terms/pt-BR'],
    ['https://a.example/legal/terms/en/', 'https://a.example/legal/terms/pt-BR/'],
    ['https://a.example/en', 'https://a.example/'],
    ['https://de-de.facebook.com/policy', 'https://en-gb.facebook.com/policy'],
    ['https://de.linkedin.com/legal/a', 'https://www.linkedin.com/legal/a'],
  ])('%s / %s', (one, other) => {
    expect(same(one, other)).toBe(true);
  });
});

describe('more than the locale differs', () => {
  it.each([
    ['another document', 'https://a.example/en/privacy', 'https://a.example/de/terms'],
    ['another host', 'https://a.example/en/privacy', 'https://b.example/de/privacy'],
    ['another country of the site', 'https://google.de/privacy', 'https://google.fr/privacy'],
    ['another protocol', 'http://a.example/en/privacy', 'https://a.example/de/privacy'],
    ['another place in the page', 'https://a.example/p?hl=en#a', 'https://a.example/p?hl=en#b'],
    ['another parameter', 'https://a.example/p?hl=en&id=1', 'https://a.example/p?hl=de&id=2'],
    ['another region', 'https://a.example/legal/privacy/eu', 'https://a.example/legal/privacy/usa'],
    ['another region', 'https://a.example/legal/privacy/us', 'https://a.example/legal/privacy/uk'],
    ['another state', 'https://a.example/privacy/ca', 'https://a.example/privacy/pa'],
    ['another law', 'https://a.example/eu/privacy', 'https://a.example/us/privacy'],
    ['another law', 'https://a.example/eu/en/privacy', 'https://a.example/us/en/privacy'],
    ['a regional page', 'https://a.example/legal/privacy', 'https://a.example/legal/privacy/de'],
    ['a host that is an account', 'https://id.a.example/p', 'https://www.a.example/p'],
    ['a host that is a language', 'https://de.example/p', 'https://fr.example/p'],
    ['a programming language', 'https://a.example/p?lang=js', 'https://a.example/p?lang=rust'],
    ['a word', 'https://a.example/de-mail/p', 'https://a.example/p'],
    ['a word', 'https://a.example/opt-in', 'https://a.example/opt-out'],
    ['a file', 'https://a.example/terms-en.pdf', 'https://a.example/terms-de.pdf'],
    ['no web address', 'mailto:en@a.example', 'mailto:de@a.example'],
  ])('%s: %s / %s', (_, one, other) => {
    expect(same(one, other)).toBe(false);
  });
});

it('an address without locale stays as written', () => {
  for (const address of [
    'https://A.example',
    'https://a.example/p?&x#',
    'nonsense',
    '',
    'https://',
  ]) {
    expect(withoutLocale(address)).toBe(address);
  }
});

it('time grows no faster than the address', () => {
  for (const part of ['/en', '/en-us', '?hl=en', '&hl=en', '-_', 'a.', '#']) {
    expectLinear((count) => withoutLocale(`https://a.example/${part.repeat(count)}`), 20_000);
  }
});
