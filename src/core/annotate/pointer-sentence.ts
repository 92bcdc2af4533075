import { mentions } from '../prose/patterns.js';
import { materialTermIn } from './material-terms.js';
import { pointers } from './rules/pointers.js';

/** A longer sentence does more than point. */
const longestPointer = 300;

/** True for a sentence that only points elsewhere and states no right, duty or practice itself. English only. */
export function isPointer(sentence: string): boolean {
  if (sentence.length > longestPointer) return false;
  const pointer = pointers.find(({ pattern }) => mentions(sentence, pattern));
  return pointer !== undefined && materialTermIn(sentence.replace(pointer.pattern, '')) === null;
}
