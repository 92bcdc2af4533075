import { unspacedLetter } from './unspaced.js';

/** The characters that words are made of, as the sources of regular expressions with the flag `u`. */
interface Alphabet {
  letter: string;
  upper: string;
  lower: string;
  digit: string;
}

/** Letters and digits of any script; those that come without spaces are cut apart otherwise. */
const any: Alphabet = {
  letter: '[\\p{L}\\p{M}\\p{N}]',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  digit: '\\p{N}',
};

/** What `any` comes to where there is nothing but Latin letters: a class of few ranges takes a third of the time. */
const latin: Alphabet = {
  letter: '[0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ɏ]',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  digit: '[0-9²³¹¼-¾]',
};

/** Latin letters without loose accents, and the punctuation and currencies that go with them. */
const onlyLatin = /^[\0-\u024F\u2000-\u206F\u20A0-\u20CF]*$/;

export interface Patterns {
  /** A token with the space in front of it, if there is one. Of scripts without spaces, a whole run. */
  token: RegExp;
  /** A run of letters and digits, a number whole: what two texts are compared by when it need not be exact. */
  word: RegExp;
}

const latinPatterns: Patterns = {
  token: new RegExp(` ?(?:${wordOf(latin)}|[^ ])`, 'gu'),
  word: wordRun(latin),
};

const anyPatterns: Patterns = {
  token: new RegExp(
    ` ?(?:(?:${unspacedLetter}){1,200}|${wordOf({ ...any, letter: `(?!${unspacedLetter})${any.letter}` })}|[^ ])`,
    'gu',
  ),
  word: wordRun(any),
};

/** How to cut a text: the quickest that gives what the others would. */
export function patternsFor(text: string): Patterns {
  return onlyLatin.test(text) ? latinPatterns : anyPatterns;
}

/** Longer words are cut in pieces: a regular expression runs out of stack on a word of millions of letters. */
function wordOf({ letter, upper, lower, digit }: Alphabet): string {
  // “here.If” is two words that lost their space, and so is “2025Previous”; “U.S” and “GPT4” are one.
  const seam = `(?!(?:(?<=${lower}[.,])|(?<=${digit}))(?=${upper}${lower}))`;
  const letters = `${letter}(?:${seam}${letter}){0,199}`;
  return `${letters}(?:['’.,-]${seam}${letters}){0,20}`;
}

function wordRun({ letter, digit }: Alphabet): RegExp {
  return new RegExp(`${letter}+(?:[.,]${digit}+)*`, 'gu');
}
