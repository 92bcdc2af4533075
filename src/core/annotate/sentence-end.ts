import type { RawEdit } from '../diff/compare.js';
import { isWord, tokenise } from '../diff/tokens.js';
import { sentencesOf } from '../prose/sentences.js';
import type { ChangeContext } from './change-context.js';
import { materialTermIn } from './material-terms.js';
import { cannotEnd } from './rules/wording.js';

/** Longer than this, the words are more than the end of a sentence. */
const mostWords = 12;
/** The limit if the words before could be a complete sentence, which must then be long. */
const mostWordsUnsure = 2;
const fewestWordsInFront = 8;

const sentenceEnd = /[.!?]["'”’)\]]{0,3}$/;
const anyEnd = /[\p{P}\p{S}]$/u;
const goesOn = /^[,;(–—-]|^(?:and|or|but)\b/i;
const capitalised = /^\p{Lu}/u;

/** Why the words at the end of a clause are only the lost end of a sentence; null if they may say more. English. */
export function sentenceEndReason(
  { kind, before, after }: RawEdit,
  { countOf }: Pick<ChangeContext, 'countOf'>,
): string | null {
  if (kind !== 'paragraph' || before === null || after === null) return null;
  const [short, long] = before.length < after.length ? [before, after] : [after, before];
  if (!long.startsWith(short) || anyEnd.test(short) || !sentenceEnd.test(long)) return null;
  const end = long.slice(short.length).trim();
  const words = tokenise(end).filter(isWord);
  const inFront = tokenise(short).filter(isWord);
  const lastWord = inFront.at(-1)?.text.toLowerCase() ?? '';
  if (sentencesOf(end).length !== 1 || materialTermIn(end)) return null;
  const isCut = cannotEnd.has(lastWord);
  const isNew = ({ text }: { text: string }) =>
    capitalised.test(text) && (!isCut || !occursElsewhere(countOf(text.toLowerCase())));
  if (words.length > (isCut ? mostWords : mostWordsUnsure) || words.some(isNew)) return null;
  if (!isCut && (goesOn.test(end) || inFront.length < fewestWordsInFront)) return null;
  return short === before
    ? `The missing end of a sentence was restored: “${end}”.`
    : `The end of a sentence was cut off: “${end}”.`;
}

/** True for a word in both versions, which is therefore not only in the restored words. */
function occursElsewhere({ before, after }: { before: number; after: number }): boolean {
  return before > 0 && after > 0;
}
