import { primaryLanguage } from '../prose/language.js';
import { calendarNames, longestFirst } from './calendar-names.js';
import { fold } from './fold.js';

export interface DatePatterns {
  patterns: readonly RegExp[];
  months: ReadonlyMap<string, number>;
}

/** Languages that write the year before the month. */
const yearFirst = new Set(['hu', 'lt', 'lv', 'zh', 'ja', 'ko', 'fa', 'eu']);
/** Languages without spaces between words, where a month's name may be next to letters. */
const unspaced = new Set(['th', 'ja', 'zh']);

/** Languages that inflect the names of months. */
const inflected = new Set(['et', 'fi', 'hu', 'lv', 'lt']);

const ordinal = fold(
  `(?:st|nd|rd|th|er|re|[èe]me|\\.?[oaºª°]|:[ea]|-?(?:го|е|га|й|та)|[ηή]ς?|-?(?:a|ei|lea)|\\.)`,
);
const of = fold(`(?:day of|of the|of|de|del|di|den|dia|do|the|d'|ב|חודש|maand|σε) ?`);
const beforeYear = fold(
  `(?:of|de l'any|de|del|do|năm|พ\\.?ศ\\.?|ค\\.?ศ\\.?|año|anul|yılı|m\\.|роки?) ?`,
);
const year = '(?<year>\\d{4})(?!\\d)';
const numeral = '[一二三四五六七八九十]{1,3}';
const yearSign = '(?:\\d{4}|[〇零○一二三四五六七八九]{4})';
const era = '(?<era>令和|平成|民国|民國) ?';
const eraYear = '(?:\\d{1,3}|元|[一二三四五六七八九十]{1,3})';

const monthAndDaySigns = `(?<month>\\d{1,2}|${numeral}) ?月(?: ?(?<day>\\d{1,2}|${numeral}) ?[日号號])?`;
const always = [
  `(?<!\\d)(?<year>${yearSign}) ?年 ?${monthAndDaySigns}`,
  `${era}(?<year>${eraYear}) ?年 ?${monthAndDaySigns}`,
  '(?<!\\d)(?<year>\\d{4}) ?년 ?(?<month>\\d{1,2}) ?월(?: ?(?<day>\\d{1,2}) ?일)?',
  '(?<![\\d/-]|\\d[.,:])(?<a>\\d{1,4})(?<mark> ?[./-] ?)(?<b>\\d{1,2})\\k<mark>(?<c>\\d{1,4})(?!\\d|[/:-]\\d|\\.\\d)',
  // A month and a year without a day. The month needs two digits, because “1.2024” may be any number.
  '(?<![\\d/-]|\\d[.,:])(?<month>0[1-9]|1[0-2])[./](?<year>\\d{4})(?!\\d|[/:.-]\\d)',
  '(?<![\\d/-]|\\d[.,:])(?<year>\\d{4})[./-](?<month>0[1-9]|1[0-2])(?!\\d|[/:.-] ?\\d)',
].map((source) => new RegExp(source, 'gu'));

const known = new Map<string, DatePatterns>();

/** The ways to write a date in a language and in English, for folded texts. */
export function patternsFor(language: string): DatePatterns {
  const found = known.get(language);
  if (found) return found;
  const primary = primaryLanguage(language);
  const named = calendarNames(language).months;
  const months = primary === 'lv' ? withStems(named) : named;
  const patterns = [...always, ...namedPatterns(longestFirst([...months.keys()]), primary)];
  const made = { patterns, months };
  known.set(language, made);
  return made;
}

function namedPatterns(names: readonly string[], language: string): RegExp[] {
  const isUnspaced = unspaced.has(language);
  const alternatives = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // “märtsist”, “martā”: CLDR has only one or two cases, but texts use more.
  const ending = inflected.has(language) ? '\\p{L}{0,4}' : '';
  const month = `(?<name>${alternatives})${ending}${isUnspaced ? '' : '(?![\\p{L}\\p{M}])'}`;
  const ownStart = isUnspaced ? '' : '(?<![\\p{L}\\p{M}])';
  const monthFirst = `${ownStart}${month}\\.?(?:/\\p{L}{3,12})?`;
  const dayBefore = `(?<!\\d|\\d[.,])(?<dayFirst>(?<day>\\d{1,2}))${ordinal}?[ .-]{0,2}(?:${of})?${month}\\.?(?:/\\p{L}{3,12})?[ .,،-]{0,3}(?:${beforeYear})?${year}`;
  const dayBehind = `${monthFirst}[ -]?(?<day>\\d{1,2})(?!\\d)${ordinal}?[ .,،]{0,5}(?:${beforeYear})?${year}`;
  const alone = `${monthFirst}[ .,،'-]{0,3}(?:${beforeYear})?${year}`;
  const isYearFirst = yearFirst.has(language);
  const yearBefore = `(?<!\\d)(?<year>\\d{4})(?:\\.|,| m\\.)?[ -]${month}\\.?`;
  const behindYear = [
    `${yearBefore}[ -](?<day>\\d{1,2})(?!\\d|,? ?\\d{4})`,
    ...(isYearFirst ? [yearBefore] : []),
    ...(language === 'lv'
      ? [
          `(?<!\\d)(?<year>\\d{4})\\. gada (?<dayFirst>(?<day>\\d{1,2}))\\. ${month}`,
          `(?<!\\d)(?<year>\\d{4})\\. gada ${month}`,
        ]
      : []),
  ];
  return [dayBefore, dayBehind, alone, ...behindYear].map((source) => new RegExp(source, 'gu'));
}

/** Latvian names end in “s”, which they lose in other cases. */
function withStems(names: ReadonlyMap<string, number>): Map<string, number> {
  const stems = [...names].map(([name, number]): [string, number] => [
    name.replace(/(?<=.{3})i?s$/, ''),
    number,
  ]);
  return new Map([...stems, ...names]);
}
