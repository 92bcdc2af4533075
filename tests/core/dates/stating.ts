import type { Clause } from '../../../src/core/clause.js';
import type { Effective } from '../../../src/core/dates/effective.js';
import { effectiveOf } from '../../../src/core/dates/own-dates-of-text.js';
import { clause } from '../clauses.js';

/** When the texts of these tests were seen: behind every date in them but the announced ones. */
export const observedAt = Date.UTC(2025, 8, 30);

/** A text in which a date line stands below the title, with enough around it to be no list of dates. */
export function page(...lines: readonly string[]): Clause[] {
  return [
    heading('Acme'),
    ...lines.map(paragraph),
    ...Array.from({ length: 30 }, () => paragraph('We care.')),
  ];
}

export function heading(text: string, level = 1): Clause {
  return clause(text, { kind: 'heading', level });
}

export function paragraph(text: string): Clause {
  return clause(text);
}

export function cell(text: string, ...headers: readonly string[]): Clause {
  return clause(text, { kind: 'cell', headers: { column: headers, row: [] } });
}

export function read(clauses: readonly Clause[], language: string): Effective {
  return effectiveOf(clauses, { language, observedAt });
}

/** The dates alone. */
export function dates(clauses: readonly Clause[], language: string) {
  const { inForceFrom, lastUpdated, announced } = read(clauses, language);
  return {
    inForce: inForceFrom?.date ?? null,
    updated: lastUpdated?.date ?? null,
    announced: announced.map(({ date }) => date),
  };
}
