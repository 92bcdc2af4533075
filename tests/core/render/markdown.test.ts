import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/core/render/markdown.js';
import { runs } from '../../runs.js';
import { clause } from './clauses.js';

const link = { text: 'Settings', href: 'https://www.linkedin.com/psettings' };

describe('a version as Markdown', () => {
  it('writes headings, bold paragraphs, nested lists and cells with their headers', () => {
    const markdown = renderMarkdown([
      clause({ kind: 'heading', level: 2, text: '1. Data' }),
      clause({ kind: 'heading', level: 7, text: 'Bold line' }),
      clause({ kind: 'item', level: 1, text: 'one' }),
      clause({ kind: 'item', level: 3, text: 'two' }),
      clause({ kind: 'cell', text: 'Ads', headers: { column: ['Purpose'], row: ['Cookies'] } }),
      clause({ text: 'The end.' }),
    ]);
    expect(markdown).toBe(
      '## 1. Data\n\n**Bold line**\n\n- one\n  - two\n\n* **Purpose / Cookies:** Ads\n\nThe end.\n',
    );
  });

  it('writes the marker of an item in front of it, and never as a list that Markdown numbers', () => {
    const markdown = renderMarkdown([
      clause({ kind: 'heading', level: 2, marker: 'I.', text: 'Data' }),
      clause({ kind: 'item', level: 1, marker: '4.', text: 'one', links: [link] }),
      clause({ kind: 'item', level: 2, marker: 'd.', text: 'two' }),
      clause({ kind: 'item', level: 2, marker: '-1.', text: 'three' }),
      clause({ kind: 'cell', marker: '(a) *', text: 'four' }),
    ]);
    expect(markdown).toBe(
      '## I. Data\n\n- 4\\. one [Settings](<https://www.linkedin.com/psettings>)\n  - d. two\n  - \\-1. three\n\n* (a) \\* four\n',
    );
  });

  it('puts a link on its words, the second of two equal ones on the second place', () => {
    const second = { text: 'Settings', href: 'https://example.com/b' };
    const markdown = renderMarkdown([
      clause({ text: 'Open Settings or Settings.', links: [link, second] }),
    ]);
    expect(markdown).toBe(
      'Open [Settings](<https://www.linkedin.com/psettings>) or [Settings](<https://example.com/b>).\n',
    );
  });

  it('keeps a link whose words are not in the text, after it', () => {
    const markdown = renderMarkdown([
      clause({ text: 'See.', links: [{ text: '', href: 'https://a.test/' }] }),
    ]);
    expect(markdown).toBe('See. [https://a.test/](<https://a.test/>)\n');
  });

  it('does not make a link of a target that could run as a script', () => {
    const markdown = renderMarkdown([
      clause({ text: 'Press here', links: [{ text: 'here', href: 'javascript:alert(1)' }] }),
    ]);
    expect(markdown).toBe('Press here\n');
  });

  it('lets no target break out of its brackets', () => {
    const href = 'https://a.test/<x>\\y z\n)';
    const markdown = renderMarkdown([clause({ text: 'here', links: [{ text: 'here', href }] })]);
    expect(markdown).toBe('[here](<https://a.test/%3Cx%3E%5Cy%20z%0A)>)\n');
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not an item', '\\- not an item'],
    ['+ not an item', '\\+ not an item'],
    ['=== not a rule', '\\=== not a rule'],
    ['12. not an item', '12\\. not an item'],
    ['3) not an item', '3\\) not an item'],
    ['3.4 is no item anyway', '3.4 is no item anyway'],
    ['> not a quote', '\\> not a quote'],
    ['<b>&amp;</b>', '\\<b\\>\\&amp;\\</b\\>'],
    ['*a* _b_ `c` [d](e) ~~f~~ |g|', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~\\~f\\~\\~ \\|g\\|'],
    ['C:\\data', 'C:\\\\data'],
  ])('takes the markup out of %j', (text, expected) => {
    expect(renderMarkdown([clause({ text })])).toBe(`${expected}\n`);
  });

  it('escapes what starts an item or a cell as it does at the start of a line', () => {
    expect(renderMarkdown([clause({ kind: 'item', level: 1, text: '1. one' })])).toBe(
      '- 1\\. one\n',
    );
    expect(renderMarkdown([clause({ kind: 'cell', text: '- none' })])).toBe('* \\- none\n');
  });

  it('gives the text back when the backslashes are taken away, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (any) => {
        const text = any.replace(/\s+/g, ' ').trim();
        const markdown = renderMarkdown([clause({ text })]).slice(0, -1);
        expect(markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text);
      }),
      runs,
    );
  });
});
