import { describe, expect, it } from 'vitest';
import { clausesOf, found, line, read } from '../reading.js';

const lines = 'one\n\ntwo';
const apart = ['p one', 'p two'];
const together = ['p one two'];

describe('empty lines part clauses', () => {
  it.each([
    `<pre>${lines}</pre>`,
    `<pre class="x"><code>${lines}</code></pre>`,
    `<pre><span>one</span>\n\n<span>two</span></pre>`,
    `<pre>one\r\n\r\ntwo</pre>`,
    `<pre>one\r\rtwo</pre>`,
    `<pre>one<br>\ntwo</pre>`,
    `<pre style="white-space: pre-wrap; color: red">${lines}</pre>`,
    `<listing>${lines}</listing>`,
    `<p style="white-space:pre">${lines}</p>`,
    `<p style="WHITE-SPACE: PRE-WRAP">${lines}</p>`,
    `<p style="white-space: pre-line !important">${lines}</p>`,
    `<p style="white-space:break-spaces">${lines}</p>`,
    `<p style="white-space:normal;white-space:pre-line">${lines}</p>`,
    `<p style="white-space:pre-line;white-space:wide">${lines}</p>`,
    `<p style="white-space: preserve nowrap">${lines}</p>`,
    `<p style="white-space-collapse: preserve-breaks">${lines}</p>`,
    `<span style="white-space:pre-line">${lines}</span>`,
    `<div style="white-space:pre-line"><p>${lines}</p></div>`,
    `<div style="white-space:pre-line"><p style="white-space:inherit">${lines}</p></div>`,
    `<div style="white-space:nowrap"><pre>${lines}</pre></div>`,
    `<p class="text whitespace-pre-line">${lines}</p>`,
  ])('in %s', (html) => {
    expect(clausesOf(html)).toEqual(apart);
  });

  it('in an item, a cell, and next to links', () => {
    expect(clausesOf(`<ul><li style="white-space:pre-line">${lines}</ul>`)).toEqual([
      'li1 one',
      'li1 two',
    ]);
    expect(clausesOf(`<table><tr><td style="white-space:pre-line">${lines}<td>b</table>`)).toEqual([
      'td[] one',
      'td[] two',
      'td[] b',
    ]);
    expect(
      clausesOf(`<p style="white-space:pre-line"><a href="/x">one\n\n</a><b>two</b> three</p>`),
    ).toEqual(['p one', 'p two three']);
  });

  it('if the style is outside of the declared element', () => {
    const html = `<body style="white-space:pre-line"><div><main>${lines}</main></div></body>`;
    expect(found(read(html)).text.clauses.map(line)).toEqual(apart);
  });
});

describe('line ends are white space', () => {
  it.each([
    `<p>${lines}</p>`,
    `<p style="white-space:nowrap">${lines}</p>`,
    `<p style="white-space:normal">${lines}</p>`,
    `<pre style="white-space:normal">${lines}</pre>`,
    `<pre style="white-space:initial">${lines}</pre>`,
    `<pre><p style="white-space:nowrap">${lines}</p></pre>`,
    `<pre class="whitespace-normal">${lines}</pre>`,
    `<div style="white-space:pre-line"><p style="white-space:normal">${lines}</p></div>`,
    `<p style="white-space-collapse:preserve-spaces">${lines}</p>`,
    `<p class="my-whitespace-pre whitespace-prefix">${lines}</p>`,
    `<p style="background:url(white-space:pre)">${lines}</p>`,
    `<p style="white-space:pre;white-space:normal">${lines}</p>`,
  ])('in %s', (html) => {
    expect(clausesOf(html)).toEqual(together);
  });

  it('in a heading', () => {
    expect(clausesOf(`<h2 style="white-space:pre-line">${lines}</h2>`)).toEqual(['h2 one two']);
  });

  it('between blocks', () => {
    const html = `<div style="white-space:pre-wrap">\n\n  <p>one</p>\n\n  <p>two</p>\n</div>`;
    expect(clausesOf(html)).toEqual(apart);
  });
});

describe('tags stand as they are written', () => {
  it('in xmp', () => {
    expect(clausesOf('<xmp><b>one</b>\n\n&amp;</xmp><p>two')).toEqual([
      'p <b>one</b>',
      'p &amp;',
      'p two',
    ]);
  });

  it('in plaintext, which has no end', () => {
    expect(
      found(read('<main><plaintext>a <b>\n\n&amp;</plaintext>')).text.clauses.map(line),
    ).toEqual(['p a <b>', 'p &amp;</plaintext>']);
  });
});
