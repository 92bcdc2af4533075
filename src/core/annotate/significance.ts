import { type Edit, type Significance, significances } from '../change.js';
import type { RawEdit } from '../diff/compare.js';
import { compareWords } from '../diff/words.js';
import { withoutMarks } from '../prose/footnote-marks.js';
import { quoted } from '../prose/quote.js';
import { type Announcement, announcementReason } from './announcement.js';
import type { ChangeContext } from './change-context.js';
import { editorialReasons } from './editorial.js';
import { differsInFormOnly, formReason } from './formatting.js';
import { ownDateReason } from './own-date.js';
import { substantiveReason } from './substantive.js';

export interface Judgement {
  significance: Significance;
  /** Plain sentences, with the decisive one first. */
  because: readonly string[];
  /** False if no meaningful word differs, so that there is nothing to find a topic in. */
  topical: boolean;
}

/**
 * How much an edit matters. The first rule that applies decides. If none does, the edit is substantive, because
 * calling a change of the terms editorial would be the worse mistake.
 */
export function significanceOf(edit: RawEdit, context: ChangeContext): Judgement {
  const known =
    links(edit) ??
    (differsInFormOnly(edit, context.language) ? (relinked(edit) ?? form(edit, context)) : null) ??
    announcement(edit, context) ??
    date(edit, context) ??
    form(edit, context);
  if (known) return known;
  const bare = withoutFootnoteMarks(edit);
  return (
    editorial(bare, context) ?? judgement('substantive', [substantiveReason(bare, context)], true)
  );
}

/** The edit as the terms have it: a mark that points to a footnote is no part of a word or a number. */
function withoutFootnoteMarks(edit: RawEdit): RawEdit {
  if (edit.op !== 'modified') return edit;
  const [before, after] = [withoutMarks(edit.before), withoutMarks(edit.after)];
  if (before === edit.before && after === edit.after) return edit;
  return { ...edit, before, after, words: compareWords(before, after) };
}

/** A change has the highest significance of its edits. */
export function highest(edits: readonly Pick<Edit, 'significance'>[]): Significance {
  const found = new Set(edits.map(({ significance }) => significance));
  return significances.findLast((significance) => found.has(significance)) ?? 'links';
}

const writtenLink = /\b(?:https?:\/\/|www\.)[^\s<>"“”()[\]]{1,2000}/giu;

function links({ op, before, after, split, merged }: RawEdit): Judgement | null {
  if (op !== 'modified' || split || merged) return null;
  if (before === after) return judgement('links', ['Only link targets differ.'], false);
  return before.replace(writtenLink, '') === after.replace(writtenLink, '')
    ? judgement('links', ['Only a web address written out in the text differs.'], false)
    : null;
}

/** If the words differ only in form, the new link targets are what matters, but not those of footnote marks. */
function relinked({ op, links: { removed, added } }: RawEdit): Judgement | null {
  const ofWords = [...removed, ...added].filter(({ text }) => withoutMarks(text) !== '');
  if (op !== 'modified' || ofWords.length === 0) return null;
  return judgement('links', ['Link targets differ; the words differ only in form.'], false);
}

function announcement(edit: RawEdit, context: ChangeContext): Judgement | null {
  const found = context.announcements.get(edit);
  if (!found || isKnownLine(edit, found.announcement, context)) return null;
  const because = found.isExplanation
    ? `Explains the announcement next to it: ${quoted(found.announcement.sentence)}.`
    : announcementReason(edit, found.announcement, context.language);
  return judgement('announcement', [because], true);
}

/** “Diese Bedingungen treten am … in Kraft” may be an announcement. If it only has a new date, it is a date line. */
function isKnownLine(edit: RawEdit, { stage }: Announcement, context: ChangeContext) {
  return edit.op === 'modified' && stage === 'coming' && ownDateReason(edit, context) !== null;
}

function form(edit: RawEdit, { both, language }: ChangeContext): Judgement | null {
  const because = formReason(edit, both, language);
  return because === null ? null : judgement('editorial', [because], false);
}

function date(edit: RawEdit, context: ChangeContext): Judgement | null {
  const because = ownDateReason(edit, context);
  return because === null ? null : judgement('date', [because], false);
}

function editorial(edit: RawEdit, context: ChangeContext): Judgement | null {
  const because = editorialReasons(edit, context);
  return because && judgement('editorial', because, true);
}

function judgement(
  significance: Significance,
  because: readonly string[],
  topical: boolean,
): Judgement {
  return { significance, because, topical };
}
