import { type DateLine, dateLineIn } from '../dates/date-line.js';
import type { RawEdit } from '../diff/compare.js';
import type { ChangeContext } from './change-context.js';

type Side = 'before' | 'after';

/** Why an edit concerns only the document's own date; null if it does not. */
export function ownDateReason(edit: RawEdit, context: ChangeContext): string | null {
  const before = ownDateLine(edit, 'before', context);
  const after = ownDateLine(edit, 'after', context);
  if (edit.before === null || edit.after === null) {
    return before || after ? 'States only the document’s own date.' : null;
  }
  if (!before || !after) return null;
  return edit.before === edit.after ? 'The document’s own date moved.' : difference(before, after);
}

/** The date line on one side. If it has no label, only its place shows that the date is the document's own. */
function ownDateLine(edit: RawEdit, side: Side, context: ChangeContext): DateLine | null {
  const [text, position] = [edit[side], edit.position[side]];
  const line = text === null ? null : dateLineIn(text, context.language);
  if (!line || line.isLabelled) return line;
  const isOneClause = (side === 'before' ? edit.merged : edit.split) === null;
  const isOwn = isOneClause && position !== null && context.isUnlabelledDate(side, position);
  return isOwn ? line : null;
}

/** Null for one date in two formats: that is a difference in form only. */
function difference(before: DateLine, after: DateLine): string | null {
  if (before.words !== after.words) return null;
  const isSameDate = before.dates.join() === after.dates.join();
  const isSameEdition = before.editions === after.editions;
  if (isSameDate && isSameEdition) return null;
  if (isSameDate) return 'Only the version number of the document differs.';
  return isSameEdition
    ? 'Only the document’s own date differs.'
    : 'Only the document’s own date and version number differ.';
}
