import type { Text } from '../extract/text.js';
import type { Doubt } from '../outcome.js';
import { damageOf } from '../response/damage.js';

type Shown = Pick<Text, 'clauses' | 'words'>;

/** Publishers mistype a character or two; more are a mistake of the server. */
const mostSlight = 2;
/** A first text with a smaller share of damaged words is readable, and there may be no better one. */
const leastShare = 0.01;
/** With so small a share, a first text is taken as it is. */
const leastShareDoubted = 0.001;
/** In no language are so many of the letters accented: this is another script, read as windows-1252. */
const leastShareAccented = 0.4;

/** A text that was read or stored in an encoding that is not its own; null if it is no worse than the current one. */
export function garbled(shown: Shown, current: Shown | null): Doubt | null {
  const words = damagedWords(shown) - (current === null ? 0 : damagedWords(current));
  if (words <= 0) return null;
  const share = words / shown.words;
  if (current === null && share < leastShareDoubted) return null;
  const isSlight = words <= mostSlight || (current === null && share < leastShare);
  return {
    kind: 'garbled',
    isSlight,
    detail: `The text is garbled: ${words === 1 ? 'a word has' : `${words} words have`} characters of another encoding.`,
  };
}

function damagedWords({ clauses, words }: Shown): number {
  if (isOtherScript(clauses)) return words;
  return clauses
    .filter(({ text }) => damageOf(text) > 0)
    .flatMap(({ text }) => text.split(' '))
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && damageOf(word) > 0).length;
}

function isOtherScript(clauses: Shown['clauses']): boolean {
  const accented = count(clauses, /[À-ÖØ-öø-ÿ]/g);
  // Most texts have none, and their letters need no counting.
  return accented > 0 && accented > count(clauses, /\p{L}/gu) * leastShareAccented;
}

function count(clauses: Shown['clauses'], pattern: RegExp): number {
  return clauses.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}
