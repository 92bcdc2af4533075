import { describe, expect, it } from 'vitest';
import { found, read } from './reading.js';

/* Pages without `</body></html>`, read without a selector: the main text is the body, or what holds most of it. */

const endingOf = (html: string) => found(read(html, { select: [] })).ending;

const start = '<!doctype html><html lang="en"><body><h1>Privacy</h1><p>We keep posts.</p>';

describe('a page without its last tags', () => {
  it.each([
    ['behind a paragraph', `${start}<p>We share little.</p>`],
    ['behind a paragraph without an end tag', `${start}<p>We share little.`],
    ['behind bold words', `${start}<p>We share <b>little.</b>`],
    ['behind a quotation', `${start}<p>We call that “little”`],
    ['behind a sentence in Japanese', `${start}<p>当社は個人情報を共有しません。`],
    ['behind a sentence in Hindi', `${start}<p>हम जानकारी साझा नहीं करते।\n\n`],
    ['behind a list', `${start}<ul><li>Names<li>Addresses</ul>`],
    ['behind a table', `${start}<table><tr><td>Names<td>Addresses</table>\n`],
    ['behind a script', `${start}<p>We share little.</p><script>start()</script>`],
    ['behind a comment', `${start}<p>We share little.<!-- cached -->`],
    ['without body tags at all', '<h1>Privacy</h1><p>We keep posts.<p>We share little.'],
  ])('is complete %s', (_, html) => {
    expect(endingOf(html)).toBe('complete');
  });

  it.each([
    ['behind its main element', '<body><main><p>We share little.</p></main>'],
    ['behind its main element and a frame', '<body><main><p>We share</p></main><footer>© 2025'],
    ['behind an article', '<body><div><article><p>We share little.</p></article></div>'],
  ])('is closed %s', (_, html) => {
    expect(endingOf(html)).toBe('closed');
  });

  it.each([
    ['in bare words', `${start}We share`],
    ['in words behind a list', `${start}<ul><li>Names</ul>Write to us`],
  ])('is unfinished %s', (_, html) => {
    expect(endingOf(html)).toBe('unfinished');
  });

  it.each([
    ['in a sentence', `${start}<p>We share posts with`],
    ['in a word', `${start}<p>We share po`],
    ['in front of a list', `${start}<p>We share:`],
    ['behind bold words in a sentence', `${start}<p>We share <b>posts</b>`],
    ['in bold words', `${start}<p>We share <b>posts.`],
    ['in a list', `${start}<ul><li>Names.</li>`],
    ['in a table', `${start}<table><tr><td>Names.</td></tr>`],
    ['in a heading', `${start}<h2>Sharing`],
    ['in a section', `${start}<section><h2>Sharing</h2><p>We share little.</p>`],
    ['in a block', `<body><div><div><h1>Privacy</h1><p>We share little.</p>`],
    ['in a tag', `${start}<p>We share little.</p><p cla`],
    ['in an end tag', `${start}<p>We share little.</`],
    ['in a comment', `${start}<p>We share little.</p><!-- <p>More.</p> `],
    ['in a script', `${start}<p>We share little.</p><script>if (a > b) start()`],
  ])('is cut %s', (_, html) => {
    expect(endingOf(html)).toBe('cut');
  });
});
