import { describe, expect, it } from 'vitest';
import { clausesOf, readMain } from '../reading.js';

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

  it('are one when the second only titles the rows below, as their row header', () => {
    const html =
      '<table><tr><th>A<th>B</tr><tr><th colspan=2>Part one</tr><tr><td>a<td>b</tr></table>';
    expect(clausesOf(html).slice(2)).toEqual([
      'td[A] Part one',
      'td[A|Part one] a',
      'td[B|Part one|a] b',
    ]);
  });

  it('may have an empty corner, and a title above', () => {
    const corner = `<table><tr><td><th colspan=2 scope=colgroup>EU</tr><tr><td><th>Ads<th>Care</tr>
      <tr><th>a<td>1<td>2</tr></table>`;
    expect(headersOf(corner, '2')).toEqual({ column: ['EU', 'Care'], row: ['a'] });
    for (const name of ['th', 'td']) {
      const cell = (text: string) => `<${name}><b>${text}</b></${name}>`;
      const title = `<${name} colspan=2><b>Retention</b></${name}>`;
      const titled = `<table><tr>${title}</tr><tr>${cell('Data')}${cell('Kept')}</tr><tr><td>Logs<td>1 day</tr></table>`;
      expect(headersOf(titled, '1 day')).toEqual({ column: ['Retention', 'Kept'], row: ['Logs'] });
    }
  });

  it('are the first one in a table of nothing but header cells', () => {
    const html = '<table><tr><th>A<th>B</tr><tr><th>a<th>b</tr><tr><th>c<th>d</tr></table>';
    expect(clausesOf(html).slice(2)).toEqual(['td[A] a', 'td[B|a] b', 'td[A] c', 'td[B|c] d']);
  });

  it('may start again below rows of data', () => {
    const html = `<table><tr><th>A<th>B</tr><tr><td>a<td>b</tr>
      <tr><th>C<th>D</tr><tr><td>c<td>d</tr></table>`;
    expect(clausesOf(html).slice(4)).toEqual(['td[] C', 'td[] D', 'td[C] c', 'td[D|c] d']);
  });

  it('are one when nothing would be left below', () => {
    const html = '<table><tr><th>A<th>B</tr><tr><th>a<th>b</tr></table>';
    expect(clausesOf(html).slice(2)).toEqual(['td[A] a', 'td[B|a] b']);
  });
});

