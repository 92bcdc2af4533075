import { statedDay } from '../dates/stated-day.js';
import type { RawEdit } from '../diff/compare.js';
import { mentions } from '../prose/patterns.js';
import { quoted } from '../prose/quote.js';
import { type Sentence, sentencesOf } from '../prose/sentences.js';
import { changedSentences } from './changed-sentences.js';
import { type AnnouncementRule, announcementRules, updateTerms } from './rules/announcements.js';
import { explanations, intentions } from './rules/explanations.js';
import { rulesFor } from './rules/language.js';

/** The sentence that announces an update, and whether the update is coming or has been made. */
export interface Announcement {
  sentence: string;
  stage: AnnouncementRule['stage'];
}

const year = /(?<!\d)\d{4}(?!\d)/;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * The announcement that an edit is about, if every sentence that differs announces an update of the document or
 * explains one in the same clause. Null if anything else differs.
 */
export function announcementIn(edit: RawEdit, language: string | null): Announcement | null {
  const changed = changedSentences(edit);
  const sides = { before: noticeIn(edit.before, language), after: noticeIn(edit.after, language) };
  const covered = changed.every(({ side, from }) =>
    sides[side]?.sentences.some((sentence) => sentence.from === from),
  );
  if (changed.length === 0 || !covered) return null;
  const notice = changed.some(({ side }) => side === 'after') ? sides.after : sides.before;
  return notice?.announcement ?? null;
}

/** True for a clause that does nothing but explain the announcement next to it. */
export function explains(text: string, language: string | null): boolean {
  if (!letterOrDigit.test(text)) return true;
  const patterns = rulesFor(explanations, language);
  return sentencesOf(text).every((sentence) => isOneOf(sentence, patterns));
}

/** Why an edit is an announcement. */
export function announcementReason(
  { op }: Pick<RawEdit, 'op'>,
  { sentence, stage }: Announcement,
  language: string | null,
): string {
  const date = stage === 'coming' ? statedDay(sentence, language) : null;
  const what = stage === 'made' ? 'that the document was updated' : 'a change';
  const when = date === null ? '' : ` for ${date}`;
  const does = op === 'removed' ? 'No longer announces' : 'Announces';
  return `${does} ${what}${when}: ${quoted(sentence)}.`;
}

/** The sentences of a text that announce an update or explain one; null if none announces one. */
function noticeIn(text: string | null, language: string | null) {
  const sentences = sentencesOf(text ?? '');
  const announcing = sentences.flatMap((sentence) => {
    const stage = announces(sentence, language);
    return stage ? [{ sentence, stage }] : [];
  });
  const first = announcing.find(({ stage }) => stage === 'coming') ?? announcing[0];
  if (!first) return null;
  const companions = [
    ...rulesFor(explanations, language),
    ...(first.stage === 'coming' ? rulesFor(intentions, language) : []),
  ];
  return {
    announcement: { sentence: first.sentence.text, stage: first.stage },
    sentences: sentences.filter(
      (sentence) =>
        announcing.some((found) => found.sentence === sentence) || isOneOf(sentence, companions),
    ),
  };
}

function announces({ text }: Sentence, language: string | null): Announcement['stage'] | null {
  if (rulesFor(updateTerms, language).some((pattern) => mentions(text, pattern))) return null;
  const rule = rulesFor(announcementRules, language).find(
    ({ pattern, dated }) => mentions(text, pattern) && (!dated || year.test(text)),
  );
  return rule?.stage ?? null;
}

function isOneOf({ text }: Sentence, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => mentions(text, pattern));
}
