import type { Lexicon } from './lexicon.js';

const letter = /\p{L}/gu;

/** Whether a pattern with the flag `g` matches. Does not change its `lastIndex`. */
export function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) !== -1;
}

/** Where the last match of a pattern starts; -1 if there is none. */
export function lastPlace(text: string, pattern: RegExp): number {
  let place = -1;
  for (const { index } of text.matchAll(pattern)) place = index;
  return place;
}

/** The number of letters. */
export function countLetters(text: string): number {
  return text.match(letter)?.length ?? 0;
}

/** A text without labels, linking words, numbers and punctuation. Empty if it says nothing else. */
export function clean(text: string, { labels, links }: Lexicon): string {
  if (text === '') return '';
  return text
    .replace(labels.updated.anywhere, ' ')
    .replace(labels.inForce.anywhere, ' ')
    .replace(/(?<!\p{L})(?:v|ver|rev|no|nr|n°)(?!\p{L})/gu, ' ')
    .replace(links, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
