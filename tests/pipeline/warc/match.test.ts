import { expect, it } from 'vitest';
import { matcher } from '../../../src/pipeline/warc/match.js';
import { countCpuMs } from '../../cpu.js';
import { declared } from '../harness.js';

/** Many times what is needed. */
const mostCpuMs = 2_000;

const url = 'https://www.bramblework.example/legal/policy';
const english = declared({ id: 'bramblework/policy', url });
const french = declared({ id: 'bramblework/policy.fr', url, language: 'fr' });
const help = declared({ id: 'bramblework/help', url: `${url}?article=7` });

it.each([
  url,
  'http://www.bramblework.example/legal/policy',
  `${url}/`,
  `${url}#section-2`,
  `${url}?gclid=1&utm_source=x`,
  'https://WWW.bramblework.example/legal/policy',
])('%s is the declared address', (address) => {
  expect(matcher([english, help])(address, '')?.id).toBe(english.id);
});

it.each([
  `${url}/history`,
  `${url}?article=8`,
  `${url}?lang=en`,
  'https://bramblework.example/legal/policy',
  'https://www.bramblework.example/Legal/Policy',
  'urn:text:policy',
])('%s is no declared address', (address) => {
  expect(matcher([english, help])(address, '')).toBeNull();
});

it('the parameters that a document drops make no other address of it', () => {
  const dropping = declared({ ...english, dropParameters: ['visit'] });
  expect(matcher([dropping])(`${url}?visit=7&utm_source=x`, '')?.id).toBe(english.id);
  expect(matcher([dropping])(`${url}?article=7&visit=7`, '')).toBeNull();
});

it('what one document drops may distinguish two others', () => {
  const dropping = declared({ ...english, dropParameters: ['article'] });
  const match = matcher([help, dropping]);
  expect(match(`${url}?article=7`, '')?.id).toBe(help.id);
  expect(match(`${url}?article=8`, '')?.id).toBe(english.id);
  expect(match(url, '')?.id).toBe(english.id);
});

it('LinkedIn’s parameters make no other address of a LinkedIn page, whatever the catalogue says', () => {
  const policy = 'https://www.linkedin.com/legal/privacy-policy';
  const match = matcher([declared({ id: 'linkedin/privacy-policy', url: policy })]);
  expect(match(`${policy}?trk=x&_l=en_US&lang=en`, '')?.id).toBe('linkedin/privacy-policy');
});

it('where two documents share an address, the language of the page decides', () => {
  const match = matcher([english, french]);
  expect(match(url, '<html class="x" lang="fr-CA">')?.id).toBe(french.id);
  expect(match(url, "<html lang='en'>")?.id).toBe(english.id);
  expect(match(url, '<HTML\n  xml:lang="en"\n  LANG = fr>')?.id).toBe(french.id);
  // Old browsers are given tags of their own, in comments.
  expect(match(url, '<!--[if IE 8]><html class="ie8"><![endif]--><html lang="fr">')?.id).toBe(
    french.id,
  );
});

it.each(['<html', '<html lang', '<html lang ', '<html\n'])(
  'a page of nothing but “%s” is looked through in little time',
  (part) => {
    const page = part.repeat(100_000);
    const spentMs = countCpuMs();
    expect(matcher([english, french])(url, page)?.id).toBe(english.id);
    expect(matcher([english, french])(url, `<html lang${' '.repeat(page.length)}`)).not.toBeNull();
    expect(spentMs()).toBeLessThan(mostCpuMs);
  },
);

it('a page in no declared language goes to the first, which says what is wrong with it', () => {
  const match = matcher([english, french]);
  expect(match(url, '<html lang="hi">')?.id).toBe(english.id);
  expect(match(url, '')?.id).toBe(english.id);
});

it('the language of a page for a document that is alone at its address is not looked at', () => {
  expect(matcher([english])(url, '<html lang="fr">')?.id).toBe(english.id);
});
