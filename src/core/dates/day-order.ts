import type { Clause } from '../clause.js';
import type { DatedClause } from './dated-clause.js';
import type { DayOrder, WrittenDate } from './written-dates.js';

/** Countries and languages that write the month first. */
const monthFirstRegions = new Set(['us', 'ph', 'fm', 'mh', 'pw']);
const monthFirstLanguages = new Set(['tl', 'fil']);

const american =
  /\b(?:Inc\.|LLC|California|Delaware|CCPA|Nevada|U\.S\.|United States|[a-z]{3,12}iz(?:e|ation)|color|behavior|center)\b/g;
const european =
  /\b(?:GmbH|S\.?A\.?S|S\.?r\.?l|B\.V\.|N\.V\.|A\/S|Oy|AB|Ltd|PLC|Limited|Pty|ICO|[a-z]{3,12}is(?:e|ation)|colour|behaviour|centre|organis\w{1,30})\b/g;
const dayMs = 86_400_000;

/** Decides how to read 03/04/2024 by the document's other dates, its language and the time of its capture. */
export function withDayOrder(
  dated: readonly DatedClause[],
  clauses: readonly Clause[],
  { language, observedAt }: { language: string; observedAt: number },
): DatedClause[] {
  const dates = dated.flatMap((one) => one.dates);
  if (dates.every(({ monthFirst }) => monthFirst === null)) return [...dated];
  const proven = majority(dates.filter(({ numeric }) => numeric));
  const order = proven ?? byTag(language) ?? majority(dates) ?? bySpelling(clauses);
  const hasCome = (day: string) => Date.parse(day) <= observedAt + dayMs;
  const settle = (date: WrittenDate): WrittenDate => {
    if (date.monthFirst === null) return date;
    const [likely, other] =
      order === 'month-first' ? [date.monthFirst, date.date] : [date.date, date.monthFirst];
    // Most dates in a text are past when it is seen. What its other dates prove counts for more.
    const isOther = proven === null && !hasCome(likely) && hasCome(other);
    return { ...date, date: isOther ? other : likely, monthFirst: null };
  };
  return dated.map((one) => ({ ...one, dates: one.dates.map(settle) }));
}

/** A date in ISO 8601, or both readings of 03/04/2024 if the language does not decide. */
export function isoOf({ date, monthFirst }: WrittenDate, language: string): string {
  const order = byTag(language);
  if (monthFirst === null || order === 'day-first') return date;
  return order === 'month-first' ? monthFirst : `${date}/${monthFirst}`;
}

function majority(dates: readonly { order: DayOrder | null }[]): DayOrder | null {
  const dayFirst = dates.filter(({ order }) => order === 'day-first').length;
  const monthFirst = dates.filter(({ order }) => order === 'month-first').length;
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}

function byTag(tag: string): DayOrder | null {
  const [language = '', ...subtags] = tag.toLowerCase().split(/[-_]/);
  const region = subtags.find((subtag) => /^[a-z]{2}$/.test(subtag));
  if (region !== undefined) return monthFirstRegions.has(region) ? 'month-first' : 'day-first';
  if (monthFirstLanguages.has(language)) return 'month-first';
  return language === 'en' ? null : 'day-first';
}

function bySpelling(clauses: readonly Clause[]): DayOrder {
  let balance = 0;
  for (const { text } of clauses) {
    balance += (text.match(american)?.length ?? 0) - (text.match(european)?.length ?? 0);
  }
  return balance >= 0 ? 'month-first' : 'day-first';
}
