import type { Clause } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import type { Comparing } from '../diff/compare-once.js';
import { newsBetween, saysTheSame } from './news.js';
import type { PlaceHistory } from './unstable-places.js';

/**
 * The known text that a page shows: the current one, the pending one, the pending one within a newer one (which has
 * the same changes and more), or a new one.
 */
export type TextMatch = 'current' | 'pending' | 'pending-within-newer' | 'new';

type Clauses = readonly Clause[];

/** Null stands for a text that does not exist. */
export function matchText(
  reading: Clauses,
  { current, pending }: { current: Clauses | null; pending: Clauses | null },
  history: PlaceHistory | null,
  comparing: Comparing,
): TextMatch {
  if (current && saysTheSame(current, reading, history, comparing)) return 'current';
  if (!pending) return 'new';
  const second = newsBetween(pending, reading, history, comparing);
  if (second.kind === 'none') return 'pending';
  const first = current && newsBetween(current, pending, history, comparing);
  // If words are pending, a new difference in link targets does not make it a different text.
  if (second.kind === 'links' && (first === null || first.kind === 'words')) return 'pending';
  const isNewer = first
    ? keepsChanges(first.wordEdits, second.wordEdits)
    : keepsNearlyAll(second.wordEdits, Math.min(pending.length, reading.length));
  return isNewer ? 'pending-within-newer' : 'new';
}

/** A document's first text is confirmed by a nearly identical one, as there is nothing else to compare it with. */
function keepsNearlyAll(second: readonly RawEdit[], clauses: number): boolean {
  return second.length <= clauses * mostShareOfFirst;
}

const mostShareOfFirst = 0.1;

/**
 * True if the new text has most of the changes that the pending text makes to the current one, and reverts none. A
 * clause that changed once more, as date lines do, does not count as reverted.
 */
function keepsChanges(first: readonly RawEdit[], second: readonly RawEdit[]): boolean {
  const put = new Map(
    first.flatMap(({ position, before }) =>
      position.after === null ? [] : [[position.after, before] as const],
    ),
  );
  const taken = new Set(first.flatMap(({ after, before }) => (after === null ? before : [])));
  const again = second.filter(({ position }) => put.has(position.before ?? -1));
  const takenBack =
    again.some(({ position, after }) => after === (put.get(position.before ?? -1) ?? null)) ||
    second.some(({ before, after }) => before === null && taken.has(after));
  return !takenBack && again.length <= first.length * mostShareChangedAgain && first.length > 0;
}

const mostShareChangedAgain = 0.5;
