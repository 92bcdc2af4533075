import { raisedDigits } from '../prose/footnote-marks.js';
import { tick } from '../prose/ticks.js';
import { unspacedLetter } from './unspaced.js';

/** The characters that words are made of, as the sources of regular expressions with the flag `u`. */
interface Alphabet {
  letter: string;
  upper: string;
  lower: string;
  digit: string;
}

/**
 * Letters and digits of any script, with their marks and joiners, but no raised digits: “30¹” is two tokens. Scripts
 * without spaces are split differently.
 */
const any: Alphabet = {
  letter: `(?![${raisedDigits}])[\\p{L}\\p{M}\\p{N}\\u200C\\u200D]`,
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  digit: `(?![${raisedDigits}])\\p{N}`,
};

/** Equivalent to `any` for a text with only Latin letters. Having few ranges, it takes a third of the time. */
const latin: Alphabet = {
  letter: '[0-9A-Za-zªµº¼-¾À-ÖØ-öø-ɏ]',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  digit: '[0-9¼-¾]',
};

/** Latin letters without combining accents, and the punctuation and currency signs used with them. */
const onlyLatin = /^[\0-\u024F\u2000-\u206F\u20A0-\u20CF]*$/;

export interface Patterns {
  /** A token with the space before it, if there is one. In scripts without spaces, a whole run. */
  token: RegExp;
  /** A run of letters and digits, or a whole number: the unit for comparing two texts approximately. */
  word: RegExp;
  /** Whether they are for Latin letters only: such a text has no marks, joiners or runs without spaces. */
  isLatin: boolean;
}

const latinPatterns: Patterns = {
  token: new RegExp(` ?(?:${wordOf(latin)}|[^ ])`, 'gu'),
  word: wordRun(latin),
  isLatin: true,
};

const anyPatterns: Patterns = {
  token: new RegExp(
    ` ?(?:(?:${unspacedLetter}){1,200}|${wordOf({ ...any, letter: `(?!${unspacedLetter})${any.letter}` })}|[^ ])`,
    'gu',
  ),
  // Marks and joiners alone are no word.
  word: new RegExp(`${wordRun(any, '(?=[\\p{L}\\p{N}])').source}|${tick}`, 'gu'),
  isLatin: false,
};

/** The fastest patterns that split a text in the same way as the general ones. */
export function patternsFor(text: string): Patterns {
  return onlyLatin.test(text) ? latinPatterns : anyPatterns;
}

/** Very long words are split, because a regular expression runs out of stack on millions of letters. */
function wordOf({ letter, upper, lower, digit }: Alphabet): string {
  // “here.If” and “2025Previous” are two words that lost their space, but “U.S” and “GPT4” are one.
  const seam = `(?!(?:(?<=${lower}[.,])|(?<=${digit}))(?=${upper}${lower}))`;
  const letters = `${letter}(?:${seam}(?:${letter})){0,199}`;
  return `${letters}(?:['’.,-]${seam}${letters}){0,20}`;
}

function wordRun({ letter, digit }: Alphabet, start = ''): RegExp {
  return new RegExp(`${start}(?:${letter})+(?:[.,](?:${digit})+)*`, 'gu');
}
