import { describe, expect, it } from 'vitest';
import { clausesOf } from './reading.js';

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
      'td[Use|Ads] b',
      'td[Use|Care] c',
    ]);
  });

  it('are one when the second only titles the rows below', () => {
    const html =
      '<table><tr><th>A<th>B</tr><tr><th colspan=2>Part one</tr><tr><td>a<td>b</tr></table>';
    expect(clausesOf(html).slice(2)).toEqual(['td[A] Part one', 'td[A] a', 'td[B] b']);
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
      'td[B] f',
      'td[C] g',
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
