import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import type { StatedDate } from '../../../src/core/dates/effective.js';
import { effectiveOf } from '../../../src/core/dates/own-dates-of-text.js';
import { textRuns } from '../../runs.js';
import { cell, heading, observedAt, page, paragraph, read } from './stating.js';

const pieces = [
  'Effective',
  'Last updated:',
  'May 3, 2024',
  '3 June 2025',
  '04/05/2024',
  '2024-05-06',
  'December 2025',
  'We are updating our Terms on',
  'These changes will take effect on',
  'until',
  'This Privacy Policy',
  'Regulation of',
  'Previous versions',
  '|',
  '.',
  '(',
  ')',
  ':',
  '–',
  'Gültig ab',
  'Stand:',
  '3. März 2024',
  '施行日',
  '2024年5月3日',
  'से लागू',
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '));
const clause = fc.oneof(
  text.map(paragraph),
  text.map((words) => heading(words, 2)),
  text.map((words) => cell(words)),
);
const language = fc.constantFrom('en', 'de', 'ja', 'hi', 'en-US', 'xx', 'not a tag', '');

describe('what is read out of a text', () => {
  it('quotes words of the clause at its position, and holds the promises of its type', () => {
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 12 }), language, (clauses, tag) => {
        const { inForceFrom, lastUpdated, announced } = effectiveOf(clauses, {
          language: tag,
          observedAt,
        });
        for (const stated of [inForceFrom, lastUpdated, ...announced]) {
          if (stated) expectSound(stated, clauses);
        }
        const days = announced.map(({ date }) => date);
        expect(days).toEqual([...new Set(days)].sort());
        if (inForceFrom) expect(days.every((day) => day > inForceFrom.date)).toBe(true);
      }),
      textRuns,
    );
  });

  it('is nothing where no clause has a digit', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 80 })
      .map((words) => paragraph(words.replace(/[\p{N}〇零○一二三四五六七八九十元]/gu, '')));
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), language, (clauses, tag) => {
        expect(effectiveOf(clauses, { language: tag, observedAt })).toEqual({
          inForceFrom: null,
          lastUpdated: null,
          announced: [],
        });
      }),
      textRuns,
    );
  });

  it('is the same at every reading', () => {
    const clauses = page('Effective March 3, 2024', 'Last updated: 04/05/2024');
    expect(read(clauses, 'en')).toEqual(read(clauses, 'en'));
  });
});

function expectSound(
  { date, precision, quote, position }: StatedDate,
  clauses: readonly Clause[],
): void {
  expect(date).toMatch(precision === 'day' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}$/);
  expect(quote).not.toBe('');
  expect(clauses[position]?.text).toContain(quote);
}
