import { type Edit, type Significance, significances } from '../change.js';
import { differsInDateOnly, isDateLine, isoDates } from '../dates/date-lines.js';
import type { RawEdit } from '../diff/compare.js';
import { quoted } from '../prose/quote.js';
import { announcementReason } from './announcement.js';
import type { Surroundings } from './change-context.js';
import { editorialReasons } from './editorial.js';
import { differsInFormOnly, formReason } from './formatting.js';
import { substantiveReason } from './substantive.js';

export interface Verdict {
  significance: Significance;
  /** Plain sentences, the deciding one first. */
  because: readonly string[];
  /** False where no word with a meaning differs: there is nothing then to tell a topic from. */
  topical: boolean;
}

/**
 * How much an edit matters. The first rule that knows decides; what no rule knows is substantive, since to call
 * a change of the terms editorial is the worse mistake.
 */
export function significanceOf(edit: RawEdit, surroundings: Surroundings): Verdict {
  const known =
    links(edit) ??
    (differsInFormOnly(edit) ? (relinked(edit) ?? form(edit, surroundings)) : null) ??
    announcement(edit, surroundings) ??
    date(edit) ??
    form(edit, surroundings) ??
    editorial(edit, surroundings);
  return known ?? verdict('substantive', [substantiveReason(edit, surroundings)], true);
}

/** A change has the highest significance of its edits'. */
export function highest(edits: readonly Pick<Edit, 'significance'>[]): Significance {
  const found = new Set(edits.map(({ significance }) => significance));
  return significances.findLast((significance) => found.has(significance)) ?? 'links';
}

const writtenLink = /\b(?:https?:\/\/|www\.)[^\s<>"“”()[\]]{1,2000}/giu;

function links({ op, before, after, split, merged }: RawEdit): Verdict | null {
  if (op !== 'modified' || before === null || after === null || split || merged) return null;
  if (before === after) return verdict('links', ['Only link targets differ.'], false);
  return before.replace(writtenLink, '') === after.replace(writtenLink, '')
    ? verdict('links', ['Only the address of a link differs, as the text spells it out.'], false)
    : null;
}

/** Beside words that differ in form alone, other targets are what there is to tell. */
function relinked({ op, links: { removed, added } }: RawEdit): Verdict | null {
  if (op !== 'modified' || removed.length + added.length === 0) return null;
  return verdict('links', ['Link targets differ, and of the words only the form.'], false);
}

function announcement(edit: RawEdit, { announcements }: Surroundings): Verdict | null {
  const found = announcements.get(edit);
  if (!found) return null;
  const because = found.beside
    ? `It explains the announcement beside it: ${quoted(found.announcement.sentence)}.`
    : announcementReason(edit, found.announcement);
  return verdict('announcement', [because], true);
}

function form(edit: RawEdit, { both }: Surroundings): Verdict | null {
  const because = formReason(edit, both);
  return because === null ? null : verdict('editorial', [because], false);
}

function date({ before, after }: RawEdit): Verdict | null {
  if (before !== null && after !== null) {
    if (!isDateLine(before) || !isDateLine(after)) return null;
    if (before === after)
      return verdict('date', ['The document’s own date stands elsewhere.'], false);
    // One day that is written in two ways is a matter of form.
    return differsInDateOnly(before, after) && isoDates(before) !== isoDates(after)
      ? verdict('date', ['Only the document’s own date differs.'], false)
      : null;
  }
  return isDateLine(before ?? after ?? '')
    ? verdict('date', ['It states the document’s own date, and nothing else.'], false)
    : null;
}

function editorial(edit: RawEdit, surroundings: Surroundings): Verdict | null {
  const because = editorialReasons(edit, surroundings);
  return because && verdict('editorial', because, true);
}

function verdict(
  significance: Significance,
  because: readonly string[],
  topical: boolean,
): Verdict {
  return { significance, because, topical };
}
