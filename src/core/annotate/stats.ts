import type { Edit, Op, Stats } from '../change.js';
import { isWord, tokenise } from '../diff/tokens.js';

/** Counts edits by operation, and the words that they add and remove. */
export function statsOf(edits: readonly Pick<Edit, 'op' | 'words'>[]): Stats {
  const count = (op: Op) => edits.filter((edit) => edit.op === op).length;
  return {
    added: count('added'),
    removed: count('removed'),
    modified: count('modified'),
    moved: count('moved'),
    wordsAdded: wordsIn(edits, '+'),
    wordsRemoved: wordsIn(edits, '-'),
  };
}

function wordsIn(edits: readonly Pick<Edit, 'words'>[], sign: '+' | '-'): number {
  const pieces = edits.flatMap(({ words }) => words).filter(([kind]) => kind === sign);
  return pieces.reduce((sum, [, text]) => sum + tokenise(text).filter(isWord).length, 0);
}
