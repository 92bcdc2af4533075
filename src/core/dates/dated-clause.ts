import type { Clause } from '../clause.js';
import { fold } from './fold.js';
import { type WrittenDate, writtenDates } from './written-dates.js';

/** A text that names dates. */
export interface DatedText {
  /** Of its clause in the version; 0 for a text that is looked at alone. */
  position: number;
  text: string;
  /** Places in it are places in the text. */
  folded: string;
  dates: readonly WrittenDate[];
}

/** A clause that names dates. */
export interface DatedClause extends DatedText {
  clause: Clause;
}

/** Most clauses name no year, and are passed over here. */
const mayNameYear =
  /(?:19|20|25)\d\d|\d[./-]\d\d?[./-]\d\d|[٠-٩۰-۹०-९০-৯๐-๙０-９]{2}|[\d元〇零○一二三四五六七八九十] ?年/;
/** More dates are data, not statements: the text's own stand at its ends. */
const mostClauses = 1000;
const mostInClause = 100;

export function datedClauses(clauses: readonly Clause[], language: string): DatedClause[] {
  const places = clauses.flatMap(({ text }, position) =>
    mayNameYear.test(text) ? [position] : [],
  );
  return atBothEnds(places, mostClauses).flatMap((position) => {
    const clause = clauses[position];
    const dated = clause && datedText(clause.text, language, position);
    return dated ? [{ ...dated, clause }] : [];
  });
}

/** Null where a text names no date. */
export function datedText(text: string, language: string, position = 0): DatedText | null {
  if (!mayNameYear.test(text)) return null;
  const folded = fold(text);
  const dates = atBothEnds(writtenDates(folded, language), mostInClause);
  return dates.length === 0 ? null : { position, text, folded, dates };
}

function atBothEnds<One>(list: readonly One[], most: number): readonly One[] {
  return list.length <= most ? list : [...list.slice(0, most / 2), ...list.slice(-most / 2)];
}
