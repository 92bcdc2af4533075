import { isWord, tokenise } from '../diff/tokens.js';
import { type MaterialTerm, materialTerms } from './rules/material-terms.js';

/** The most important material term in a text; null if there is none. */
export function materialTermIn(
  text: string,
  names?: ReadonlySet<string>,
): { term: MaterialTerm; words: string } | null {
  for (const term of materialTerms) {
    if (names && !names.has(term.name)) continue;
    const [words] = text.match(term.pattern) ?? [];
    if (words !== undefined) return { term, words };
  }
  return null;
}

/** The words that one text has and the other lacks, in order. */
export function wordsBeyond(text: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const token of tokenise(other).filter(isWord)) {
    const word = token.text.toLowerCase();
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  const beyond = tokenise(text).filter((token) => {
    const word = token.text.toLowerCase();
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0 && isWord(token);
  });
  return beyond.map((token) => token.text);
}
