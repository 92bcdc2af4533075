import type { Clause } from '../clause.js';
import { fold } from './fold.js';
import { type WrittenDate, writtenDates } from './written-dates.js';

/** A clause that names dates. */
export interface DatedClause {
  position: number;
  clause: Clause;
  /** Its text, folded: places in it are places in the text. */
  folded: string;
  dates: readonly WrittenDate[];
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
    if (!clause) return [];
    const folded = fold(clause.text);
    const dates = atBothEnds(writtenDates(folded, language), mostInClause);
    return dates.length === 0 ? [] : [{ position, clause, folded, dates }];
  });
}

function atBothEnds<One>(list: readonly One[], most: number): readonly One[] {
  return list.length <= most ? list : [...list.slice(0, most / 2), ...list.slice(-most / 2)];
}
