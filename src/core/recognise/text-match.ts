import type { Clause } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import type { Comparing } from '../diff/compare-once.js';
import { newsBetween, saysTheSame } from './news.js';
import type { PlaceHistory } from './unstable-places.js';

/**
 * Which known text a page shows: the current one, the pending one, the pending one within a newer one (which keeps
 * what the pending text changed, and changes more), or a new one.
 */
export type TextMatch = 'current' | 'pending' | 'pending-within-newer' | 'new';

type Clauses = readonly Clause[];

/** Texts are null where there is none. */
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
  // Where words are pending, link targets that differ again do not make another text of them.
  if (second.kind === 'links' && (first === null || first.kind === 'words')) return 'pending';
  const isNewer = first
    ? keepsChanges(first.wordEdits, second.wordEdits)
    : keepsNearlyAll(second.wordEdits, Math.min(pending.length, reading.length));
  return isNewer ? 'pending-within-newer' : 'new';
}

/** A first text is confirmed by one that says nearly the same: there is nothing else to compare it with. */
function keepsNearlyAll(second: readonly RawEdit[], clauses: number): boolean {
  return second.length <= clauses * mostShareOfFirst;
}

const mostShareOfFirst = 0.1;

/**
 * True when most of what the pending text changed in the current one is so in the reading as well, and nothing
 * of it is taken back. A clause that changed once more, as date lines do, is not taken back.
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
