import { isWord, tokenise } from '../diff/tokens.js';
import { type Guard, guards } from './rules/material-terms.js';

/** The weightiest guarded words in a text, and what they are; null when there are none. */
export function guardedIn(
  text: string,
  names?: ReadonlySet<string>,
): { guard: Guard; words: string } | null {
  for (const guard of guards) {
    if (names && !names.has(guard.name)) continue;
    const [words] = text.match(guard.pattern) ?? [];
    if (words !== undefined) return { guard, words };
  }
  return null;
}

/** What one text says more than the other, word by word, in the order in which it says it. */
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
