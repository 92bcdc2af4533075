import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extract/extract.js';
import { judge } from '../../../src/core/judge/judge.js';
import { decode } from '../../../src/core/response/decode.js';
import { pageOfPlainText } from '../../../src/core/response/plain-text.js';
import { found, line, pageUrl } from '../extract/reading.js';

const encoded = (text: string) => new TextEncoder().encode(text);
const declaration = { url: pageUrl, language: 'en', select: [], remove: [] };

function pageOf(text: string | Uint8Array, type = 'text/plain') {
  const bytes = typeof text === 'string' ? encoded(text) : text;
  const decoded = decode(bytes, type);
  if (!('html' in decoded)) throw new Error(decoded.detail);
  return { url: pageUrl, html: decoded.html, bytes, headers: { 'content-type': type } };
}

const clausesOf = (text: string | Uint8Array, type?: string) =>
  found(extract(pageOf(text, type).html, declaration)).text.clauses.map(line);

const doubtOn = (text: string) => {
  const page = pageOf(text);
  const expected = { url: pageUrl, title: 'Privacy notice', language: 'en', current: null };
  return judge(page, extract(page.html, declaration), expected);
};

describe('plain text', () => {
  it('is parted by empty lines, and joined where it is wrapped', () => {
    const text = [
      'We collect your name, your address and the',
      'pages that you visit.',
      '',
      'We share records with couriers.',
      '   ',
      '',
      'We keep them for ninety days.',
    ];
    const clauses = [
      'p We collect your name, your address and the pages that you visit.',
      'p We share records with couriers.',
      'p We keep them for ninety days.',
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(clausesOf(text.join(end)), JSON.stringify(end)).toEqual(clauses);
      expect(clausesOf(`\uFEFF${end}${text.join(`  ${end}`)}${end}`)).toEqual(clauses);
    }
  });

  it.each([
    'Write to AT&T &amp; others &#39;as it stands&#39;.',
    'Tags such as <b>this</b>, <script>, </pre> and <!-- that --> are shown.',
    'See <https://example.com/a?b=1&amp;c=2>, <mailto:me@example.com> and <me@example.com>.',
    'Less is a < b, and more is b > a && c.',
    'It is called "id="captcha"".',
    '</body></html><plaintext>',
  ])('stands as it is written: %s', (text) => {
    expect(clausesOf(text)).toEqual([`p ${text}`]);
  });

  it('has links to the addresses that are written in it', () => {
    const text = `Go to https://example.com/opt-out?a=1&b=2. Or <HTTPS://Example.com/x>, or
(https://example.com/y), or [here](https://example.com/z); not to https:// or http.`;
    const { clauses } = found(extract(pageOf(text).html, declaration)).text;
    expect(clauses.flatMap(({ links }) => links)).toEqual([
      { text: 'https://example.com/opt-out?a=1&b=2', href: 'https://example.com/opt-out?a=1&b=2' },
      { text: 'HTTPS://Example.com/x', href: 'https://example.com/x' },
      { text: 'https://example.com/y', href: 'https://example.com/y' },
      { text: 'https://example.com/z', href: 'https://example.com/z' },
    ]);
  });

  it('begins a new line at a form feed', () => {
    expect(clausesOf('We keep it.\n\n\fWe share\fless.')).toEqual([
      'p We keep it.',
      'p We share less.',
    ]);
  });

  it('may be one very long line', () => {
    const text = 'We keep it. '.repeat(100_000).trim();
    expect(clausesOf(text)).toEqual([`p ${text}`]);
  });

  it.each(['text/plain; charset=utf-8', 'Text/Plain', 'text/markdown', 'text/x-markdown'])(
    'is text of the type %s',
    (type) => {
      expect(clausesOf('a <b>\n\n&amp;', type)).toEqual(['p a <b>', 'p &amp;']);
    },
  );

  it.each(['text/html', 'text/plainer', ''])('is not text of the type “%s”', (type) => {
    expect(clausesOf('<p>a &amp;</p>b', type)).toEqual(['p a &', 'p b']);
  });

  it('is read with its charset', () => {
    const latin = Uint8Array.from(Buffer.from('donn\xe9es', 'latin1'));
    expect(clausesOf(latin, 'text/plain; charset=iso-8859-1')).toEqual(['p données']);
    expect(clausesOf(encoded('données'), 'text/plain')).toEqual(['p données']);
    const utf16 = Buffer.from('\uFEFFdonnées', 'utf16le');
    expect(clausesOf(utf16, 'text/plain')).toEqual(['p données']);
  });

  it.each([
    '<!DOCTYPE html><body><p>One.</p><p>Two.</p></body>',
    '\n<html lang="en"><body><p>One.</p><p>Two.</p></body></html>',
    '<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<HTML><body><p>One.</p><p>Two.</p></body></HTML>',
  ])('is not a whole page in HTML that is sent as plain text', (html) => {
    expect(clausesOf(html)).toEqual(['p One.', 'p Two.']);
  });

  it.each(['<h1>Privacy</h1> is how a title is written.', '<!-- not closed', 'a <html> tag'])(
    'may begin with a tag: %s',
    (text) => {
      expect(clausesOf(text)).toEqual([`p ${text}`]);
    },
  );
});

describe('plain text under judgement', () => {
  const long = 'We collect what you give us and keep it for ninety days, unless a court asks ';

  it('is whole without any closing tag, wherever it ends', () => {
    expect(doubtOn(long.repeat(10))).toBeNull();
    expect(doubtOn(`${long.repeat(10)} <p and <a href="`)).toBeNull();
  });

  it('is empty if it has nothing but white space', () => {
    expect(pageOfPlainText(' \r\n\f ')).toBe('');
    expect(doubtOn(' \r\n\f ')).toMatchObject({ kind: 'empty' });
    expect(doubtOn('')).toMatchObject({ kind: 'empty' });
  });

  it('may be an error message, or another page', () => {
    expect(doubtOn('Service temporarily unavailable')).toMatchObject({ kind: 'error-page' });
    expect(doubtOn('404 page not found')).toMatchObject({ kind: 'error-page' });
  });
});
