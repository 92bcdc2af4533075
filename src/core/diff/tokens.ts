import { must } from '../must.js';
import { tick } from '../prose/ticks.js';
import { patternsFor } from './alphabets.js';
import { mayHoldUnspaced, startsUnspaced, unspacedWords } from './unspaced.js';
import { mayHoldClusters, wholeClusters } from './whole-clusters.js';

/** A word or a punctuation mark, and whether there is a space before it. */
export interface Token {
  text: string;
  spaced: boolean;
}

const startsWord = new RegExp(`^(?:[\\p{L}\\p{N}]|${tick})`, 'u');
const startsLatinWord = /^[0-9A-Za-z]/;

/** Splits a normalised text. Joining the tokens, including spaces, gives the text again. */
export function tokenise(text: string): Token[] {
  const { token, isLatin } = patternsFor(text);
  const found = text.match(token) ?? [];
  if (isLatin) return found.map(toToken);
  const tokens = mayHoldUnspaced.test(text) ? found.flatMap(cut) : found.map(toToken);
  return mayHoldClusters.test(text) ? wholeClusters(tokens) : tokens;
}

function toToken(found: string): Token {
  return found.startsWith(' ')
    ? { text: found.slice(1), spaced: true }
    : { text: found, spaced: false };
}

function cut(found: string): Token[] {
  const { text, spaced } = toToken(found);
  const words = startsUnspaced.test(text) ? unspacedWords(text) : [text];
  return words.map((word, i) => ({ text: word, spaced: i === 0 && spaced }));
}

/** The words of a text in lower case. Less exact than tokens, but faster, and enough to distinguish texts. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  if (!mayHoldUnspaced.test(lower)) return lower.match(patternsFor(lower).word) ?? [];
  return tokenise(lower)
    .filter(isWord)
    .map((token) => token.text);
}

export function isWord({ text }: Token): boolean {
  return startsLatinWord.test(text) || startsWord.test(text);
}

/** The token at a position that is known to be in the text. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return must(tokens[at], 'a token of a text that is compared');
}

/** True if there are at least this many words. */
export function hasWords(tokens: readonly Token[], least: number): boolean {
  let words = 0;
  for (let i = 0; i < tokens.length && words < least; i++) {
    if (isWord(tokenAt(tokens, i))) words++;
  }
  return words >= least;
}

export function join(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('');
}
