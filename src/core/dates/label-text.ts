import type { Lexicon } from './lexicon.js';

const letter = /\p{L}/gu;

/** True where a pattern with the flag `g` matches; leaves no trace in it. */
export function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) !== -1;
}

/** Where a pattern matches last; -1 where it does not. */
export function lastPlace(text: string, pattern: RegExp): number {
  let place = -1;
  for (const { index } of text.matchAll(pattern)) place = index;
  return place;
}

/** The number of letters. */
export function countLetters(text: string): number {
  return text.match(letter)?.length ?? 0;
}

/** What is left of a text without labels, links, numbers and marks: nothing, where it says nothing else. */
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
