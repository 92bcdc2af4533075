import type { RawEdit, RawModified } from '../diff/compare.js';
import { isWord, tokenise } from '../diff/tokens.js';
import { withoutMarker } from '../prose/markers.js';
import { quoted } from '../prose/quote.js';
import { sentencesOf } from '../prose/sentences.js';
import type { ChangeContext } from './change-context.js';
import { type Replacement, replacementsIn } from './changed-sentences.js';
import { sameWords } from './equal-wording.js';
import { materialTermIn, wordsBeyond } from './material-terms.js';
import { movedReason } from './move-reason.js';
import { isPointer } from './pointer-sentence.js';
import { renameReason } from './renames.js';
import { sentenceEndReason } from './sentence-end.js';
import { slipReason } from './typos.js';

const startsClause = /^["'“‘(]?\p{Lu}/u;

/** Why an edit does not affect the meaning; null if it may. Beyond punctuation and case, it judges only English. */
export function editorialReasons(edit: RawEdit, context: ChangeContext): string[] | null {
  const found = reasonFor(edit, context);
  if (found !== null) return [found];
  return edit.op === 'modified' && context.language === 'en' ? harmless(edit, context) : null;
}

function reasonFor(edit: RawEdit, context: ChangeContext): string | null {
  const { before, after, op } = edit;
  if (!tokenise(`${before ?? ''} ${after ?? ''}`).some(isWord)) return 'Contains no words.';
  if (before === null || after === null) return pointerReason(before ?? after, context);
  if (before === after) return movedReason(edit, context);
  if (op === 'moved') return null;
  const same = renumbered(before, after) ?? sameWords(before, after, context.language);
  if (same !== null || context.language !== 'en') return same;
  return sentenceEndReason(edit, context) ?? headingReason(edit, context);
}

/** For a clause that does nothing but point elsewhere. */
function pointerReason(text: string, { language }: ChangeContext): string | null {
  if (language !== 'en' || !sentencesOf(text).every((sentence) => isPointer(sentence.text))) {
    return null;
  }
  return pointing(text);
}

function pointing(text: string): string {
  return `Only points elsewhere; states no right, duty or practice: ${quoted(text)}.`;
}

function renumbered(before: string, after: string): string | null {
  const [old, now] = [withoutMarker(before), withoutMarker(after)];
  return old === now && old !== before && now !== after && startsClause.test(now)
    ? 'Only the section number differs.'
    : null;
}

/** For a heading that was reworded above an unchanged text, unless its words are material or name something. */
function headingReason(edit: RawEdit, { edits, both, isOrdinary }: ChangeContext): string | null {
  const { kind, before, after, section } = edit;
  if (kind !== 'heading' || before === null || after === null) return null;
  const depth = section.length;
  const isUnder = (path: readonly string[] | null, heading: string) =>
    path?.[depth] === heading && section.every((outer, i) => outer === path[i]);
  const stays = edits.every(
    (other) =>
      (other.op === 'modified' && other.before === other.after) ||
      (!isUnder(other.section, after) &&
        !isUnder(other.section, before) &&
        !isUnder(other.sectionBefore, before)),
  );
  const hasText = both.after.some((clause) => isUnder(clause.section, after));
  const differing = [...wordsBeyond(before, after), ...wordsBeyond(after, before)];
  const namesSomething = differing.some((word) => !isOrdinary(word));
  return stays && hasText && !namesSomething && !materialTermIn(differing.join(' '))
    ? 'Only the heading is reworded; the text of its section is unchanged.'
    : null;
}

const replacementRules: readonly ((
  replacement: Replacement,
  context: ChangeContext,
) => string | null)[] = [
  ({ removed, added }, { language }) => sameWords(removed, added, language),
  ({ removed, added }, context) => slipReason(removed, added, context),
  ({ removed, added }, context) => renameReason(removed, added, context),
  ({ sentences, removed, added }) =>
    sentences.length > 0 && sentences.every(({ text }) => isPointer(text))
      ? pointing(removed.trim() || added)
      : null,
];

/** Why no replacement of words in a clause affects the meaning; null if one may. */
function harmless(edit: RawModified, context: ChangeContext): string[] | null {
  const reasons = new Set<string>();
  for (const replacement of replacementsIn(edit)) {
    const reason = replacementRules
      .map((rule) => rule(replacement, context))
      .find((found) => found !== null);
    if (reason === undefined || reason === null) return null;
    reasons.add(reason);
  }
  return reasons.size > 0 ? [...reasons] : null;
}
