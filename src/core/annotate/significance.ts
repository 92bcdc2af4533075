import { type Edit, type Significance, significances } from '../change.js';
import type { RawEdit } from '../diff/compare.js';
import { differsInDateOnly, isDateLine } from './dates.js';

/** How much an edit matters: link targets only, the document's own date, else taken as substantive. */
export function significanceOf({ op, before, after }: RawEdit): Significance {
  if (op === 'modified' && before === after) return 'links';
  if (before !== null && after !== null) {
    return differsInDateOnly(before, after) ? 'date' : 'substantive';
  }
  return isDateLine(before ?? after ?? '') ? 'date' : 'substantive';
}

/** A change has the highest significance of its edits'. */
export function highest(edits: readonly Pick<Edit, 'significance'>[]): Significance {
  const found = new Set(edits.map(({ significance }) => significance));
  return significances.findLast((significance) => found.has(significance)) ?? 'links';
}
