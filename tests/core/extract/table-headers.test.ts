import { describe, expect, it } from 'vitest';
import { clausesOf, readMain } from './reading.js';

describe('headers in several rows', () => {
  it('are above each other', () => {
    const html = `<table><thead><tr><th rowspan=2>Data<th colspan=2>Use</tr><tr><th>Ads<th>Care</tr></thead>
      <tr><td>a<td>b<td>c</tr></table>`;
    expect(clausesOf(html)).toEqual([
      'td[] Data',
      'td[] Use',
      'td[Use] Ads',
      'td[Use] Care',
      'td[Data] a',
      'td[Use|Ads|a] b',
      'td[Use|Care|a] c',
    ]);
  });

  it('are one when the second only titles the rows below', () => {
    const html =
      '<table><tr><th>A<th>B</tr><tr><th colspan=2>Part one</tr><tr><td>a<td>b</tr></table>';
    expect(clausesOf(html).slice(2)).toEqual(['td[A] Part one', 'td[A] a', 'td[B|a] b']);
  });

  it('are one when nothing would be left below', () => {
    const html = '<table><tr><th>A<th>B</tr><tr><th>a<th>b</tr></table>';
    expect(clausesOf(html).slice(2)).toEqual(['td[A] a', 'td[B|a] b']);
  });
});

describe('a header for several rows', () => {
  it('applies to all of them, and bold text in the next column does not', () => {
    const html = `<table><tr><th>A<th>B<th>C</tr><tr><th rowspan=2>R<td>a<td>b</tr>
      <tr><td><b>c</b><td>d</tr><tr><td>e<td>f<td>g</tr></table>`;
    expect(clausesOf(html).slice(3)).toEqual([
      'td[A] R',
      'td[B|R] a',
      'td[C|R] b',
      'td[B|R] c',
      'td[C|R] d',
      'td[A] e',
      'td[B|e] f',
      'td[C|e] g',
    ]);
  });

  it('may hold headers of single rows', () => {
    const html =
      '<table><tr><th rowspan=2>R<th>x<td>a</tr><tr><th>y<td>b</tr><tr><th>S<td>c<td>d</tr></table>';
    expect(clausesOf(html)).toEqual([
      'td[] R',
      'td[R] x',
      'td[R|x] a',
      'td[R] y',
      'td[R|y] b',
      'td[] S',
      'td[S] c',
      'td[S] d',
    ]);
  });
});

/** Column and row headers of the clause with these words. */
function headersOf(inner: string, words: string) {
  const found = readMain(inner).text.clauses.find(({ text }) => text === words);
  return found?.headers;
}

describe('the first cell of a row', () => {
  const head = '<tr><th>Name<th>Use<th>Kept</tr>';

  it('is the header of the others if the first column names things', () => {
    const table = `<table>${head}<tr><td>Acme<td>Ads<td>1 year<tr><td>Basic<td>Care<td>2 years</table>`;
    expect(headersOf(table, '1 year')).toEqual({ column: ['Kept'], row: ['Acme'] });
    expect(headersOf(table, '2 years')).toEqual({ column: ['Kept'], row: ['Basic'] });
    expect(headersOf(table, 'Acme')).toEqual({ column: ['Name'], row: [] });
  });

  it('is one header, also over lines and blocks', () => {
    const name = 'If you are in the UK:<br><br>Sharing data with our parent<p>for its models</p>';
    const table = `<table>${head}<tr><td>${name}<td>To train<td>1 year<tr><td>Ads<td>a<td>b</table>`;
    expect(headersOf(table, 'To train')?.row).toEqual([
      'If you are in the UK: Sharing data with our parent for its models',
    ]);
    const bold = `<table>${head}<tr><td><b>Ads:<br>all</b><td>To sell<td>1 year</table>`;
    expect(headersOf(bold, 'To sell')?.row).toEqual(['Ads: all']);
    const column = '<table><tr><th>Name<th>Kept<br><br>for</tr><tr><td>a<td>b</table>';
    expect(headersOf(column, 'b')?.column).toEqual(['Kept for']);
  });

  it('is what its picture shows, and not what was struck out of it', () => {
    const table = `<table>${head}<tr><td><img alt="Acme"><td>Ads<td>1<tr><td><del>Old</del> New<td>Care<td>2</table>`;
    expect(headersOf(table, '1')?.row).toEqual(['Acme']);
    expect(headersOf(table, '2')?.row).toEqual(['New']);
  });

  it('names all rows that it spans', () => {
    const table = `<table>${head}<tr><td rowspan="2">Acme<td>Ads<td>1<tr><td>Care<td>2<tr><td>Basic<td>Mail<td>3</table>`;
    expect(headersOf(table, '2')).toEqual({ column: ['Kept'], row: ['Acme'] });
    expect(headersOf(table, '3')).toEqual({ column: ['Kept'], row: ['Basic'] });
  });

  it('names its row in a table without headers if all of them end with a colon', () => {
    const table = '<table><tr><td>Controller:<td>Acme</tr><tr><td>Contact:<td>By letter</table>';
    expect(headersOf(table, 'By letter')).toEqual({ column: [], row: ['Contact:'] });
  });

  it.each([
    ['repeat', '<tr><td>Ads<td>a<td>1<tr><td>Ads<td>b<td>2'],
    ['are empty', '<tr><td>Ads<td>a<td>1<tr><td><td>b<td>2'],
    ['are numbers', '<tr><td>1.<td>a<td>1<tr><td>2.<td>b<td>2'],
    ['are whole texts', `<tr><td>${'We share it with you. '.repeat(9)}<td>b<td>2`],
  ])('names nothing where first cells %s', (_, rows) => {
    expect(headersOf(`<table>${head}${rows}</table>`, '2')).toEqual({ column: ['Kept'], row: [] });
  });
});

describe('a header that says what it is for', () => {
  it('is that of its row, also when it is no th', () => {
    const table =
      '<table><tr><td>No. 1<td scope="row">Acme<td>1 year</tr><tr><td>a<td>b<td>c</table>';
    expect(headersOf(table, '1 year')).toEqual({ column: [], row: ['Acme'] });
  });

  it('does not head columns in the first row', () => {
    const table =
      '<table><tr><th scope="row">Acme<td>1 year</tr><tr><th scope="row">Basic<td>2</table>';
    expect(headersOf(table, '1 year')).toEqual({ column: [], row: ['Acme'] });
    expect(headersOf(table, '2')).toEqual({ column: [], row: ['Basic'] });
  });

  it('may be that of all rows below it in its part of the table', () => {
    const table = `<table><tr><th>Name<th>Kept</tr>
      <tbody><tr><th scope="rowgroup" colspan="2">Partners</tr><tr><td>Acme<td>1</tr><tr><td>Basic<td>2</tr></tbody>
      <tbody><tr><td>Corp<td>3</tr></tbody></table>`;
    expect(headersOf(table, '2')).toEqual({ column: ['Kept'], row: ['Partners', 'Basic'] });
    expect(headersOf(table, '3')).toEqual({ column: ['Kept'], row: ['Corp'] });
  });

  it('heads columns by being in the head of the table', () => {
    const table = '<table><thead><tr><td>Name<td>Kept</tr></thead><tr><td>Acme<td>1 year</table>';
    expect(headersOf(table, '1 year')).toEqual({ column: ['Kept'], row: ['Acme'] });
  });
});
