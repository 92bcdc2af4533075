import { type Clause, clauseAt } from '../clause.js';
import type { StatedDate } from './effective.js';
import type { WrittenDate } from './written-dates.js';

/** A date and where the words to quote are. */
export interface QuotedDate {
  date: WrittenDate;
  position: number;
  from: number;
  to: number;
  rule: string;
}

/** Punctuation left over from the words before, which does not belong in a quote. */
const strayMarks = /^[\s,，;；、.|)–—-]+|(?<!\s)\s+$/g;

export function toStated(
  { date, position, from, to, rule }: QuotedDate,
  clauses: readonly Clause[],
): StatedDate {
  const quote = clauseAt(clauses, position).text.slice(from, to).replace(strayMarks, '');
  return { date: date.date, precision: date.precision, quote, position, rule };
}
