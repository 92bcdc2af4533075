import { describe, expect, it } from 'vitest';
import { clausesOf, linksOf } from './reading.js';

const read = (inner: string) => clausesOf(`<p>${inner}</p>`);

describe('text that is struck out', () => {
  it.each([
    ['<del>not</del>'],
    ['<s>not</s>'],
    ['<strike>not</strike>'],
    ['<del><b>not</b></del>'],
    ['<span role="deletion">not</span>'],
    ['<span style="text-decoration: line-through">not</span>'],
    [
      '<span style="color:red;text-decoration:underline LINE-THROUGH red 2px !important">not</span>',
    ],
    ['<span style="text-decoration-line:line-through">not</span>'],
    ['<span style="text-decoration:none; text-decoration:line-through">not</span>'],
    ['<span class="text-red line-through">not</span>'],
    ['<span class="text-decoration-line-through">not</span>'],
    ['<span class="text-strikethrough">not</span>'],
    ['<span class="old strike-through">not</span>'],
    ['<a href="/a"><del>not</del></a>'],
    ['<del><span style="text-decoration:none">not</span></del>'],
    ['<del><img alt="not"></del>'],
  ])('is not in force: %s', (html) => {
    expect(read(`We do ${html} sell it.`)).toEqual(['p We do sell it.']);
  });

  it.each([
    ['<ins>not</ins>'],
    ['<u>not</u>'],
    ['<span style="text-decoration: underline">not</span>'],
    ['<span style="text-decoration: none line-through">not</span>'],
    ['<span style="text-decoration: line-through; text-decoration: none">not</span>'],
    ['<s style="text-decoration:none">not</s>'],
    ['<span class="line-throughout">not</span>'],
    ['<span class="strike-team">not</span>'],
    ['<span style="background-text-decoration: line-through">not</span>'],
  ])('is not this: %s', (html) => {
    expect(read(`We do ${html} sell it.`)).toEqual(['p We do not sell it.']);
  });

  it('is replaced by what was inserted', () => {
    expect(read('<del>30</del><ins>60</ins> days')).toEqual(['p 60 days']);
    expect(read('<s>$10</s> $8 a month')).toEqual(['p $8 a month']);
    expect(read('per<del>i</del>sonal')).toEqual(['p personal']);
  });

  it('may be a block, an item, a cell or a heading', () => {
    expect(clausesOf('<del><p>One.</p><h2>Two</h2></del><ins><p>Three.</p></ins>')).toEqual([
      'p Three.',
    ]);
    expect(
      clausesOf('<ul><li>one<li><del>two</del><li style="text-decoration:line-through">three</ul>'),
    ).toEqual(['li1 one']);
    expect(clausesOf('<h2><s>Two</s> Three</h2>')).toEqual(['h2 Three']);
    expect(
      clausesOf(
        '<table><tr><th>A<th><del>B</del> C<tr><td>a<td><del>b</del><tr><td>c<td>d</table>',
      ),
    ).toContain('td[C|c] d');
  });

  it('takes its links with it', () => {
    expect(linksOf('<p>We <del><a href="/a">sell</a></del> it.</p>')).toEqual([]);
  });
});
