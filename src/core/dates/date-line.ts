import { LRUCache } from 'lru-cache';
import { type AroundDates, aroundDates } from './around-dates.js';
import { claimsIn, isRange, type LabelledDate, type Reader } from './claims.js';
import { type DatedText, datedText, mayNameYear } from './dated-clause.js';
import { isoOf } from './day-order.js';
import { defaultLanguage } from './default-language.js';
import { clean, has } from './label-text.js';
import { labelledYear } from './labelled-year.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { noticesIn } from './notices.js';

/** A line that says little besides a date. */
export interface DateLine {
  /** True if its own words say that the date is the document's: “Effective 3 March 2024”. */
  isLabelled: boolean;
  /** Its dates in ISO 8601, then their times. 03/04/2024 gives both readings if the language does not decide. */
  dates: readonly string[];
  /** The date from which the document is in force, if the line says so. */
  inForceFrom: string | null;
  /** All other words. Two lines with the same words say the same thing about their dates. */
  words: string;
  /** Edition numbers of the document, such as the 2.1 in “Version 2.1”. */
  editions: string;
}

/** In characters. Leaves room for links to older versions after the date. */
const longestLine = 200;
const mostDates = 4;
/** “Acme’s Privacy Policy was last updated on …” is a date line, but not if the sentence goes on after the date. */
const mostOtherLetters = 40;
const mostLettersBehind = 12;
/** A check asks about the same few lines again and again: to find headings and places, to compare, to weigh edits. */
const known = new LRUCache<string, { line: DateLine | null }>({ max: 1_000 });

/**
 * Reads a line that does little more than give dates; null for any other text. `language` is the document's BCP 47
 * tag, or null if it is unknown. English labels are recognised in every language.
 */
export function dateLineIn(text: string, language: string | null): DateLine | null {
  if (text.length > longestLine || !mayNameYear(text)) return null;
  const tag = language ?? defaultLanguage;
  const key = `${tag} ${text}`;
  const found = known.get(key) ?? { line: readLine(text, tag) };
  known.set(key, found);
  return found.line;
}

/** True for a line that says it gives the document's own date. */
export function isDateLine(text: string, language: string | null): boolean {
  return dateLineIn(text, language)?.isLabelled ?? false;
}

function readLine(text: string, tag: string): DateLine | null {
  const dated = datedText(text, tag);
  if (!dated) return yearLine(text, tag);
  if (dated.dates.length > mostDates) return null;
  const lexicon = lexiconOf(tag);
  const around = aroundDates(dated, lexicon);
  if (saysMore(around)) return null;
  const claims = claimsOf(dated, lexicon);
  if (announcesChange(dated, claims, lexicon)) return null;
  const isLabelled = claims.length > 0;
  if (isLabelled ? !isAllOwn(dated, claims, lexicon) : dated.dates.length > 1) return null;
  const inForce = claims.find(({ role }) => role === 'inForce');
  return {
    isLabelled: isLabelled || isCalledDate(dated, lexicon),
    dates: [...dated.dates.map((date) => isoOf(date, tag)), ...around.hours],
    inForceFrom: inForce ? isoOf(inForce.date, tag) : null,
    words: around.words,
    editions: around.editions,
  };
}

function yearLine(text: string, language: string): DateLine | null {
  const found = labelledYear(text, language);
  if (!found) return null;
  const { year, role, words } = found;
  const inForceFrom = role === 'inForce' ? year : null;
  return { isLabelled: true, dates: [year], inForceFrom, words, editions: '' };
}

function saysMore({ otherLetters, lettersBehind }: AroundDates): boolean {
  return otherLetters > mostOtherLetters || lettersBehind > mostLettersBehind;
}

/** “Our new terms take effect on …” is an announcement. But a verb after the date, as in Japanese, may be a label. */
function announcesChange(
  dated: DatedText,
  claims: readonly LabelledDate[],
  lexicon: Lexicon,
): boolean {
  const labelledBehind = new Set(
    claims.filter(({ rule }) => rule.startsWith('label-after:')).map(({ date }) => date),
  );
  return noticesIn(dated, lexicon).some(
    ({ rule, date }) =>
      rule !== 'notice:label' && !(rule === 'notice:from-then' && labelledBehind.has(date)),
  );
}

function claimsOf(dated: DatedText, lexicon: Lexicon): LabelledDate[] {
  const reader = { lexicon, title: '' };
  const claims = claimsIn(dated, reader, new Set());
  return claims.length > 0 ? claims : rangeClaims(dated, reader);
}

/** “Effective May 25, 2018 – March 6, 2020”: a version’s own dates, although it is no longer in force. */
function rangeClaims({ dates, ...dated }: DatedText, reader: Reader): LabelledDate[] {
  const starts = dates.filter((_, i) => i % 2 === 0);
  const isAllRanges = starts.every((start, i) =>
    isRange({ dates, ...dated }, start, dates[2 * i + 1], reader),
  );
  if (!isAllRanges) return [];
  return starts.flatMap((start) => {
    const upToStart = { ...dated, folded: dated.folded.slice(0, start.to), dates: [start] };
    return claimsIn(upToStart, reader, new Set())
      .filter(({ rule }) => rule === 'label-before:inForce')
      .flatMap((claim) => dates.map((date) => ({ ...claim, date })));
  });
}

/** True if all dates are the document's own. Dates of earlier versions are allowed next to them. */
function isAllOwn({ folded, dates }: DatedText, claims: readonly LabelledDate[], lexicon: Lexicon) {
  const claimed = new Set(claims.map(({ date }) => date));
  return dates.every(
    (date, i) =>
      claimed.has(date) || has(folded.slice(dates[i - 1]?.to ?? 0, date.from), lexicon.earlier),
  );
}

/** “Date: 3 March 2024” */
function isCalledDate({ folded, dates: [date] }: DatedText, lexicon: Lexicon): boolean {
  const front = folded.slice(0, date?.from).replace(lexicon.weekdayBefore, '');
  return /\p{L} ?: ?$/u.test(front) && clean(front, lexicon) === '';
}
