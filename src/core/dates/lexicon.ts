import { primaryLanguage } from '../prose/language.js';
import { calendarNames } from './calendar-names.js';
import { fold } from './fold.js';
import { wordsByLanguage } from './words/by-language.js';
import type { DateWords } from './words/date-words.js';

/** What a date can mean for its document. */
export type Role = 'inForce' | 'updated';
export const roles: readonly Role[] = ['inForce', 'updated'];

/** The rules for a document's language and English, as patterns for folded texts. */
export interface Lexicon {
  labels: Readonly<Record<Role, LabelPatterns>>;
  weekdayBefore: RegExp;
  weekdayBehind: RegExp;
  joint: RegExp;
  own: RegExp;
  ours: RegExp;
  links: RegExp;
  laws: RegExp;
  earlier: RegExp;
  untilBefore: RegExp;
  untilBehind: RegExp;
  changing: RegExp;
  beginning: RegExp;
  news: RegExp;
  thisText: RegExp;
  currentElsewhere: RegExp;
  /** For a text with `datePlace` in place of the date. */
  fromThen: RegExp;
}

/** Patterns that end with `$` match the text before a date, those that start with `^` the text after it. */
export interface LabelPatterns {
  before: RegExp;
  /** With a few words and a colon between label and date. */
  beforeColon: RegExp;
  alone: RegExp;
  after: RegExp;
  anywhere: RegExp;
}

/** Stands for the date in texts that `fromThen` matches. */
export const datePlace = '\u0001';

const marks = `[ :,;*_"'()\\[\\]«»„“”–—>=|-]`;
const noLetterBefore = '(?<![\\p{L}\\p{M}\\p{N}])';
const noLetterBehind = '(?![\\p{L}\\p{M}])';
const unspacedWeekdays = new Set(['ja', 'ko', 'th', 'zh']);
const never = '(?!)';
const known = new Map<string, Lexicon>();

export function lexiconOf(language: string): Lexicon {
  const found = known.get(language);
  if (found) return found;
  const made = toLexicon(language);
  known.set(language, made);
  return made;
}

function toLexicon(language: string): Lexicon {
  const primary = primaryLanguage(language);
  const words = [...new Set([primary, 'en'])].flatMap((code) => wordsByLanguage[code] ?? []);
  const { weekdays } = calendarNames(language);
  const anyOf = (pick: (of: DateWords) => readonly string[]) =>
    new RegExp(union(words, pick), 'gu');
  const links = union(words, (of) => of.links);
  const isUnspaced = unspacedWeekdays.has(primary);
  const weekday = `(?:${weekdays.join('|') || never})`;
  const weekdayBehind = `[ ,(]{0,2}${weekday}${isUnspaced ? '' : noLetterBehind}[)]?`;
  return {
    labels: {
      inForce: labelPatterns(words, { links, weekdayBehind }, (of) => of.inForce),
      updated: labelPatterns(words, { links, weekdayBehind }, (of) => of.updated),
    },
    weekdayBefore: new RegExp(
      `${isUnspaced ? '' : noLetterBefore}${weekday}(?:ที่|[,.،、])? ?(?:den |the |d\\. ?|dia |ngay )?$`,
      'u',
    ),
    weekdayBehind: new RegExp(`^${weekdayBehind}`, 'u'),
    joint:
      /[ ,]{0,2}(?:&|\/|・|和|及|与|與|및|や|(?<![\p{L}])(?:and|und|et|y|e|i|og|och|en|a|ve|и|та|și|si|ed|ja|es|és|kai|και|dan|और|va|و|و ?تاريخ))[ ,]{0,2}$/u,
    own: anyOf((of) => of.own),
    ours: anyOf((of) => of.ours ?? []),
    links: new RegExp(links, 'gu'),
    laws: anyOf((of) => of.laws),
    earlier: anyOf((of) => of.earlier),
    untilBefore: new RegExp(`(?:${union(words, (of) => of.until)})${marks}{0,3}$`, 'u'),
    untilBehind: new RegExp(
      `^${marks}{0,2}(?:${union(words, (of) => [...of.until, ...(of.to ?? [])])})`,
      'u',
    ),
    changing: anyOf((of) => of.changing),
    beginning: anyOf((of) => of.beginning),
    news: anyOf((of) => of.news),
    thisText: anyOf((of) => of.thisText ?? []),
    currentElsewhere: anyOf((of) => of.currentElsewhere ?? []),
    fromThen: anyOf((of) => of.fromThen.map((source) => source.replace('{date}', datePlace))),
  };
}

function labelPatterns(
  words: readonly DateWords[],
  { links, weekdayBehind }: { links: string; weekdayBehind: string },
  pick: (of: DateWords) => DateWords['inForce'],
): LabelPatterns {
  const before = union(words, (of) => pick(of).before, 'before');
  const alone = union(words, (of) => pick(of).alone ?? [], 'before');
  const between = `(?:${marks}|${links}){0,8}\\.?[ (\\[]{0,2}$`;
  return {
    before: new RegExp(`(?:${before})${between}`, 'u'),
    beforeColon: new RegExp(`(?:${before})[^.:;|\\d]{0,60}: ?$`, 'u'),
    alone: new RegExp(`(?:${alone})${between}`, 'u'),
    after: new RegExp(
      `^(?:${weekdayBehind})?[ ,()[\\]、]{0,3}(?:${union(words, (of) => pick(of).after ?? [], 'behind')})`,
      'u',
    ),
    anywhere: new RegExp(`${union(words, (of) => pick(of).before)}`, 'gu'),
  };
}

/** The source of one pattern for the words of all languages, each with the word boundaries of its script. */
function union(
  words: readonly DateWords[],
  pick: (of: DateWords) => readonly string[],
  side: 'both' | 'before' | 'behind' = 'both',
): string {
  const parts = words.flatMap((of) => {
    const sources = pick(of).map((source) => fold(source.normalize('NFC')));
    if (sources.length === 0) return [];
    const inside = `(?:${sources.join('|')})`;
    if (of.unspaced) return [inside];
    const start = side === 'behind' ? '' : noLetterBefore;
    return [`${start}${inside}${side === 'before' ? '' : noLetterBehind}`];
  });
  return parts.length === 0 ? never : `(?:${parts.join('|')})`;
}
