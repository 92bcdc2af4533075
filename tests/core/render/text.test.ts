import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/core/render/text.js';
import { runs } from '../../runs.js';
import { clause } from './clauses.js';

describe('a version as text', () => {
  it('sets headings, paragraphs, lists and tables apart by blank lines', () => {
    const text = renderText([
      clause({ kind: 'heading', level: 1, text: 'Privacy Policy' }),
      clause({ text: 'We care.' }),
      clause({ kind: 'heading', level: 2, text: 'Data' }),
      clause({ kind: 'heading', level: 3, text: 'Sharing' }),
      clause({ kind: 'item', level: 1, text: 'With partners' }),
      clause({ kind: 'item', level: 2, text: 'named below' }),
      clause({ kind: 'item', level: 1, text: 'With nobody else' }),
      clause({ kind: 'cell', text: 'Purpose' }),
      clause({ kind: 'cell', text: 'Ads', headers: { column: ['Purpose'], row: ['Cookies'] } }),
    ]);
    expect(text).toBe(
      [
        'Privacy Policy\n==============',
        'We care.',
        'Data\n----',
        'Sharing',
        '- With partners\n  - named below\n- With nobody else',
        '| Purpose\n| Purpose | Cookies | Ads',
      ]
        .join('\n\n')
        .concat('\n'),
    );
  });

  it('has the marker of an item in front of it, in place of the dash', () => {
    const text = renderText([
      clause({ kind: 'heading', level: 2, marker: 'I.', text: 'Data' }),
      clause({ kind: 'item', level: 1, marker: '4.', text: 'one' }),
      clause({ kind: 'item', level: 2, marker: 'd.', text: 'two' }),
      clause({ kind: 'item', level: 1, text: 'three' }),
      clause({ kind: 'cell', marker: 'a.', text: 'Ads' }),
    ]);
    expect(text).toBe('I. Data\n-------\n\n4. one\n  d. two\n- three\n\n| a. Ads\n');
  });

  it('is empty for a version without clauses', () => {
    expect(renderText([])).toBe('');
  });

  it('does not draw an underline as long as a heading that fills a page', () => {
    const text = renderText([clause({ kind: 'heading', level: 1, text: 'x'.repeat(500) })]);
    expect(text.split('\n')[1]).toBe('='.repeat(72));
  });

  it('indents a list that starts deep no further than a list can start', () => {
    expect(renderText([clause({ kind: 'item', level: 4, text: 'deep' })])).toBe('- deep\n');
  });

  it('keeps every word of every clause in reading order', () => {
    const kinds = fc.constantFrom('heading', 'paragraph', 'item', 'cell' as const);
    const some = fc.record({
      kind: kinds,
      level: fc.integer({ min: 0, max: 9 }),
      text: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/),
    });
    fc.assert(
      fc.property(fc.array(some), (parts) => {
        const words = renderText(parts.map(clause)).match(/[a-z]+/g) ?? [];
        expect(words).toEqual(parts.flatMap(({ text }) => text.split(' ')));
      }),
      runs,
    );
  });
});
