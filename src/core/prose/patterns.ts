/*
 * Patterns are written as alternatives of whole words, with single spaces, as clauses have them. `\b` will not do:
 * it takes “é” for a border. Repetition inside is always bounded, so that no text makes a pattern slow.
 */

/** Matches any of the alternatives as whole words, in any case, everywhere in a text, but not as a part of an address. */
export function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][.@])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}]|[.@][\\p{L}\\p{N}])`,
    'giu',
  );
}

/** Matches any of the alternatives at the start of a sentence. */
export function opening(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^["'“‘(*]{0,3}(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Up to so many words, each with the space behind it. */
export function upTo(most: number): string {
  return `(?:[^ ]{1,40} ){0,${most}}`;
}

/** True where a pattern matches. Unlike `test`, it leaves no trace in the pattern. */
export function mentions(text: string, pattern: RegExp): boolean {
  return text.search(pattern) !== -1;
}
