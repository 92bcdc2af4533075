import { describe, expect, it } from 'vitest';
import { clausesOf } from '../reading.js';

describe('a table', () => {
  it('is read cell by cell, each with the header of its column', () => {
    const html =
      '<table><tr><th>Data<th>Basis</tr><tr><td>Name<td>Contract</tr><tr><td>Age<td>Consent</tr></table>';
    expect(clausesOf(html)).toEqual([
      'td[] Data',
      'td[] Basis',
      'td[Data] Name',
      'td[Basis|Name] Contract',
      'td[Data] Age',
      'td[Basis|Age] Consent',
    ]);
  });

  it.each([
    ['in bold', '<tr><td><b>Data</b><td><p><strong>Basis</strong></p></tr><tr><td>a<td>b</tr>'],
    ['in a row group', '<thead><tr><th>Data<th>Basis</thead><tbody><tr><td>a<td>b</tbody>'],
    ['in a row group, and the rest in none', '<thead><tr><th>Data<th>Basis</thead><tr><td>a<td>b'],
    ['below an empty row', '<tr><td><td></tr><tr><th>Data<th>Basis</tr><tr><td>a<td>b</tr>'],
    [
      'beside a caption and columns',
      '<caption></caption><col><col><tr><th>Data<th>Basis<tr><td>a<td>b',
    ],
    [
      'with white space and comments',
      '<!-- x -->\n<tr> <th>Data</th> <th>Basis</th>\n<tr><td>a<td>b',
    ],
    [
      'in bold, with what nobody sees beside it',
      '<tr><td><b>Data</b>&#8203;<td><b>Basis</b>&nbsp;<tr><td>a<td>b',
    ],
  ])('has its headers %s', (_, rows) => {
    expect(clausesOf(`<table>${rows}</table>`)).toEqual([
      'td[] Data',
      'td[] Basis',
      'td[Data] a',
      'td[Basis|a] b',
    ]);
  });

  it('may leave a header empty', () => {
    const html =
      '<table><thead><tr><th></th><th>Sold</th></tr></thead><tr><th>Name</th><td>No</td></tr></table>';
    expect(clausesOf(html)).toEqual(['td[] Sold', 'td[] Name', 'td[Sold|Name] No']);
  });

  it('may have a header for each row', () => {
    const html = '<table><tr><th>Name<td>No<td>Never</tr><tr><td><b>Age</b><td>Yes<td>Once</table>';
    expect(clausesOf(html)).toEqual([
      'td[] Name',
      'td[Name] No',
      'td[Name] Never',
      'td[] Age',
      'td[Age] Yes',
      'td[Age] Once',
    ]);
  });

  it('may have no header', () => {
    expect(clausesOf('<table><tr><td>a<td>b</tr><tr><td>c<td>d</table>')).toEqual([
      'td[] a',
      'td[] b',
      'td[] c',
      'td[] d',
    ]);
  });

  it('has headers of whole words, whatever markup is inside them', () => {
    const html =
      '<table><tr><th>P<i>erson</i>al<br>data<th><p>Legal</p>basis<div>used</div></tr><tr><td>a<td>b</table>';
    expect(clausesOf(html).slice(-2)).toEqual(['td[Personal data] a', 'td[Legal basis used|a] b']);
  });

  it('has headers without what is hidden or removed', () => {
    const html =
      '<table><tr><th>Data<i hidden>!</i><th>Basis<i class="tip">?</i></tr><tr><td>a<td>b</table>';
    expect(clausesOf(html, { remove: ['.tip'] }).slice(-2)).toEqual([
      'td[Data] a',
      'td[Basis|a] b',
    ]);
  });

  it('has its caption in front, as a paragraph', () => {
    expect(clausesOf('<table><caption>Uses</caption><tr><td>a<td>b</table>')).toEqual([
      'p Uses',
      'td[] a',
      'td[] b',
    ]);
  });
});

