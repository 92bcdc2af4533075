import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { parse as parse5 } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/extract/parse.js';
import { repair } from '../../../src/core/extract/repair.js';
import { walk } from '../../../src/core/extract/walk.js';
import { runs } from '../../runs.js';

const tags = 'p div b a li ul ol table tr td th h2 span i dl dd dt details section tbody'.split(
  ' ',
);
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...tags).map((tag) => `<${tag}>`) },
  { weight: 4, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
  { weight: 5, arbitrary: fc.constantFrom('alpha', 'beta', 'gamma', ' delta ', '<br>') },
);

type Page = ReturnType<typeof load>;
const read = ($: Page) =>
  $('body')
    .toArray()
    .flatMap((body) => walk(body, (href) => href, 'en'));

it('whatever tags a page is made of, its clauses are those that parse5 gives', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const html = `<html><body><main>${pieces.join('')}</main></body></html>`;
      const standard = load(parse5(html, { treeAdapter: adapter }));
      expect(read(parse(html).$)).toEqual(read(standard));
    }),
    runs,
  );
});

describe('what would cost too much is left as it is', () => {
  const modest = { faults: 1, elements: 100, deepest: 10 };

  it.each([
    ['very deep pages', { ...modest, deepest: 513 }],
    ['pages with faults all over', { ...modest, faults: 1001 }],
  ])('%s', (_, measures) => {
    expect(repair('<p><b>One</p><p>Two</b></p>', measures)).toBeNull();
  });

  it('open formatting that every paragraph would hold again', () => {
    const open = Array.from({ length: 300 }, (_, i) => `<p><b id=${i}>x</p>`).join('');
    const html = `<html><body>${open}</body></html>`;
    expect(repair(html, { faults: 300, elements: 602, deepest: 4 })).toBeNull();
    expect(read(parse(html).$)).toHaveLength(300);
  });
});
