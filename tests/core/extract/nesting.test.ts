import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { NestingWatch } from '../../../src/core/extract/nesting.js';

function watch(html: string): NestingWatch {
  const seen = new NestingWatch(10_000, () => {});
  const parser = new Parser(seen);
  parser.write(`<html><body><main>${html}</main></body></html>`);
  seen.endOfPage();
  parser.end();
  return seen;
}

describe('what browsers read as it is written', () => {
  it.each([
    '<p>One<p>Two',
    '<ul><li>One<li>Two</ul>',
    '<dl><dt>Term<dd>What it means</dl>',
    '<table><tr><td>One<td>Two<tr><th>Three</table>',
    '<constructor>Elements that nobody knows</constructor>',
    '<p>A <b>bold <i>word</i></b> and a<br>line</p>',
    '<p><a href="/a">One <br> link</a> and <a href="/b">another</a></p>',
    '<p>One <svg><path d="M0 0"/><g><circle r="1"/></g></svg> two</p>',
    '<p>One <svg><path d="M0 0"><g></svg> two</p>',
    '<p>One <math><mi/><mo>+</mo></math> two</p>',
    '<svg><foreignObject><div><p>One</p></div></foreignObject><path/></svg>',
    '</main><body class="b"><main>One',
    'One</main></body>Two',
    'One</main></body><div>Two</div>',
    'One</main></body></html><script></script><p>Two</p>',
  ])('%s', (html) => {
    expect(watch(html).faults).toBe(0);
  });
});

describe('what browsers put right', () => {
  it.each([
    ['crossed tags', '<p><b>One</p><p>Two</b></p>'],
    ['a block that is left open', '<div><section>One</div>Two'],
    ['words in a table and in no cell', '<table>Words<tr><td>Cell</td></tr></table>'],
    ['a block in a table and in no cell', '<table><div>Words</div></table>'],
    ['a cell outside a table', 'One<td>Two'],
    ['a link in a link', '<a href="/a">One <a href="/b">two</a></a>'],
    ['a heading in a heading', '<h2>One <h3>Two</h3></h2>'],
    ['an end tag that crosses an item', '<span>One<dt>Two</span>Three'],
    ['another page behind the end of the page', 'One</main></body></html><html><body>Two'],
    ['words behind an end of the page within an item', '<ul><li>One</body>Two'],
    ['a block behind an end of the page within a paragraph', '<p>One</html><div>Two</div>'],
    ['a body in a body', '<div><body class="a">Two</div>'],
    ['HTML in a picture', '<p>One <svg><g><p>Two</svg> three'],
    ['crossed tags in HTML in a picture', '<svg><desc><b><i>One</b></i></desc></svg>'],
  ])('%s', (_, html) => {
    expect(watch(html).faults).toBeGreaterThan(0);
  });
});

it('a page that ends in the middle is not crossed, and what it says to be open ends there', () => {
  const seen = new NestingWatch(10_000, () => {});
  const parser = new Parser(seen);
  parser.write('<html><body><main><p>Unfinished <b>business');
  seen.endOfPage();
  parser.end();
  expect(seen.faults).toBe(0);
});

it('the first declared base counts, wherever it is', () => {
  const html = '<p>One</p><base target="_top"><base href="/a/"><base href="/b/">';
  expect(watch(html).base).toBe('/a/');
});

it('elements and depth are counted', () => {
  expect(watch('<div><div><p>One</p></div></div>')).toMatchObject({ elements: 6, deepest: 6 });
});
