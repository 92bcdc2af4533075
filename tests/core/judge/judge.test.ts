import { describe, expect, it } from 'vitest';
import { type Expectation, judge } from '../../../src/core/judge/judge.js';
import { pageUrl, read } from '../extract/reading.js';
import { served } from './served.js';

const english =
  'We collect the data that you provide when you create an account, and we use it to show you jobs, people and advertising that may interest you. ';
const french =
  'Nous recueillons les données que vous nous fournissez lorsque vous créez un compte, et nous les utilisons pour vous proposer des offres d’emploi. ';

const page = (inner: string, lang = 'en') =>
  `<html lang="${lang}"><body><nav>Home</nav><main>${inner}</main></body></html>`;
const policy = (sentence: string, times = 10) => `<p>${sentence.repeat(times)}</p>`;

function judged(html: string, over: Partial<Expectation> = {}, url = pageUrl) {
  const expected = { url: pageUrl, title: 'Policy', language: 'en', current: null, ...over };
  return judge(served(html, { url }), read(html), expected);
}

/** The text of a page, as the current one. */
function current(html: string): Expectation['current'] {
  return read(html)?.text ?? null;
}

describe('a page that is taken for the text', () => {
  it('holds the text', () => {
    expect(judged(page(policy(english)))).toBeNull();
  });

  it('may be short', () => {
    expect(judged(page('<p>We no longer share your data.</p>'))).toBeNull();
  });

  it('may speak of passwords, captchas and errors, when it is long', () => {
    const words = `${policy(english)}<p>Access denied? An error occurred? Sign in: type="password". Security check.</p>`;
    expect(judged(page(words))).toBeNull();
  });

  it('may be declared below a path of sign-in pages', () => {
    const url = 'https://example.com/signup/terms';
    expect(judged(page(policy(english)), { url }, `${url}/en`)).toBeNull();
  });

  it('may lose a good part of its words, and gain any number', () => {
    const html = page(policy(english, 10));
    expect(judged(html, { current: current(page(policy(english, 18))) })).toBeNull();
    expect(judged(html, { current: current(page('<p>We collect the data.</p>')) })).toBeNull();
  });
});

describe('a page that is not taken for the text', () => {
  it.each([
    ['without a byte', ''],
    ['of nothing but white space', ' \n '],
  ])('is empty: %s', (_, html) => {
    expect(judged(html)).toEqual({ kind: 'empty', detail: 'The page is empty.' });
  });

  it('is no wall because it mentions one, when it has no main element but much to say', () => {
    const words = `${policy(english, 20)}<p>We use g-recaptcha, and you may be asked to enable cookies.</p>`;
    const html = `<html lang="en"><body><div>${words}</div></body></html>`;
    expect(judged(html)).toMatchObject({ kind: 'main-missing' });
  });

  it('is empty where its main element is', () => {
    expect(judged(page('<p> </p><img src="x">'))).toEqual({
      kind: 'empty',
      detail: 'The main element contains no words.',
    });
  });

  it.each([
    ['sign-in', '<html><title>Sign In</title><input type="password"></html>'],
    ['captcha', '<html><h1>Quick security check</h1></html>'],
    ['authwall', '<html><script>location = "/authwall"</script></html>'],
    ['cookie-wall', '<html><p>Cookies Required</p></html>'],
    ['captcha', page('<div id="captcha">One moment</div>')],
  ])('is a wall of the kind %s: %s', (by, html) => {
    expect(judged(html)).toMatchObject({ kind: 'blocked', by });
    expect(judged(html)?.detail).toContain(by);
  });

  it.each([
    ['sign-in', 'https://example.com/login?next=%2Flegal'],
    ['sign-in', 'https://example.com/fr/signin'],
    ['authwall', 'https://example.com/authwall'],
  ])('is a wall of the kind %s by its address alone: %s', (by, url) => {
    expect(judged(page(policy(english)), {}, url)).toMatchObject({ kind: 'blocked', by });
  });

  it('lacks the declared main element, and says where to look', () => {
    expect(judged(`<html lang="en"><body>${policy(english)}</body></html>`)).toEqual({
      kind: 'main-missing',
      detail:
        'The page does not contain the declared main element; check `select` in the catalogue.',
    });
  });

  it('holds an error message in the right frame', () => {
    expect(judged(page('<h1>Oops</h1><p>Something went wrong. Try again later.</p>'))).toEqual({
      kind: 'error-page',
      detail:
        'The main element contains an error message: “Oops Something went wrong. Try again later.”.',
    });
  });

  it('is in another language, by its words', () => {
    expect(judged(page(policy(french), 'en'))).toEqual({
      kind: 'wrong-language',
      detail: 'The page is in “fr”, but the document is declared in “en”.',
    });
  });

  it('is in another language if it says so itself and has few words', () => {
    expect(judged(page('<p>Données</p>', 'fr-FR'))).toMatchObject({ kind: 'wrong-language' });
    expect(judged(page('<p>Données</p>', 'fr-FR'), { language: 'fr' })).toBeNull();
  });

  it('ends in the middle of its text', () => {
    const html = page(policy(english)).slice(0, 700);
    expect(judged(html)).toMatchObject({ kind: 'truncated' });
  });

  it('lost most of its words', () => {
    const before = current(page(policy(english, 40)));
    expect(judged(page(policy(english, 4)), { current: before })).toEqual({
      kind: 'shrunken',
      detail: 'The text shrank from 1080 to 108 words.',
    });
  });

  it('is judged by its language before its length: another language is not a shorter text', () => {
    const before = current(page(policy(english, 40)));
    expect(judged(page(policy(french, 4)), { current: before })).toMatchObject({
      kind: 'wrong-language',
    });
  });

  it('is judged by its sentences, not by headings and names', () => {
    const names = '<h2>Société Générale Crédit Agricole Banque de France La Poste</h2>'.repeat(40);
    expect(judged(page(names + policy(english, 3)))).toBeNull();
  });
});
