import type { TextMatch } from './text-match.js';

/**
 * Decides what it means that a text was seen: once proves nothing, since sites serve half-loaded pages
 * and try variants on some visitors. Pure: times come in as epoch milliseconds.
 */

/** A text that was seen and awaits confirmation. */
export interface PendingText {
  firstSeenAt: number;
  sightings: number;
  /** Why it is doubted; null when it only needs a second look. */
  doubt: string | null;
}

export interface SeenText {
  is: TextMatch;
  at: number;
  doubt: string | null;
}

export type Decision =
  /** The current text, and none is pending. */
  | 'unchanged'
  /** The current text is back: the pending one is withdrawn. */
  | 'returned'
  /** A new text, seen for the first time: it is pending. */
  | 'started-pending'
  /** The pending text again, not often or not long enough. */
  | 'seen-again'
  /** The pending text has been seen enough: it is a version, observed when it was first seen. */
  | 'confirmed'
  /** It has been seen enough, now within a newer text: it is a version, and the newer one is pending. */
  | 'confirmed-within-newer'
  /** A new text that needs no second look. */
  | 'accepted'
  /** A doubted text while a sound one is pending: it is not worth the other's place. */
  | 'ignored';

const minute = 60_000;
const hour = 60 * minute;

/** The second look must come some minutes after the first: a broken cache serves one answer for seconds. */
export const confirmAfterMs = 5 * minute;
/** A doubted text needs several looks over a day. */
export const doubtedSightings = 4;
export const doubtedForMs = 24 * hour;

export function decide(
  seen: SeenText,
  pending: PendingText | null,
  confirmations: number,
): Decision {
  if (seen.is === 'current') return pending ? 'returned' : 'unchanged';
  const needed = requirement(seen.doubt, confirmations);
  if (needed.sightings <= 1) return 'accepted';
  const isOther = seen.is === 'new' || pending === null;
  const isWorse = seen.doubt !== null && pending?.doubt === null;
  if (isWorse && seen.is !== 'pending') return 'ignored';
  if (isOther) return 'started-pending';
  const enough = pending.sightings + 1 >= needed.sightings;
  if (!enough || seen.at - pending.firstSeenAt < needed.spanMs) return 'seen-again';
  return seen.is === 'pending-within-newer' ? 'confirmed-within-newer' : 'confirmed';
}

function requirement(
  doubt: string | null,
  confirmations: number,
): { sightings: number; spanMs: number } {
  return doubt === null
    ? { sightings: confirmations, spanMs: confirmAfterMs }
    : { sightings: Math.max(confirmations, doubtedSightings), spanMs: doubtedForMs };
}
