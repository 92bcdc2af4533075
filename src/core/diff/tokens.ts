/** A word, or one mark of punctuation, and whether a space stands in front of it. */
export interface Token {
  text: string;
  spaced: boolean;
}

/*
 * Scripts that put no spaces between words give one token a character: a change then shows
 * the characters that differ, not the whole sentence.
 */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
// Longer words are cut in pieces: a regular expression runs out of stack on a word of millions of letters.
const letters = `(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}]){1,200}`;
const token = new RegExp(
  `( ?)(${unspaced}\\p{M}{0,20}|${letters}(?:['’.,-](?=[\\p{L}\\p{N}])${letters}){0,20}|[^ ])`,
  'gu',
);

const word = /[\p{L}\p{N}]/u;

/** Splits a normalised text. Joining the tokens again, spaces included, gives the text. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(token), ([, space, body]) => ({
    text: body ?? '',
    spaced: space === ' ',
  }));
}

export function isWord({ text }: Token): boolean {
  return word.test(text);
}

export function join(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('');
}
