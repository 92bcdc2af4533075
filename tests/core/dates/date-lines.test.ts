import { describe, expect, it } from 'vitest';
import { differsInDateOnly, isDateLine } from '../../../src/core/dates/date-lines.js';

describe('a line whose point is the document’s own date', () => {
  it.each([
    'Effective November 3, 2025',
    'Effective date: 3 November 2025',
    'Last updated: Sept. 2, 2024',
    'Last modified on 2025-09-18',
    'This policy was last revised on the 1st of March 2024.',
    'Updated: January 16, 2026',
    'Version 2.1, dated 03.11.2025',
    'In force since March 2024',
    'Effective: April 29, 2025 (previous version)',
  ])('is “%s”', (text) => {
    expect(isDateLine(text)).toBe(true);
  });

  it.each([
    ['without a date', 'Effective immediately'],
    ['without a label', 'November 3, 2025'],
    ['of a law', 'Regulation (EU) 2016/679 of 27 April 2016 on the protection of natural persons'],
    [
      'that says more',
      'On November 3, 2025, we start to use your data to train AI models, effective in all regions.',
    ],
    [
      'that goes on and on',
      `Effective November 3, 2025. ${'We share your data with partners. '.repeat(5)}`,
    ],
    ['of copyright', '© 2025 LinkedIn'],
    ['with a number that is no date', 'Version 2025'],
    ['without words', ''],
  ])('is none %s', (_, text) => {
    expect(isDateLine(text)).toBe(false);
  });
});

describe('two lines', () => {
  it.each([
    ['with another date', 'Effective March 6, 2024', 'Effective July 31, 2024', true],
    ['with another form of date', 'Last updated: 3 May 2024', 'Last updated: 2024-05-03', true],
    ['with another word', 'Effective March 6, 2024', 'Updated March 6, 2024', false],
    ['one of which is no date line', 'Effective March 6, 2024', 'Effective now', false],
    ['that are no date lines', 'On March 6, 2024 we met', 'On March 7, 2024 we met', false],
  ])('%s differ in their date only: %s → %s: %s', (_, before, after, expected) => {
    expect(differsInDateOnly(before, after)).toBe(expected);
  });
});
