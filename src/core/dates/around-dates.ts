import type { DatedText } from './dated-clause.js';
import { clean, countLetters, has } from './label-text.js';
import { datePlace, type Lexicon, roles } from './lexicon.js';

/** What a text says besides its dates. */
export interface AroundDates {
  /** All its words, without a date's weekday and time. If two lines have the same words, only their dates differ. */
  words: string;
  hours: readonly string[];
  /** Edition numbers of the document, such as the 2.1 in “Version 2.1”. */
  editions: string;
  /** The number of letters outside labels, linking words and names of the document. */
  otherLetters: number;
  /** How many of them come after the last date. */
  lettersBehind: number;
}

/** “2024-03-03T10:00:00Z”, “3 March 2024 at 10:00 AM PST” */
const hour =
  /^[t, ]{0,2}(?:(?:at|um|à|a las|alle|às|kl\.?) ?)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d{1,6})? ?(?:[ap]\.? ?m\.?(?!\p{L}))?(?: ?(?:z|uhr|[a-z]{3,4})(?!\p{L}))?(?: ?[+-]\d{1,2}:?\d{2})?/u;
/** Links to older versions and the like, which are shorter than this. */
const bracketed = /\([^()]{0,90}\)|\[[^[\]]{0,90}\]/gu;
const edition =
  /(?<![\p{L}\d])v(?:er)?\.? ?\d{1,3}(?:\.\d{1,3}){0,3}(?![\d.])|\d{1,3}(?:\.\d{1,3}){1,3}/gu;
const anyNumber = /\d+(?:\.\d+)*/gu;
const noWord = new RegExp(`[^\\p{L}\\p{M}\\p{N}${datePlace}]+`, 'gu');
/** Separates links and remarks from each other. */
const endOfPart = /(?<=[.;!?。] ?)|(?=[|•·])/u;
const longestMenuEntry = 30;
/** One of these counts as two letters of an alphabet. */
const denseLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

export function aroundDates({ folded, dates }: DatedText, lexicon: Lexicon): AroundDates {
  const whole = [...dates.keys(), dates.length].map((i) => {
    const piece = folded.slice(dates[i - 1]?.to ?? 0, dates[i]?.from);
    return i === 0 ? piece : piece.replace(lexicon.weekdayBehind, ' ');
  });
  const hours = whole.map((piece, i) => (i === 0 ? '' : (hour.exec(piece)?.[0] ?? '')));
  const pieces = whole.map((piece, i) =>
    piece.slice(hours[i]?.length).replace(lexicon.weekdayBefore, ' '),
  );
  const others = pieces.map((piece, i) => {
    const own = i === 0 ? piece : withoutLabelBehind(piece, lexicon);
    return lettersOf(otherWords(i === dates.length ? withoutPointers(own, lexicon) : own, lexicon));
  });
  const text = pieces.join(datePlace);
  const numbers = clean(text, lexicon) === '' ? anyNumber : edition;
  return {
    hours: hours.map((found) => found.replace(noWord, '')).filter(Boolean),
    words: text.replace(numbers, ' ').replace(noWord, ''),
    editions: (text.match(numbers) ?? []).join(' '),
    otherLetters: others.reduce((sum, letters) => sum + letters, 0),
    lettersBehind: others.at(-1) ?? 0,
  };
}

function withoutLabelBehind(piece: string, { labels }: Lexicon): string {
  return roles.reduce((rest, role) => rest.replace(labels[role].after, ' '), piece);
}

/** “See previous versions | Download PDF” */
function withoutPointers(piece: string, { earlier }: Lexicon): string {
  return piece
    .split(endOfPart)
    .filter((part) => {
      const isMenuEntry = /^[|•·]/.test(part) && countLetters(part) <= longestMenuEntry;
      return !isMenuEntry && !has(part, earlier);
    })
    .join(' ');
}

function otherWords(piece: string, lexicon: Lexicon): string {
  const rest = clean(piece.replace(bracketed, ' ').replace(lexicon.earlier, ' '), lexicon);
  return clean(rest.replace(lexicon.own, ' ').replace(lexicon.ours, ' '), lexicon);
}

function lettersOf(text: string): number {
  return countLetters(text) + (text.match(denseLetter)?.length ?? 0);
}
