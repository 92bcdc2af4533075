/**
 * A text in the form in which it is searched for phrases: lower case, straight apostrophes, one space for everything
 * that is neither letter, digit nor apostrophe, and a space at both ends, so that “ if ” is a whole word.
 */
export function folded(text: string): string {
  // The capital İ of Turkish becomes an i with a dot of its own.
  const plain = text.normalize('NFC').toLowerCase().replaceAll('\u0307', '');
  const straight = plain.replace(/[’‘ʼ`´]/g, "'");
  return ` ${straight.replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ').trim()} `;
}

/** Phrases as they are listed in these files, separated by bars. */
export function phrases(listed: string): readonly Phrase[] {
  return listed
    .split('|')
    .map((phrase) => phrase.trimStart().normalize('NFC'))
    .filter((phrase) => phrase.trim() !== '')
    .map((phrase) => (unspaced.test(phrase) ? phrase : ` ${phrase}`));
}

/** A phrase in folded form. It begins at a word's start, but may end inside a word, so that inflected forms match. */
export type Phrase = string;

/** Scripts that put no spaces between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function holds(text: string, listed: readonly Phrase[]): boolean {
  return listed.some((phrase) => text.includes(phrase));
}
