import type { Edit } from '../change.js';
import type { Clause } from '../clause.js';
import { compare, type RawEdit } from '../diff/compare.js';
import { significanceOf } from './significance.js';

/** What turns one version into the next, and how much each edit matters. */
export function editsBetween(before: readonly Clause[], after: readonly Clause[]): Edit[] {
  return annotate(compare(before, after));
}

/** Says of each edit how much it matters. */
export function annotate(edits: readonly RawEdit[]): Edit[] {
  return edits.map((edit) => ({ ...edit, significance: significanceOf(edit) }));
}
