import { diffArrays } from 'diff';
import type { Edit } from '../change.js';
import type { Link } from '../clause.js';

/** Lists with more differences than this are shown as replaced, to limit the time. */
const maxEditLength = 600;

/** Links whose target is only on one side. Order matters: two links that swapped places count as different. */
export function compareLinks(before: readonly Link[], after: readonly Link[]): Edit['links'] {
  const [old, now] = [distinct(before), distinct(after)];
  if (old.length === 0 || now.length === 0) return { removed: old, added: now };
  const comparator = (a: Link, b: Link) => a.href === b.href;
  const parts = diffArrays([...old], [...now], { comparator, maxEditLength });
  if (!parts) return { removed: old, added: now };
  return {
    removed: parts.filter((part) => part.removed).flatMap(({ value }) => value),
    added: parts.filter((part) => part.added).flatMap(({ value }) => value),
  };
}

export function sameTargets(before: readonly Link[], after: readonly Link[]): boolean {
  if (before.length === 0 && after.length === 0) return true;
  const [old, now] = [distinct(before), distinct(after)];
  return old.length === now.length && old.every(({ href }, i) => href === now[i]?.href);
}

/** Two adjacent links to the same target are one link that was split. */
function distinct(links: readonly Link[]): readonly Link[] {
  if (links.length < 2) return links;
  return links.filter(({ href }, i) => href !== links[i - 1]?.href);
}
