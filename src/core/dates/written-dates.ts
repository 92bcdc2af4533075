import { must } from '../must.js';
import { dayOf, monthOf, numberOf, yearOf } from './date-parts.js';
import { patternsFor } from './date-patterns.js';
import type { Precision } from './effective.js';

/** Whether a date gives the day or the month first. */
export type DayOrder = 'day-first' | 'month-first';

/** A date as written in a folded text. */
export interface WrittenDate {
  from: number;
  to: number;
  /** `YYYY-MM-DD` or `YYYY-MM`. For 03/04/2024, the reading with the day first. */
  date: string;
  precision: Precision;
  /** For 03/04/2024, the reading with the month first; null if there is only one reading. */
  monthFirst: string | null;
  /** What the date reveals about the document's other dates. */
  order: DayOrder | null;
  numeric: boolean;
}

type ParsedDate = Omit<WrittenDate, 'from' | 'to'>;

/** All dates in a folded text, in order. If two readings overlap, the longer one counts. */
export function writtenDates(folded: string, language: string): WrittenDate[] {
  const { patterns, months } = patternsFor(language);
  const found = patterns.flatMap((pattern) =>
    Array.from(folded.matchAll(pattern), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      read: readingOf(match.groups ?? {}, months),
    })),
  );
  // “31 June 2024” gives no date at all, not even June 2024.
  return withoutOverlaps(found).flatMap(({ from, to, read }) =>
    read ? [{ from, to, ...read }] : [],
  );
}

function readingOf(
  groups: Readonly<Record<string, string | undefined>>,
  months: ReadonlyMap<string, number>,
): ParsedDate | null {
  const { a, b, c, year, era, month, day, name } = groups;
  if (a !== undefined && b !== undefined && c !== undefined) return numericReading(a, b, c);
  const y = yearOf(must(year, 'the year of a written date'), era);
  const m =
    name === undefined
      ? monthOf(must(month, 'the month of a written date'))
      : must(months.get(name), 'the number of a month that was found by its name');
  if (y === null || m === null) return null;
  const only = { monthFirst: null, numeric: name === undefined };
  if (day === undefined)
    return { ...only, date: `${y}-${two(m)}`, precision: 'month', order: null };
  const d = dayOf(y, m, numberOf(day));
  if (d === null) return null;
  const order =
    name === undefined ? null : groups.dayFirst === undefined ? 'month-first' : 'day-first';
  return { ...only, date: `${y}-${two(m)}-${two(d)}`, precision: 'day', order };
}

function numericReading(a: string, b: string, c: string): ParsedDate | null {
  const base = { precision: 'day', numeric: true } as const;
  if (a.length === 4) {
    const date = c.length <= 2 ? toDate(a, b, c) : null;
    return date === null ? null : { ...base, date, monthFirst: null, order: null };
  }
  if (a.length > 2 || c.length === 3 || c.length === 1) return null;
  const year = c.length === 2 ? `20${c}` : c;
  const [dayFirst, monthFirst] = [toDate(year, b, a), toDate(year, a, b)];
  if (dayFirst === null) {
    return monthFirst === null
      ? null
      : { ...base, date: monthFirst, monthFirst: null, order: 'month-first' };
  }
  if (monthFirst === null) return { ...base, date: dayFirst, monthFirst: null, order: 'day-first' };
  const isOne = dayFirst === monthFirst;
  return { ...base, date: dayFirst, monthFirst: isOne ? null : monthFirst, order: null };
}

function toDate(year: string, month: string, day: string): string | null {
  const [y, m] = [yearOf(year, undefined), monthOf(month)];
  const d = y === null || m === null ? null : dayOf(y, m, Number(day));
  return y === null || m === null || d === null ? null : `${y}-${two(m)}-${two(d)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function withoutOverlaps<Span extends { from: number; to: number }>(
  found: readonly Span[],
): Span[] {
  const byPlace = found.toSorted((x, y) => x.from - y.from || y.to - x.to);
  const kept: Span[] = [];
  for (const span of byPlace) {
    const last = kept.at(-1);
    if (last === undefined || span.from >= last.to) kept.push(span);
    else if (span.to - span.from > last.to - last.from) kept[kept.length - 1] = span;
  }
  return kept;
}