describe('a row that is a header across the table', () => {
  it('titles the rows below it, down to the next title', () => {
    const html = `<table><tr><th colspan=2>Account</tr><tr><td>Name<td>1 year</tr><tr><td>Mail<td>2 years</tr>
      <tr><td colspan=2><b>Usage</b></tr><tr><td>Clicks<td>1 day</tr></table>`;
    expect(clausesOf(html)).toEqual([
      'td[] Account',
      'td[Account] Name',
      'td[Account|Name] 1 year',
      'td[Account] Mail',
      'td[Account|Mail] 2 years',
      'td[] Usage',
      'td[Usage] Clicks',
      'td[Usage|Clicks] 1 day',
    ]);
  });

  it('heads the columns if it is the only one', () => {
    const html = '<table><tr><th colspan=2>Account</tr><tr><td>Name<td>1 year</tr></table>';
    expect(headersOf(html, '1 year')).toEqual({ column: ['Account'], row: ['Name'] });
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

  it('names its row in a table without headers if all of them have a colon', () => {
    const table = '<table><tr><td>Controller:<td>Acme</tr><tr><td>Contact:<td>By letter</table>';
    expect(headersOf(table, 'By letter')).toEqual({ column: [], row: ['Contact:'] });
    const regions = `<table><tr><td>In the UK:<br><br>Sharing data<td>To train</tr>
      <tr><td>In the EU:<br><br>Nothing<td>Never</table>`;
    expect(headersOf(regions, 'To train')).toEqual({
      column: [],
      row: ['In the UK: Sharing data'],
    });
  });

  it('names its row in a table without headers if the others say something about it', () => {
    const kept = '<table><tr><td>Logs<td>30 days</tr><tr><td>Mail<td>60 days</tr></table>';
    expect(headersOf(kept, '60 days')).toEqual({ column: [], row: ['Mail'] });
    const asked =
      '<table><tr><td>Why?<td>Banks choose how they share.</tr><tr><td>How?<td>All of them share.</tr></table>';
    expect(headersOf(asked, 'All of them share.')).toEqual({ column: [], row: ['How?'] });
    const shared = '<table><tr><td>Ads<td>✓</tr><tr><td>Research<td>No</tr></table>';
    expect(headersOf(shared, '✓')?.row).toEqual(['Ads']);
  });

  it.each([
    [
      'a list in columns',
      '<tr><td>Austria<td>Belgium</tr><tr><td>Cyprus<td>Denmark</tr>',
      'Denmark',
    ],
    ['a single row', '<tr><td>Logs<td>30 days</tr>', '30 days'],
    [
      'addresses',
      '<tr><td>Acme Ltd, 1 Road<td>Basic Ltd, 2 Road</tr><tr><td>Corp, 3 Road<td>x 4</tr>',
      'x 4',
    ],
    ['sentences', '<tr><td>We sell.<td>30 days</tr><tr><td>You buy.<td>60 days</tr>', '60 days'],
  ])('names nothing in %s', (_, rows, words) => {
    expect(headersOf(`<table>${rows}</table>`, words)).toEqual({ column: [], row: [] });
  });

  it('names its row below an empty corner, next to column headers without markup', () => {
    const table = `<table><tr><td><td>Ads<td>Care</tr><tr><td>EU<td>Never<td>Always</tr><tr><td>US<td>Often<td>Rarely</table>`;
    expect(headersOf(table, 'Rarely')).toEqual({ column: ['Care'], row: ['US'] });
    const spaced = `<table><tr><td><td>${'All that we do with it. '.repeat(4)}</tr><tr><td>Menu<td>Text</table>`;
    expect(headersOf(spaced, 'Text')).toEqual({ column: [], row: [] });
  });

  it('names it also in one or two sentences, and if some rows share a name', () => {
    const long =
      'If you are in Switzerland: Sharing data with our parent company, Example, for the training of its models';
    const table = `<table>${head}<tr><td>${long}<td>a<td>1<tr><td>${long.replace('Switz', 'Nether')}<td>b<td>2</table>`;
    expect(headersOf(table, '1')?.row).toEqual([long]);
    const shared = `<table>${head}<tr><td>Ads<td>a<td>1<tr><td>Ads<td>b<td>2<tr><td>Care<td>c<td>3</table>`;
    expect(headersOf(shared, '2')?.row).toEqual(['Ads']);
  });

  it('may be the second one if the first only counts the rows', () => {
    const table = `<table>${head}<tr><td>1.<td>Acme<td>1 year<tr><td>2.<td>Basic<td>2 years</table>`;
    expect(headersOf(table, '2 years')).toEqual({ column: ['Kept'], row: ['Basic'] });
    const years =
      '<table><tr><th>Year<th>Asked</tr><tr><td>2023<td>17</tr><tr><td>2024<td>18</table>';
    expect(headersOf(years, '18')?.row).toEqual(['2024']);
  });

  it('may be an icon with words for screen readers, as may the header of a column', () => {
    const icon = (words: string) => `<i></i><span class="sr-only">${words}</span>`;
    const table = `<table><tr><th>Who<th>${icon('Shared?')}</tr>
      <tr><td>${icon('Acme')}<td>Yes</tr><tr><td><span role="img" aria-label="Basic"></span><td>No</table>`;
    expect(headersOf(table, 'Yes')).toEqual({ column: ['Shared?'], row: ['Acme'] });
    expect(headersOf(table, 'No')).toEqual({ column: ['Shared?'], row: ['Basic'] });
  });

  it.each([
    ['repeat', '<tr><td>Ads<td>a<td>1<tr><td>Ads<td>b<td>2'],
    ['are empty', '<tr><td>Ads<td>a<td>1<tr><td><td>b<td>2'],
    ['are answers', '<tr><td>Yes<td>a<td>1<tr><td>No<td>b<td>2<tr><td>Yes<td>c<td>3'],
    ['are numbers', '<tr><td>1.<td><td>2<tr><td>2.<td><td>3'],
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

  it('is that of its column, also when it is no th', () => {
    const table =
      '<table><tr><td scope="col">Name<td scope="col">Kept</tr><tr><td>Acme<td>1 year</table>';
    expect(headersOf(table, '1 year')).toEqual({ column: ['Kept'], row: ['Acme'] });
    const headings = '<table><tr><td><h4>Name</h4><td><h4>Kept</h4></tr><tr><td>Acme<td>1</table>';
    expect(headersOf(headings, '1')).toEqual({ column: ['Kept'], row: ['Acme'] });
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

/** Column and row headers of the clause with these words. */
function headersOf(inner: string, words: string) {
  const found = readMain(inner).text.clauses.find(({ text }) => text === words);
  return found?.headers;
}
