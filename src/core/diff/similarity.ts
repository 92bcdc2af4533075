import type { Clause } from '../clause.js';
import { must } from '../must.js';
import { wordsOf } from './tokens.js';

/** The words of a clause as sorted numbers. Equal words have equal numbers in both versions. */
export type Bag = Int32Array;

/** All numbers count as the same word, so that a date line with a new date counts as the same line, reworded. */
const number = /^\p{N}/u;

/** Makes bags that can be compared with each other. Ignores case. */
export function bagger(): (text: string) => Bag {
  const numbers = new Map<string, number>();
  return (text) => {
    const words = wordsOf(text);
    const bag = new Int32Array(words.length);
    words.forEach((word, i) => {
      const key = isNumber(word) ? '#' : word;
      let known = numbers.get(key);
      if (known === undefined) {
        known = numbers.size;
        numbers.set(key, known);
      }
      bag[i] = known;
    });
    return bag.sort();
  };
}

/** Most words start with a Latin letter, for which one comparison is enough. */
function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first <= 0x39 : number.test(word);
}

/** Dice's coefficient (Ecology 26, 1945) over words with their counts: 0 for none in common, 1 for the same words. */
export function similarity(a: Bag, b: Bag): number {
  return a.length + b.length === 0 ? 0 : (2 * common(a, b)) / (a.length + b.length);
}

const wordOfBag = 'a word of a bag';

/** How many words two bags have in common, counting repetitions. */
export function common(a: Bag, b: Bag): number {
  let found = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = must(a[i], wordOfBag);
    const right = must(b[j], wordOfBag);
    if (left === right) found++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return found;
}

/** The words of one bag without those of another. */
export function without(bag: Bag, gone: Bag): Bag {
  let j = 0;
  return bag.filter((word) => {
    while (j < gone.length && must(gone[j], wordOfBag) < word) j++;
    if (gone[j] !== word) return true;
    j++;
    return false;
  });
}

/** A heading and a paragraph with the same words are less similar than two paragraphs. */
export function kindFactor(a: Clause, b: Clause): number {
  return (a.kind === 'heading') === (b.kind === 'heading') ? 1 : 0.8;
}
