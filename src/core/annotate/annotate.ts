import type { Edit } from '../change.js';
import type { RawEdit } from '../diff/compare.js';
import { significanceOf } from './significance.js';

/** Says of each edit how much it matters. */
export function annotate(edits: readonly RawEdit[]): Edit[] {
  return edits.map((edit) => ({ ...edit, significance: significanceOf(edit) }));
}
