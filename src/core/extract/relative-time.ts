import type { Block } from './draft.js';
import { normalise } from './normalise.js';

/*
 * “Last updated: 3 days ago” belongs to the page, not to its text, and differs at every visit. The wordings
 * come from CLDR, by way of `Intl.RelativeTimeFormat`, for the page's language and English.
 */

/** How many words a label next to a wording may have, and whether it must look like a label. */
const rules = {
  /** “3 days ago”, which may also appear alone. */
  counted: { fewest: 0, most: 5, mustTell: false },
  /** “yesterday” */
  recent: { fewest: 1, most: 4, mustTell: false },
  /** “today”, “last year”: policies use these as well. */
  vague: { fewest: 1, most: 4, mustTell: true },
} as const;

interface Wording {
  rule: keyof typeof rules;
  /** A regular expression's source. */
  source: string;
  /** The words around the number; each one hints that the wording may be there. */
  signs: readonly string[];
}

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
/** Enough to cover every plural form of every language. */
const counts = [0, 1, 2, 3, 4, 5, 6, 10, 11, 20, 21, 100];
const namedCounts = [0, 1, 2];

const longestStamp = 60;
const number = `\\p{Nd}[\\p{Nd}.,]{0,${longestStamp}}`;
/** A number, or words for it: “a day ago”, “few weeks ago”. */
const numberOrWord = `(?:${number}|\\p{L}{1,7})`;
const noWordBefore = '(?<![\\p{L}\\p{N}])';
const spaceless = new Set(['ja', 'km', 'lo', 'my', 'th', 'zh']);

/** English labels; those of other languages are recognised by their colon. */
const updateWord = /\b(updated|modified|edited|revised|reviewed|changed|posted|published)\b|[:：]/i;
/** Japanese and Chinese do not distinguish “30 days ago” from “30 days before”; only such a label does. */
const updateSign = /更新|改[訂定]|修[订訂改]|编辑|編集|公開|发布|發佈/;
const ambiguous = new Set(['ja', 'zh']);
const word = /[\p{L}\p{M}]+/gu;
/** More than a label: a number, or a second sentence. */
const saysMore = /\p{N}|[.!?;。！？；]\s*\S/u;

export type IsStamp = (block: Pick<Block, 'kind' | 'level' | 'text' | 'links'>) => boolean;
const known = new Map<string, IsStamp>();

/**
 * Recognises blocks that only say how long ago something happened, with a label of a few words at most.
 * Absolute dates, headings, cells and blocks with a link are never included. `language` is a BCP 47 tag
 * as a page gives it; null or nonsense means English.
 */
export function relativeStamps(language: string | null): IsStamp {
  const primary = /^[a-z]{2,3}(?![a-z])/i.exec(language ?? '')?.[0]?.toLowerCase() ?? 'en';
  const isKnown = Intl.RelativeTimeFormat.supportedLocalesOf([primary]).length > 0;
  const locale = isKnown ? primary : 'en';
  const isStamp = known.get(locale) ?? stampsIn(locale);
  known.set(locale, isStamp);
  return isStamp;
}

function stampsIn(locale: string): IsStamp {
  const wordings = [...new Set([locale, 'en'])].flatMap(wordingsIn);
  const kinds = Object.entries(rules).map(([name, rule]) => {
    const own = wordings.filter((wording) => wording.rule === name);
    return { ...rule, cues: cuesOf(own), wording: patternOf(own) };
  });
  return ({ kind, level, text, links }) => {
    if (text.length > longestStamp || links.length > 0 || kind === 'cell') return false;
    if (kind === 'heading' && level <= 6) return false;
    const lower = text.toLowerCase();
    return kinds.some(({ wording, cues, fewest, most, mustTell }) => {
      // Most blocks end here: patterns cost more than looking for a handful of words.
      if (!cues.some((cue) => lower.includes(cue))) return false;
      if (mustTell && !updateWord.test(lower)) return false;
      if (ambiguous.has(locale) && !updateSign.test(lower) && !updateWord.test(lower)) return false;
      const label = labelBeside(wording, lower);
      if (label === null || saysMore.test(label)) return false;
      const words = label.match(word)?.length ?? 0;
      return words >= fewest && words <= most;
    });
  };
}

function labelBeside(wording: RegExp, text: string): string | null {
  const found = wording.exec(text);
  if (!found) return null;
  return normalise(`${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`);
}

function wordingsIn(locale: string): Wording[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const always = new Intl.RelativeTimeFormat(locale, { style, numeric: 'always' });
    const auto = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
    return units.flatMap((unit) => [
      ...counts.map((count) => toWording(always.formatToParts(-count, unit), 'counted', locale)),
      ...namedCounts
        .map((count) => ({ count, parts: auto.formatToParts(-count, unit) }))
        .filter(({ parts }) => parts.every(({ type }) => type === 'literal'))
        .map(({ count, parts }) =>
          toWording(parts, unit === 'day' && count > 0 ? 'recent' : 'vague', locale),
        ),
    ]);
  });
}

function toWording(
  parts: readonly Intl.RelativeTimeFormatPart[],
  rule: Wording['rule'],
  locale: string,
): Wording {
  const inOneWord = spaceless.has(locale);
  // A long number comes in several parts, but is still one number.
  const whole = parts.filter(
    ({ type }, i) => type === 'literal' || (parts[i - 1]?.type ?? 'literal') === 'literal',
  );
  const literals = whole.map(({ type, value }) =>
    type === 'literal' ? value.toLowerCase().replace(/\s+/g, ' ') : null,
  );
  const source = literals
    .map((literal) => (literal === null ? (inOneWord ? number : numberOrWord) : toSource(literal)))
    .join('');
  return {
    rule,
    source: inOneWord ? source : `${noWordBefore}${source}(?![\\p{L}\\p{N}])`,
    signs: literals
      .flatMap((literal) => (literal === null ? [] : [literal.trim(), ...literal.split(/\s+/)]))
      .filter(Boolean),
  };
}

function toSource(literal: string): string {
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped.replaceAll(' ', '\\s?');
}

function patternOf(wordings: readonly Wording[]): RegExp {
  const sources = [...new Set(wordings.map(({ source }) => source))].sort(
    (a, b) => b.length - a.length,
  );
  // Most begin with the number: written once, it is looked for once.
  const start = `${noWordBefore}${numberOrWord}`;
  const counted = sources.filter((source) => source.startsWith(start));
  const rests = counted.map((source) => source.slice(start.length)).join('|');
  const others = sources.filter((source) => !source.startsWith(start));
  const all = counted.length === 0 ? others : [...others, `${start}(?:${rests})`];
  return new RegExp(all.join('|') || '(?!)', 'u');
}

/** A few hints, one of which is in every wording: chosen greedily, most frequent first, long before short. */
function cuesOf(wordings: readonly Wording[]): string[] {
  const cues: string[] = [];
  let left = wordings;
  while (left.length > 0) {
    const counted = new Map<string, number>();
    for (const sign of left.flatMap(({ signs }) => [...new Set(signs)])) {
      counted.set(sign, (counted.get(sign) ?? 0) + 1);
    }
    const [cue] = [...counted].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0] ?? [];
    if (cue === undefined) break;
    cues.push(cue);
    left = left.filter(({ signs }) => !signs.includes(cue));
  }
  return cues;
}
