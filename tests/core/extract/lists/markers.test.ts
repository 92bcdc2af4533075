import { describe, expect, it } from 'vitest';
import { compare } from '../../../../src/core/diff/compare.js';
import { readMain } from '../reading.js';

/** Each clause with its marker in front, “-” for none. */
const readMarked = (html: string) =>
  readMain(html).text.clauses.map(({ marker, text }) => `${marker ?? '-'} ${text}`);

const markers = (html: string) => readMain(html).text.clauses.map(({ marker }) => marker);

const items = (count: number) => '<li>one item'.repeat(count);

describe('the items of a numbered list', () => {
  it.each([
    ['<ol><li>x<li>x</ol>', ['1.', '2.']],
    ['<ol start=4><li>x<li>x</ol>', ['4.', '5.']],
    ['<ol start=" +7px"><li>x</ol>', ['7.']],
    ['<ol start=0><li>x<li>x</ol>', ['0.', '1.']],
    ['<ol start=-1><li>x<li>x<li>x</ol>', ['-1.', '0.', '1.']],
    ['<ol start=""><li>x</ol>', ['1.']],
    ['<ol start="x4"><li>x</ol>', ['1.']],
    ['<ol start=99999999999><li>x</ol>', ['1.']],
    ['<ol reversed><li>x<li>x<li>x</ol>', ['3.', '2.', '1.']],
    ['<ol reversed start=9><li>x<li>x</ol>', ['9.', '8.']],
    ['<ol><li>x<li value=7>x<li>x</ol>', ['1.', '7.', '8.']],
    ['<ol reversed><li>x<li value=7>x<li>x</ol>', ['3.', '7.', '6.']],
    ['<ol><li value=x>x<li value="-3">x</ol>', ['1.', '-3.']],
    ['<ol><li>x</ol><p>y</p><ol start=2><li>x</ol>', ['1.', null, '2.']],
    ['<ol><li>x</ol><ol><li>x</ol>', ['1.', '1.']],
  ])('count as in a browser: %s', (html, expected) => {
    expect(markers(html)).toEqual(expected);
  });

  it.each([
    ['<ol type=a start=4><li>x<li>x</ol>', ['d.', 'e.']],
    ['<ol type=A><li>x<li>x</ol>', ['A.', 'B.']],
    ['<ol type=i start=4><li>x<li>x</ol>', ['iv.', 'v.']],
    ['<ol type=I start=49><li>x</ol>', ['XLIX.']],
    ['<ol type=1><li>x</ol>', ['1.']],
    ['<ol type=x><li>x</ol>', ['1.']],
    ['<ol type=disc><li>x</ol>', ['1.']],
    ['<ol><li type=a>x<li type=I>x<li>x<li type=disc>x</ol>', ['a.', 'II.', '3.', null]],
    ['<ol type=a start=26><li>x<li>x</ol>', ['z.', 'aa.']],
    ['<ol type=a start=0><li>x<li>x</ol>', ['0.', 'a.']],
    ['<ol type=i start=0><li>x</ol>', ['0.']],
    ['<ol type=i start=3999><li>x<li>x</ol>', ['mmmcmxcix.', '4000.']],
  ])('have the type of the attribute: %s', (html, expected) => {
    expect(markers(html)).toEqual(expected);
  });

  it.each([
    ['list-style-type: lower-alpha', 'c.'],
    ['list-style-type:lower-latin', 'c.'],
    ['LIST-STYLE-TYPE: UPPER-ALPHA', 'C.'],
    ['list-style-type: upper-latin !important', 'C.'],
    ['list-style-type: lower-roman', 'iii.'],
    ['list-style-type: upper-roman;', 'III.'],
    ['list-style-type: lower-greek', 'γ.'],
    ['list-style-type: decimal-leading-zero', '03.'],
    ['list-style-type: devanagari', '३.'],
    ['list-style-type: decimal; color: red', '3.'],
    ['list-style: lower-alpha inside', 'c.'],
    ['list-style: url("a.png") lower-alpha', 'c.'],
    ['list-style-type: none; list-style-type: lower-alpha', 'c.'],
    ['list-style: none decimal', '3.'],
    ['list-style-type: upper-roman; list-style-type: lower-alpha lower-roman', 'III.'],
    ['list-style-type: lower-alpha; list-style: bogus(1)', 'c.'],
    ['list-style-type: inherit', '3.'],
    ['list-style-type: "(c) "', '(c)'],
    ['list-style-type: "– "', null],
    ['list-style-type: none', null],
    ['list-style: none', null],
    ['list-style: inside', null],
    ['list-style-type: disc', null],
    ['list-style-type: my-own', null],
  ])('have the type of the style “%s”', (style, expected) => {
    const written = style.replaceAll('"', '&quot;');
    expect(markers(`<ol start=3 style="${written}"><li>x</ol>`)).toEqual([expected]);
    expect(markers(`<ol start=3 type=A><li style="${written}">x</ol>`)).toEqual([
      style.includes('inherit') ? 'C.' : expected,
    ]);
  });

  it.each([
    ['<ol class="list-none"><li>x</ol>', null],
    ['<ol class="pl-4 list-disc"><li>x</ol>', null],
    ['<ul class="list-decimal"><li>x</ul>', '1.'],
    ['<ol class="list-unstyled"><li>x</ol>', null],
    ['<ol class="list-none" style="list-style-type: decimal"><li>x</ol>', '1.'],
    ['<ol class="my-list-none list-item"><li>x</ol>', '1.'],
    ['<ol class="lower-alpha"><li>x</ol>', 'a.'],
    ['<ol class="pl-4 list-[upper-roman]"><li>x</ol>', 'I.'],
    ['<ol class="list-lower-roman"><li>x</ol>', 'i.'],
    ['<ol class="lower-case upper-part"><li>x</ol>', '1.'],
  ])('have the type of a class: %s', (html, expected) => {
    expect(markers(html)).toEqual([expected]);
  });

  it('that are struck out or invisible count; those without a place do not', () => {
    const html = `<ol type=a><li>a<li style="text-decoration:line-through">b<li>c<li hidden>d<li class=d-none>d
      <li>d<li style="display:none">e<li>e<li style="visibility:hidden">f<li><del>g</del><li>h
      <del><li>i</li></del><li hidden="until-found">j<div hidden><li>k</li></div><li>k
      <li style="display:block">l<li>l</ol>`;
    expect(readMarked(html)).toEqual([
      'a. a',
      'c. c',
      'd. d',
      'e. e',
      'h. h',
      'j. j',
      'k. k',
      '- l',
      'l. l',
    ]);
  });
});

