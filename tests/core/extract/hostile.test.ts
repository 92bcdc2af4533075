import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/core/extract/normalise.js';
import { judge } from '../../../src/core/judge/judge.js';
import { runs } from '../../runs.js';
import { served } from '../judge/served.js';
import { clausesOf, pageUrl, read, readMain } from './reading.js';

/** What tags are made of, in any order: most of it is no HTML at all. */
const ingredients = [
  ...'<main> </main> <main <p> </p> <b> </b> <h2> </h2> <br> <hr/> <ul> <li> </ul>'.split(' '),
  ...'<table> <tr> <td> <th/colspan=" </table> <caption> <a/href=" <a/href=/x> </a>'.split(' '),
  ...'<svg> </svg> <template> <select> <option> <!-- --> <![CDATA[ ]]> <?xml <!doctype'.split(' '),
  ...'<script> </script> <style> <textarea> <title> <base/href="//"> <html/lang="'.split(' '),
  ...'<div/hidden </html> </ " \' > < / = & &# &#x110000; &nbsp; We share é'.split(' '),
  ...[' ', '\n'],
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...ingredients), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 60,
    size: 'max',
  })
  .map((pieces) => `<main>${pieces.join('')}`);

describe('whatever is served in place of a page', () => {
  it('is read or refused without an exception, and what is read is in its one form', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom([], ['main'], ['main', 'p', 'td']), (html, select) => {
        const reading = read(html, { select });
        const current = read('<p>We keep posts.</p>', { select: [] })?.text ?? null;
        const expected = { url: pageUrl, title: 'Posts', language: 'en', current };
        judge(served(html), reading, expected);
        for (const { text, links, headers } of reading?.text.clauses ?? []) {
          expect(text).not.toBe('');
          for (const words of [
            text,
            ...headers.column,
            ...headers.row,
            ...links.map((link) => link.text),
          ]) {
            expect(words).toBe(normalise(words));
          }
          for (const { href } of links) expect(new URL(href).protocol).not.toBe('javascript:');
        }
      }),
      runs,
    );
  });
});

describe('a page that wants to be slow', () => {
  const nested = (open: string) =>
    `${open.repeat(9_000 / open.split('<').slice(1).length)}We share.`;

  it.each([
    ['blocks', '<div>'],
    ['bold text', '<b>'],
    ['lists', '<ul><li>'],
    ['links', '<a href="/a">'],
    ['layout tables', '<table><tbody><tr><td>'],
  ])('is read with %s nested 9,000 deep', (_, open) => {
    const { text } = readMain(nested(open));
    expect(text.clauses.map((clause) => clause.text)).toEqual(['We share.']);
  });

  it.each(['<b>', '<div>', '<ul><li>'])(
    'of %s nested a million deep is read down to a depth, and counts as cut',
    (open) => {
      const { text, ending } = readMain(
        `<p>We share.</p>${open.repeat(1_000_000)}Nobody reads this.`,
      );
      expect(text.clauses.map((clause) => clause.text)).toEqual(['We share.']);
      expect(ending).toBe('cut');
    },
  );

  it('is read with data tables nested 3,000 deep', () => {
    const html = '<table><tr><td><b>a</b><td>'.repeat(3_000);
    expect(readMain(`${html}We share.`).text.words).toBe(3_002);
  });

  it('is read with 10,000 empty paragraphs', () => {
    expect(clausesOf(`${'<p>&nbsp;</p>\n'.repeat(10_000)}<p>We share.</p>`)).toEqual([
      'p We share.',
    ]);
  });

  it('is read with 20,000 closing tags too many', () => {
    expect(clausesOf(`${'</div>'.repeat(20_000)}We share.`)).toEqual(['p We share.']);
  });

  it('is read with 150,000 lines in one paragraph', () => {
    expect(clausesOf(`<p>${'One.<br>'.repeat(150_000)}</p>`).length).toBe(150_000);
  });

  it('is read with absurd spans in every row of a table', () => {
    const row = '<tr><td colspan=999999999 rowspan=999999999>a<td colspan=1e9>b</tr>';
    expect(clausesOf(`<table><tr><th>A<th>B</tr>${row.repeat(1000)}</table>`).length).toBe(2002);
  });

  it('is read with very many main elements, deep down', () => {
    const html = `${'<div>'.repeat(3_000)}${'<article>a</article>'.repeat(3_000)}`;
    expect(read(html, { select: ['article'] })?.text.words).toBe(3_000);
  });
});
