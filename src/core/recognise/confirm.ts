import type { Likeness } from './likeness.js';

/**
 * Decides what a sighting of a text means: one look proves nothing, since sites serve half-loaded pages
 * and try variants on some visitors. Pure: times come in as epoch milliseconds.
 */

/** A text that was seen and waits to be seen again. */
export interface Waiting {
  firstSeenAt: number;
  sightings: number;
  /** Why it is doubted; null when it only waits for a second look. */
  doubt: string | null;
}

export interface Sighting {
  is: Likeness;
  at: number;
  doubt: string | null;
}

export type Decision =
  /** The text in force, and nothing waits. */
  | 'unchanged'
  /** The text in force is back: what waited is withdrawn. */
  | 'returned'
  /** A new text, seen for the first time: it waits. */
  | 'opened'
  /** The waiting text again, not often or not long enough. */
  | 'sighted'
  /** The waiting text has been seen enough: it is a version, observed when it was first seen. */
  | 'confirmed'
  /** It has been seen enough inside a text that goes beyond it: it is a version, and the other one waits. */
  | 'succeeded'
  /** A new text that needs no second look. */
  | 'accepted'
  /** A doubted text while a sound one waits: it is not worth the other's place. */
  | 'set-aside';

const minute = 60_000;
const hour = 60 * minute;

/** The second look must come some minutes after the first: a broken cache serves one answer for seconds. */
export const confirmAfterMs = 5 * minute;
/** A doubted text needs several looks over a day. */
export const doubtedSightings = 4;
export const doubtedForMs = 24 * hour;

export function decide(seen: Sighting, waiting: Waiting | null, confirmations: number): Decision {
  if (seen.is === 'current') return waiting ? 'returned' : 'unchanged';
  const needed = requirement(seen.doubt, confirmations);
  if (needed.sightings <= 1) return 'accepted';
  const isOther = seen.is === 'new' || waiting === null;
  const isWorse = seen.doubt !== null && waiting?.doubt === null;
  if (isWorse && seen.is !== 'waiting') return 'set-aside';
  if (isOther) return 'opened';
  const enough = waiting.sightings + 1 >= needed.sightings;
  if (!enough || seen.at - waiting.firstSeenAt < needed.spanMs) return 'sighted';
  return seen.is === 'beyond' ? 'succeeded' : 'confirmed';
}

function requirement(
  doubt: string | null,
  confirmations: number,
): { sightings: number; spanMs: number } {
  return doubt === null
    ? { sightings: confirmations, spanMs: confirmAfterMs }
    : { sightings: Math.max(confirmations, doubtedSightings), spanMs: doubtedForMs };
}