describe('lists with bullets', () => {
  it.each([
    '<ul><li>x</ul>',
    '<menu><li>x</menu>',
    '<ul start=4><li value=5>x</ul>',
    '<li>x</li>',
    '<div role=list><div role=listitem>x</div></div>',
    '<dl><dt>x</dl>',
    '<ul type=1><li>x</ul>',
  ])('have no markers: %s', (html) => {
    expect(markers(html)).toEqual([null]);
  });

  it('may be numbered by their style', () => {
    expect(markers('<ul style="list-style:lower-alpha"><li>x<li>x</ul>')).toEqual(['a.', 'b.']);
    expect(markers('<ul><li type=1>x<li type=a value=4>x</ul>')).toEqual(['1.', 'd.']);
  });
});

describe('the marker of an item', () => {
  it('stands in front of its first clause only', () => {
    expect(
      readMarked(
        '<ol><li><p>One.</p><p>Two.</p><li>Three.<br>Four.<li><div></div><p>Five.</ol>six',
      ),
    ).toEqual(['1. One.', '- Two.', '2. Three.', '- Four.', '3. Five.', '- six']);
  });

  it('may be in front of a heading or a cell', () => {
    const html = '<ol type=I><li><h3>Data</h3>We collect it.<li><table><tr><td>a<td>b</table></ol>';
    expect(readMarked(html)).toEqual(['I. Data', '- We collect it.', 'II. a', '- b']);
    expect(readMarked('<table><tr><td>x<td><ol><li>a<li>b</ol></table>')).toEqual([
      '- x',
      '1. a',
      '2. b',
    ]);
  });

  it('is of the innermost list', () => {
    expect(
      readMarked(
        '<ol><li>one<ol type=a><li>two<ul><li>three</ul><li>four</ol>five<li>six<ol><li>seven</ol></ol>',
      ),
    ).toEqual(['1. one', 'a. two', '- three', 'b. four', '- five', '2. six', '1. seven']);
  });

  it('is both where one list begins with another', () => {
    expect(readMarked('<ol><li><ol type=a><li>one<li>two</ol><li><ul><li>three</ul></ol>')).toEqual(
      ['1. a. one', 'b. two', '2. three'],
    );
  });

  it('is not told where the text says it itself', () => {
    expect(
      readMarked(
        '<ol type=a><li>a) one<li>(b) two<li>iii. three<li>2.1 four<li>A five<li>2024 was</ol>',
      ),
    ).toEqual(['- a) one', '- (b) two', '- iii. three', '- 2.1 four', 'e. A five', 'f. 2024 was']);
  });
});

describe('a list that is numbered anew', () => {
  const list = (...texts: readonly string[]) =>
    readMain(`<p>Points d and e do not apply.</p><ol type=a><li>${texts.join('<li>')}</ol>`).text;
  const before = list('your name', 'your address', 'your number');

  it('because of an insertion is one edit', () => {
    const after = list('your name', 'photos of you', 'your address', 'your number');
    const edits = compare(before.clauses, after.clauses, 'en');
    expect(edits).toMatchObject([{ op: 'added', after: 'photos of you' }]);
    expect(after.clauses.at(-1)).toMatchObject({ marker: 'd.', text: 'your number' });
  });

  it('is the same text, in other clauses', () => {
    const after = readMain(
      `<p>Points d and e do not apply.</p><ol start=4><li>your name<li>your address<li>your number</ol>`,
    ).text;
    expect(after.digest).toBe(before.digest);
    expect(after.clausesDigest).not.toBe(before.clausesDigest);
  });
});

it('time is linear in the number of items', () => {
  expect(markers(`<ol reversed>${items(50_000)}</ol>`).at(-1)).toBe('1.');
  expect(markers('<ol><li>'.repeat(300)).length).toBe(0);
});
