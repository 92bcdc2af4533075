import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import { effectiveOf } from '../../../src/core/dates/own-dates-of-text.js';
import { countCpuMs, expectLinear } from '../../cpu.js';
import { cell, observedAt, paragraph } from './stating.js';

const longest = 60_000;
const mostClauses = 20_000;
/** Many times what is needed, and far below what a pattern that goes back and forth would take. */
const mostCpuMs = 5_000;

const seeds = [
  '1',
  ' ',
  '2024',
  '2024 ',
  '1.',
  '1. ',
  '3/',
  '20/20/20',
  'May ',
  'May 3, 2024 ',
  'May 3, 2024',
  'Effective ',
  'last updated on ',
  'effective as of the ',
  'we are updating our ',
  '2024 effective as of the date of ',
  'changes will take effect on 2024-05-03 ',
  'Version 1.2.3.4 2024 ',
  '(2024) [',
  '年2024年',
  '2024年5月3日',
  '〇',
  '施行日2024年',
  'से 2024 ',
  '3 มีนาคม 2567',
  'Stand: 2024 der Datenschutzerklärung ',
  'a-2024-',
  '2024. The ',
  '|2024|',
  '\u0001 2024 ',
];

function expectQuick(make: (size: number) => Clause[], size: number, language: string): void {
  const spentMs = countCpuMs();
  expectLinear((part) => effectiveOf(make(part), { language, observedAt }), size);
  expect(spentMs()).toBeLessThan(mostCpuMs);
}

describe('hostile texts', () => {
  it.each(seeds)('are read in a moment: %j over and over', (seed) => {
    for (const language of ['en', 'de', 'ja', 'fi']) {
      effectiveOf([paragraph('Last updated: May 3, 2024')], { language, observedAt });
      const make = (length: number) => [paragraph(seed.repeat(Math.ceil(length / seed.length)))];
      expectQuick(make, longest, language);
    }
  });

  it.each([
    'Effective May 3, 2024',
    'May 3, 2024',
    'Last updated 3 May',
    'We are updating our Terms on May 3,',
  ])('are read in a moment in tens of thousands of clauses: “%s”', (line) => {
    for (const year of [() => 2024, (i: number) => 2000 + (i % 90)]) {
      const make = (count: number) =>
        Array.from({ length: count }, (_, i) =>
          cell(`${line.replace(/, \d{4}$/, ',')} ${year(i)}`),
        );
      expectQuick(make, mostClauses, 'en');
    }
  });

  it.each([
    ['it', 'ultima modifica di '],
    ['ro', 'ultima actualizare a '],
    ['nl', 'laatste wijziging van '],
  ])(
    'are read in a moment where a label names a document without an end: %s',
    (language, label) => {
      const text = `${label}${'a'.repeat(100)} `.repeat(1_000);
      effectiveOf([paragraph(text.slice(0, 200))], { language, observedAt });
      const spentMs = countCpuMs();
      effectiveOf([paragraph(`${text}: 3.5.2024`)], { language, observedAt });
      expect(spentMs()).toBeLessThan(mostCpuMs);
    },
  );
});
