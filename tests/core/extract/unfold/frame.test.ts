import { describe, expect, it } from 'vitest';
import { clausesOf, linksOf } from '../reading.js';

const frame = (page: string, attributes = '') =>
  `<iframe ${attributes} srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">For old browsers</iframe>`;

describe('a page in a frame', () => {
  it.each([
    ['in its place', `<p>a</p>${frame('<p>b</p>')}<p>c</p>`, ['p a', 'p b', 'p c']],
    ['apart from the words beside it', `<p>a ${frame('b')} c</p>`, ['p a', 'p b', 'p c']],
    ['when sandboxed', frame('<p>b</p>', 'sandbox'), ['p b']],
    ['in place of an address', frame('<p>b</p>', 'src="/b.html"'), ['p b']],
    [
      'with its head left out',
      frame('<!doctype html><html><head><title>t</title></head><body><h1>b</h1></body></html>'),
      ['h1 b'],
    ],
    ['with its references decoded once', frame('<p>R&amp;D, &amp;lt;b></p>'), ['p R&D, &lt;b>']],
    ['with a frame inside', frame(`<p>a</p>${frame('<p>b</p>')}`), ['p a', 'p b']],
    ['with crossed tags', frame('<p><b>a</p></b>c'), ['h7 a', 'p c']],
  ])('is read %s', (_, html, clauses) => {
    expect(clausesOf(html)).toEqual(clauses);
  });

  it.each([
    ['it has an address only', '<iframe src="/b.html">For old browsers</iframe>'],
    ['it is hidden', frame('<p>b</p>', 'hidden')],
    ['it is empty', frame('')],
  ])('is not read if %s', (_, html) => {
    expect(clausesOf(html)).toEqual([]);
  });

  it('is read three frames deep', () => {
    const deep = (depth: number): string => (depth === 0 ? '<p>deep</p>' : frame(deep(depth - 1)));
    expect(clausesOf(deep(3))).toEqual(['p deep']);
    expect(clausesOf(deep(4))).toEqual([]);
  });

  it('has links that follow the page, or its own base', () => {
    const link = '<a href="ads">Ads</a>';
    expect(linksOf(frame(link)).map(({ href }) => href)).toEqual(['https://example.com/legal/ads']);
    expect(
      linksOf(frame(`<base href="https://other.example/x/">${link}`)).map(({ href }) => href),
    ).toEqual(['https://other.example/x/ads']);
  });
});
