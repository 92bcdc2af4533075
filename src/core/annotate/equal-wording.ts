import { isWord, tokenise } from '../diff/tokens.js';
import { plainTypography } from '../prose/typography.js';
import { capitalsMatter, fillers, spellings } from './rules/wording.js';

/** One more way to write the same words differently, applied after the steps before it, and the reason it gives. */
interface Step {
  name: string;
  because: string;
  plain: (text: string, language: string | null) => string;
  /** Applies only to English; other languages have no such lists yet. */
  english?: true;
}

const steps: readonly Step[] = [
  {
    name: 'punctuation',
    because: 'Only punctuation differs.',
    plain: (text) => lettersOf(plainTypography(text)),
  },
  {
    name: 'case',
    because: 'Only capitalization differs.',
    plain: (text, language) => lettersOf(lowered(plainTypography(text), language)),
  },
  {
    name: 'spelling',
    because: 'Only spelling differs; the words are the same.',
    plain: (text, language) => lettersOf(spelled(text, language)),
    english: true,
  },
  {
    name: 'fillers',
    because: 'Only words that do not affect the meaning differ, such as “the” and “also”.',
    plain: (text, language) => lettersOf(replaceAll(spelled(text, language), fillers)),
    english: true,
  },
];

/** Why two texts have the same words although they are written differently; null if they do not. */
export function sameWords(before: string, after: string, language: string | null): string | null {
  const known = steps.filter(({ english }) => !english || language === 'en');
  const found = known.find(({ plain }) => plain(before, language) === plain(after, language));
  return found?.because ?? null;
}

function spelled(text: string, language: string | null): string {
  return replaceAll(lowered(plainTypography(text), language), spellings);
}

function replaceAll(text: string, variants: readonly (readonly [RegExp, string])[]): string {
  return variants.reduce((plain, [variant, to]) => plain.replace(variant, to), text);
}

/** In lower case, except where capitals change the word. In a text that is all capitals, they do not. */
function lowered(text: string, language: string | null): string {
  const kept = language === null ? undefined : capitalsMatter[language];
  const isShouted = text.trim().includes(' ') && text === text.toUpperCase();
  if (!kept || isShouted) return text.toLowerCase();
  return text.replace(word, (found) => (kept.has(found) ? found : found.toLowerCase()));
}

const word = /[\p{L}\p{M}]{1,200}/gu;
const meaningful = /[\p{Sc}\p{Sm}%‰@#§&]/u;
const digit = /\p{N}/u;
const inner = /['’.,-]/g;

/** Words and meaningful signs, without punctuation, and without spaces except around numbers. */
function lettersOf(text: string): string {
  return tokenise(text)
    .filter((token) => isWord(token) || meaningful.test(token.text))
    .map((token) => (digit.test(token.text) ? ` ${token.text} ` : token.text.replace(inner, '')))
    .join('');
}
