import { diffArrays } from 'diff';
import type { Edit } from '../change.js';
import type { Link } from '../clause.js';

/** Two lists further apart than this are shown as replaced. It bounds the time. */
const maxEditLength = 600;

/** Links whose target is on one side only, in order: two that changed places differ. */
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

/** Two links in a row to one target are one link that was cut in two. */
function distinct(links: readonly Link[]): readonly Link[] {
  if (links.length < 2) return links;
  return links.filter(({ href }, i) => href !== links[i - 1]?.href);
}