describe('a cell', () => {
  it('keeps its blocks apart, all as cells', () => {
    const html =
      '<table><tr><th>Data<th>Use</tr><tr><td><p>One.</p><ul><li>Two.</ul><h3>Three</h3><td>b</table>';
    expect(clausesOf(html).slice(2)).toEqual([
      'td[Data] One.',
      'td[Data] Two.',
      'td[Data] Three',
      'td[Use|One. Two. Three] b',
    ]);
  });

  it('that spans columns has the first header, and moves the others on', () => {
    const html =
      '<table><tr><th>A<th>B<th>C</tr><tr><td colspan=2>a<td>c</tr><tr><td>d<td>e<td>f</table>';
    expect(clausesOf(html).slice(3)).toEqual([
      'td[A] a',
      'td[C|a] c',
      'td[A] d',
      'td[B|d] e',
      'td[C|d] f',
    ]);
  });

  it('that spans rows moves the cells of the next row on', () => {
    const html =
      '<table><tr><th>A<th>B<th>C</tr><tr><td rowspan=2>a<td>b<td>c</tr><tr><td>e<td>f</tr><tr><td>g</table>';
    expect(clausesOf(html).slice(3)).toEqual([
      'td[A] a',
      'td[B|a] b',
      'td[C|a] c',
      'td[B|a] e',
      'td[C|a] f',
      'td[A] g',
    ]);
  });

  it('is below a header that spans columns', () => {
    const html = '<table><tr><th colspan=2>A<th>C</tr><tr><td>a<td>b<td>c</table>';
    expect(clausesOf(html).slice(2)).toEqual(['td[A] a', 'td[A|a] b', 'td[C|a] c']);
  });

  it.each(['0', '-3', 'x', '', '1.5', 'NaN'])('that spans “%s” columns spans one', (colspan) => {
    const html = `<table><tr><th>A<th>B</tr><tr><td colspan="${colspan}">a<td>b</table>`;
    expect(clausesOf(html).slice(2)).toEqual(['td[A] a', 'td[B|a] b']);
  });

  it('may be outside every row', () => {
    expect(clausesOf('<table><tr><td>a<td>b</tr></table><td>c</td>')).toEqual([
      'td[] a',
      'td[] b',
      'p c',
    ]);
  });
});

describe('a table that only lays out', () => {
  it.each([
    ['says so', '<table role="presentation"><tr><td>One.<td>Two.</table>'],
    ['has the role none', '<table role="none"><tr><td>One.<td>Two.</table>'],
    ['has one cell in each row', '<table><tr><td>One.</tr><tr><td>Two.</table>'],
    ['has one cell', '<table><td><p>One.</p><p>Two.</p></table>'],
  ])('gives paragraphs when it %s', (_, html) => {
    expect(clausesOf(html)).toEqual(['p One.', 'p Two.']);
  });

  it('keeps headings and items what they are', () => {
    expect(clausesOf('<table><tr><td><h2>Data</h2><ul><li>one</ul></table>')).toEqual([
      'h2 Data',
      'li1 one',
    ]);
  });

  it('may hold a data table', () => {
    const html =
      '<table><tr><td><table><tr><th>A<th>B</tr><tr><td>a<td>b</tr></table></td></tr></table>';
    expect(clausesOf(html)).toEqual(['td[] A', 'td[] B', 'td[A] a', 'td[B|a] b']);
  });
});

describe('a table inside a cell', () => {
  it('has headers of its own, and the outer one keeps its', () => {
    const inner = '<table><tr><th>X<th>Y</tr><tr><td>x<td>y</tr></table>';
    const html = `<table><tr><th>A<th>B</tr><tr><td>a${inner}z<td>b</tr></table>`;
    expect(clausesOf(html).slice(2)).toEqual([
      'td[A] a',
      'td[] X',
      'td[] Y',
      'td[X] x',
      'td[Y|x] y',
      'td[A] z',
      'td[B|a z] b',
    ]);
  });

  it('is part of the cell when it only lays out', () => {
    const html = '<table><tr><th>A<th>B</tr><tr><td><table><tr><td>a</table><td>b</tr></table>';
    expect(clausesOf(html).slice(2)).toEqual(['td[A] a', 'td[B] b']);
  });
});
