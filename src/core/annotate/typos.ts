import { isWord, tokenise } from '../diff/tokens.js';
import type { ChangeContext } from './change-context.js';
import { materialTermIn } from './material-terms.js';
import { materialInNumber } from './rules/material-terms.js';

/** For a shorter word, too many near misses are real words. */
const shortestTypo = 5;

/** Why one word in place of another is a typo; null if it may be a different word. English. */
export function slipReason(
  removed: string,
  added: string,
  context: Pick<ChangeContext, 'countOf'>,
): string | null {
  const old = onlyWord(removed);
  const now = onlyWord(added);
  if (!old || !now) return null;
  if (isPlural(old, now) && !materialTermIn(`${old} ${now}`, materialInNumber)) {
    return `Only singular and plural differ: “${old}” became “${now}”.`;
  }
  const isTypo = isSlip(old, now) && isMisspelt(old, now, context);
  return isTypo && !materialTermIn(`${old} ${now}`)
    ? `Only the spelling of one word differs: “${old}” became “${now}”.`
    : null;
}

function onlyWord(text: string): string | null {
  const [word, more] = tokenise(text).filter(isWord);
  return word && !more ? word.text.toLowerCase() : null;
}

function isPlural(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 3) return false;
  return (
    long === `${short}s` ||
    long === `${short}es` ||
    (short.endsWith('y') && long === `${short.slice(0, -1)}ies`)
  );
}

/** True if a letter was left out, doubled or swapped with its neighbour, as happens in typing. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < shortestTypo || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length === long.length) {
    const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
    return swapped && short.slice(at + 2) === long.slice(at + 2);
  }
  return short.length + 1 === long.length && short.slice(at) === long.slice(at + 1);
}

/** True if one of the two occurs nowhere else, as misspelt words do, but the other does. */
function isMisspelt(
  old: string,
  now: string,
  { countOf }: Pick<ChangeContext, 'countOf'>,
): boolean {
  const [ofOld, ofNow] = [countOf(old), countOf(now)];
  const corrected = ofOld.after === 0 && ofNow.before > 0;
  const misspelt = ofNow.before === 0 && ofOld.after > 0;
  return corrected || misspelt;
}
