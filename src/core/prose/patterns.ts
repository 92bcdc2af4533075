import { raisedDigits } from './footnote-marks.js';

/*
 * Patterns are written as alternatives of whole words, with single spaces, as clauses have them. `\b` does not work:
 * it treats “é” as a word boundary. Repetition is always bounded, so that no text makes a pattern slow.
 */

/** A raised digit marks a footnote or an exponent, and ends the word: “sell¹”. */
const inWord = `(?:(?![${raisedDigits}])[\\p{L}\\p{N}])`;

/** Matches any of the alternatives as whole words, in any case, anywhere in a text, but not as part of an address. */
export function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(
    `(?<!${inWord}|${inWord}[.@])(?:${alternatives.join('|')})(?!${inWord}|[.@]${inWord})`,
    'giu',
  );
}

/** Matches any of the alternatives at the start of a sentence. */
export function opening(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^["'“‘(*]{0,3}(?:${alternatives.join('|')})(?!${inWord})`, 'giu');
}

/** Up to this many words, each followed by a space. */
export function upTo(most: number): string {
  return `(?:[^ ]{1,40} ){0,${most}}`;
}

/** Whether a pattern matches. Unlike `test`, it does not change the pattern's `lastIndex`. */
export function mentions(text: string, pattern: RegExp): boolean {
  return text.search(pattern) !== -1;
}
