import { describe, expect, it } from 'vitest';
import { clausesOf, found, line, read } from './reading.js';

describe('a page that hides everything until its scripts have run', () => {
  it.each([
    ['in one wrapper', '<div style="visibility: hidden"><p>We share.</p></div>'],
    ['in several', '<div style="visibility:hidden"><div style="visibility:hidden">We share.</div>'],
    [
      'beside what holds no words',
      '<script>x()</script><div></div><div style="visibility:hidden">We share.</div><p hidden>Error</p>',
    ],
  ])('is read: %s', (_, html) => {
    expect(clausesOf(html)).toEqual(['p We share.']);
  });

  it('is read when what is declared is hidden itself', () => {
    const page = (attributes: string) => `<body><main ${attributes}><p>We share.</p></main></body>`;
    for (const attributes of ['hidden', 'style="display:none"', 'class="sr-only"']) {
      expect(found(read(page(attributes))).text.clauses.map(line)).toEqual(['p We share.']);
    }
  });
});

describe('what stays hidden', () => {
  it.each([
    [
      'a part beside visible words',
      '<p>We share.</p><div style="visibility:hidden">Error</div>',
      ['p We share.'],
    ],
    ['a part that is never shown, also alone', '<div style="display:none">Error</div>', []],
    [
      'two hidden parts beside each other',
      '<div style="visibility:hidden">a</div><div style="visibility:hidden">b</div>',
      [],
    ],
  ])('is %s', (_, html, clauses) => {
    expect(clausesOf(html)).toEqual(clauses);
  });
});
