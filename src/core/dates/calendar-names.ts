import { must } from '../must.js';
import { primaryLanguage } from '../prose/language.js';
import { fold } from './fold.js';

/** The names of months and weekdays in a language, folded. */
export interface CalendarNames {
  /** Every spelling of a month's name, with the month's number, starting at 1. */
  months: ReadonlyMap<string, number>;
  weekdays: readonly string[];
}

/** Locales of a language that have different names for the months. */
const alsoNamedAs: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-SY', 'ar-DZ', 'ar-MA'],
  de: ['de-AT'],
  no: ['nb', 'nn'],
  pt: ['pt-PT'],
  es: ['es-MX'],
  sr: ['sr-Latn'],
  zh: [],
};

/** Spellings in use that CLDR does not have, from January on. Alternatives are separated by a bar. */
const otherSpellings: Readonly<Record<string, readonly string[]>> = {
  en: ['', '', '', '', '', '', '', '', 'sept', '', '', ''],
  de: ['jänner', 'feber', 'maerz|mrz', '', '', '', '', '', 'sept', '', '', ''],
  es: ['', '', '', '', '', '', '', '', 'setiembre|set', '', '', ''],
  // Without a day before them, months are in the nominative.
  el: [
    'ιανουάριος',
    'φεβρουάριος',
    'μάρτιος',
    'απρίλιος',
    'μάιος|μαι',
    'ιούνιος',
    'ιούλιος',
    'αύγουστος',
    'σεπτέμβριος|σεπτ',
    'οκτώβριος',
    'νοέμβριος',
    'δεκέμβριος',
  ],
  fi: ['', '', '', '', '', '', '', '', '', '', '', ''],
  hi: [
    '',
    'फ़रवरी|फरवरी',
    '',
    '',
    '',
    '',
    '',
    '',
    'सितम्बर|सितंबर',
    'अक्तूबर|अक्टूबर',
    'नवम्बर|नवंबर',
    'दिसम्बर|दिसंबर',
  ],
  id: ['', 'pebruari', '', '', '', '', '', 'agt|agust', '', '', 'nopember', ''],
  it: ['', '', '', '', '', '', '', '', 'sett', '', '', ''],
  nl: ['', '', 'mrt', '', '', '', '', '', 'sept', '', '', ''],
  ru: ['', '', '', '', '', '', '', '', 'сент', '', 'нояб', ''],
  sl: [
    'januarja',
    'februarja',
    'marca',
    'aprila',
    'maja',
    'junija',
    'julija',
    'avgusta',
    'septembra',
    'oktobra',
    'novembra',
    'decembra',
  ],
  tr: ['', '', '', '', '', '', '', '', 'eyl', '', '', ''],
  vi: [
    'tháng một|tháng 01',
    'tháng hai|tháng 02',
    'tháng ba|tháng 03',
    'tháng tư|tháng 04',
    'tháng năm|tháng 05',
    'tháng sáu|tháng 06',
    'tháng bảy|tháng 07',
    'tháng tám|tháng 08',
    'tháng chín|tháng 09',
    'tháng mười',
    'tháng mười một',
    'tháng mười hai',
  ],
};

const known = new Map<string, CalendarNames>();

/** The names in a language and in English, because some pages are only partly translated. */
export function calendarNames(language: string): CalendarNames {
  const found = known.get(language);
  if (found) return found;
  const languages = [...new Set([language, primaryLanguage(language), 'en'])];
  const locales = languages.flatMap((tag) => [tag, ...(alsoNamedAs[tag] ?? [])]).filter(isKnown);
  const months = new Map<string, number>();
  // English comes last: if two languages share a spelling, the document's own language decides.
  for (const [name, number] of [...locales.flatMap(monthsIn), ...languages.flatMap(extras)]) {
    if (!months.has(name)) months.set(name, number);
  }
  const names = { months, weekdays: longestFirst(locales.flatMap(weekdaysIn)) };
  known.set(language, names);
  return names;
}

export function longestFirst(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false;
  }
}

/**
 * Never with a year and without a day: in Scottish Gaelic, V8 has no name for a part of that format and ends the
 * process, which no `catch` prevents (seen in Node 20, 22 and 24).
 */
function monthsIn(locale: string): [string, number][] {
  const formats = (['long', 'short'] as const).flatMap((month) => [
    formatter(locale, { month }),
    formatter(locale, { month, day: 'numeric' }),
    formatter(locale, { month, day: 'numeric', year: 'numeric' }),
  ]);
  return Array.from({ length: 12 }, (_, i) => i).flatMap((index) =>
    formats
      .map((format) => part(format, Date.UTC(2024, index, 15), 'month'))
      .filter((name) => /\p{L}/u.test(name) && !/^\d/.test(name))
      .map((name): [string, number] => [name, index + 1]),
  );
}

function weekdaysIn(locale: string): string[] {
  return (['long', 'short'] as const).flatMap((weekday) => {
    const format = formatter(locale, { weekday });
    return Array.from({ length: 7 }, (_, i) => part(format, Date.UTC(2024, 0, i + 1), 'weekday'));
  });
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
}

function part(format: Intl.DateTimeFormat, at: number, type: 'month' | 'weekday'): string {
  const found = format.formatToParts(at).find((one) => one.type === type);
  return fold(must(found, `the ${type} in a date of a language`).value)
    .replace(/\.$/, '')
    .trim();
}

function extras(language: string): [string, number][] {
  return (otherSpellings[language] ?? []).flatMap((names, index) =>
    names
      .split('|')
      .filter(Boolean)
      .map((name): [string, number] => [fold(name), index + 1]),
  );
}
