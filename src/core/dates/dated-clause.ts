import type { Clause } from '../clause.js';
import { fold } from './fold.js';
import { type WrittenDate, writtenDates } from './written-dates.js';

/** A text with dates. */
export interface DatedText {
  /** The position of its clause in the version; 0 for a text on its own. */
  position: number;
  text: string;
  /** Has the same offsets as the text. */
  folded: string;
  dates: readonly WrittenDate[];
}

/** A clause with dates. */
export interface DatedClause extends DatedText {
  clause: Clause;
}

const namesYear =
  /(?:19|20|25)\d\d|\d[./-]\d\d?[./-]\d\d|[٠-٩۰-۹०-९০-৯๐-๙０-９]{2}|[\d元〇零○一二三四五六七八九十] ?年/;
/** If more clauses have dates, they are data. The text's own dates are near its start or end. */
const mostClauses = 1000;
const mostInClause = 100;

export function datedClauses(clauses: readonly Clause[], language: string): DatedClause[] {
  const places = clauses.flatMap(({ text }, position) => (mayNameYear(text) ? [position] : []));
  return atBothEnds(places, mostClauses).flatMap((position) => {
    const clause = clauses[position];
    const dated = clause && datedText(clause.text, language, position);
    return dated ? [{ ...dated, clause }] : [];
  });
}

/** A quick test that skips most clauses. */
export function mayNameYear(text: string): boolean {
  return namesYear.test(text);
}

/** Null if a text has no date. */
export function datedText(text: string, language: string, position = 0): DatedText | null {
  if (!mayNameYear(text)) return null;
  const folded = fold(text);
  const dates = atBothEnds(writtenDates(folded, language), mostInClause);
  return dates.length === 0 ? null : { position, text, folded, dates };
}

function atBothEnds<One>(list: readonly One[], most: number): readonly One[] {
  return list.length <= most ? list : [...list.slice(0, most / 2), ...list.slice(-most / 2)];
}
