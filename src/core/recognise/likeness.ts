import type { Clause } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import { newsBetween, tellingBetween } from './news.js';
import type { PlaceHistory } from './unstable-places.js';

/**
 * Which known text a reading is: the one in force, the one that waits for confirmation, one that goes beyond
 * what waits (it keeps what the waiting text changed, and changes more), or a new one.
 */
export type Likeness = 'current' | 'waiting' | 'beyond' | 'new';

type Clauses = readonly Clause[];

/** Texts are null where there is none. */
export function likenessOf(
  reading: Clauses,
  { current, waiting }: { current: Clauses | null; waiting: Clauses | null },
  history: PlaceHistory | null,
): Likeness {
  if (current && newsBetween(current, reading, history) === 'none') return 'current';
  if (!waiting) return 'new';
  const second = tellingBetween(waiting, reading, history);
  if (second.news === 'none') return 'waiting';
  const first = current && tellingBetween(current, waiting, history);
  // Where words wait, link targets that differ again do not make another text of them.
  if (second.news === 'links' && (first === null || first.news === 'words')) return 'waiting';
  const goesBeyond = first
    ? keepsChanges(first.words, second.words)
    : keepsNearlyAll(second.words, Math.min(waiting.length, reading.length));
  return goesBeyond ? 'beyond' : 'new';
}

/** A first text is borne out by one that says nearly the same: nothing else can be set against it. */
function keepsNearlyAll(second: readonly RawEdit[], clauses: number): boolean {
  return second.length <= clauses * mostShareOfFirst;
}

const mostShareOfFirst = 0.1;

/**
 * True when most of what the waiting text changed in the current one is so in the reading as well, and nothing
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
