import { type Clause, clauseAt } from '../clause.js';
import type { StatedDate } from './effective.js';
import type { WrittenDate } from './written-dates.js';

/** A date with the words to quote, as it is told. */
export interface QuotedDate {
  date: WrittenDate;
  position: number;
  from: number;
  to: number;
  rule: string;
}

/** What closed the words before: no part of a quote. */
const strayMarks = /^[\s,，;；、.|)–—-]+|(?<!\s)\s+$/g;

export function toStated(
  { date, position, from, to, rule }: QuotedDate,
  clauses: readonly Clause[],
): StatedDate {
  const quote = clauseAt(clauses, position).text.slice(from, to).replace(strayMarks, '');
  return { date: date.date, precision: date.precision, quote, position, rule };
}
