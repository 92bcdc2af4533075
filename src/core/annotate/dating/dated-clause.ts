import type { Clause } from '../../clause.js';
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

export function datedClauses(clauses: readonly Clause[], language: string): DatedClause[] {
  return clauses.flatMap((clause, position) => {
    if (!mayNameYear.test(clause.text)) return [];
    const folded = fold(clause.text);
    const dates = writtenDates(folded, language);
    return dates.length === 0 ? [] : [{ position, clause, folded, dates }];
  });
}
