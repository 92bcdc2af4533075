import { mentions } from '../prose/patterns.js';
import type { ChangeContext } from './change-context.js';
import { type Replacement, replacementsIn } from './changed-sentences.js';
import { materialTermIn } from './material-terms.js';
import { dealsWith, handsOver, places } from './rules/names.js';

/** A name replaced in one place only may be a different thing; replaced in several, it is the same thing renamed. */
const fewestPlaces = 2;
const longestName = 5;
const capitalised = /^[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'’.-]{0,60}$/u;
// Needed for every replacement in a change, so computed once per change.
const renamesByChange = new WeakMap<ChangeContext, ReadonlySet<string>>();

/** Why one name in place of another is a new name for the same thing everywhere; null if it may not be. */
export function renameReason(
  removed: string,
  added: string,
  context: ChangeContext,
): string | null {
  if (!isName(removed) || !isName(added)) return null;
  let renames = renamesByChange.get(context);
  if (!renames) {
    renames = renamesIn(context);
    renamesByChange.set(context, renames);
  }
  return renames.has(keyOf(removed, added))
    ? `“${removed.trim()}” is now called “${added.trim()}” everywhere.`
    : null;
}

function renamesIn({ edits, both }: ChangeContext): ReadonlySet<string> {
  const found = new Map<string, { removed: string; added: string; count: number }>();
  const vetoed = new Set<string>();
  for (const edit of edits) {
    for (const replacement of edit.op === 'modified' ? replacementsIn(edit) : []) {
      const [removed, added] = [replacement.removed.trim(), replacement.added.trim()];
      if (!isName(removed) || !isName(added)) continue;
      const key = keyOf(removed, added);
      if (edit.kind === 'cell' || mayNameAnotherParty(replacement)) vetoed.add(key);
      found.set(key, { removed, added, count: (found.get(key)?.count ?? 0) + 1 });
    }
  }
  const occursIn = (version: readonly { text: string }[], name: string) =>
    version.some(({ text }) => text.includes(name));
  const renames = Array.from(found).filter(
    ([key, { removed, added, count }]) =>
      count >= fewestPlaces &&
      !vetoed.has(key) &&
      !occursIn(both.after, removed) &&
      !occursIn(both.before, added),
  );
  return new Set(renames.map(([key]) => key));
}

/** The name may be that of another company, and then it matters who it is. */
function mayNameAnotherParty({ sentences }: Replacement): boolean {
  return sentences.some(
    ({ text, from, changed }) =>
      mentions(text, handsOver) ||
      changed.some((stretch) => dealsWith.test(text.slice(0, stretch.from - from))),
  );
}

function isName(text: string): boolean {
  const parts = text.trim().split(' ');
  return (
    parts.length <= longestName &&
    parts.every((part) => capitalised.test(part)) &&
    materialTermIn(text) === null &&
    !mentions(text, places)
  );
}

function keyOf(removed: string, added: string): string {
  return `${removed.trim()} → ${added.trim()}`;
}
