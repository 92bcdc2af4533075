import { type Clause, clauseAt } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import type { ChangeContext } from './change-context.js';

/**
 * Why a clause that moved word for word still means the same. Null if its new place may change its meaning:
 * another section, another table row or another list.
 */
export function movedReason(
  { op, kind, section, sectionBefore, position }: RawEdit,
  { both }: Pick<ChangeContext, 'both'>,
): string | null {
  if (op !== 'moved' || kind === 'cell') return null;
  const stays =
    section.length === sectionBefore.length &&
    section.every((heading, i) => heading === sectionBefore[i]);
  // Without headings, nothing says what the clause was about.
  if (!stays || (section.length === 0 && kind !== 'heading')) return null;
  const leadIns = [leadInOf(both.before, position.before), leadInOf(both.after, position.after)];
  return kind !== 'item' || leadIns[0] === leadIns[1]
    ? 'Moved within the same section, word for word.'
    : null;
}

/** The text that introduces an item's list. */
function leadInOf(version: readonly Clause[], at: number): string | undefined {
  const { level } = clauseAt(version, at);
  const above = version.slice(0, at);
  return above.findLast((clause) => clause.kind !== 'item' || clause.level < level)?.text;
}
