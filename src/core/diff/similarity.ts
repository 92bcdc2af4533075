import type { Clause } from '../clause.js';
import { isWord, tokenise } from './tokens.js';

/** The words of a clause as sorted numbers: equal words have equal numbers across both versions. */
export type Bag = readonly number[];

/** Any number is like any other: a date line with another date is the same line, reworded. */
const number = /^\p{N}/u;

/** Makes bags that can be compared with one another. Case does not count. */
export function bagger(): (text: string) => Bag {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  return (text) =>
    tokenise(text)
      .filter(isWord)
      .map((token) => numberOf(number.test(token.text) ? '#' : token.text.toLowerCase()))
      .sort((a, b) => a - b);
}

/** Dice's coefficient (Ecology 26, 1945) over words with their counts: 0 for nothing in common, 1 for the same words. */
export function similarity(a: Bag, b: Bag): number {
  if (a.length + b.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return (2 * common) / (a.length + b.length);
}

/** A heading and a paragraph with the same words are less alike than two paragraphs. */
export function kindFactor(a: Clause, b: Clause): number {
  return (a.kind === 'heading') === (b.kind === 'heading') ? 1 : 0.8;
}
