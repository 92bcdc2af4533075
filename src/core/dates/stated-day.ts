import { datedText } from './dated-clause.js';
import { isoOf } from './day-order.js';
import { defaultLanguage } from './default-language.js';

/** A day that a text names. */
export interface NamedDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** Where it starts in the text. */
  from: number;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The days that a text names unambiguously, so not 03/04/2024 unless the language decides what it means. */
export function daysIn(text: string, language: string | null): NamedDay[] {
  const tag = language ?? defaultLanguage;
  const dates = datedText(text, tag)?.dates ?? [];
  return dates
    .map((date) => ({ day: isoOf(date, tag), from: date.from }))
    .filter(({ day }) => isoDay.test(day));
}

/** The only day that a text names, as “3 November 2025”; null if it names none, several or an ambiguous one. */
export function statedDay(text: string, language: string | null): string | null {
  const days = new Set(daysIn(text, language).map(({ day }) => day));
  const [only] = days;
  return only === undefined || days.size > 1 ? null : inWords(only);
}

/** “3 November 2025” for `2025-11-03`. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-');
  const name = monthNames[Number(month) - 1];
  if (name === undefined || !isoDay.test(day)) throw new Error(`“${day}” is not a day.`);
  return `${Number(date)} ${name} ${year}`;
}
