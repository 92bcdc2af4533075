import { timeOf } from '../time.js';
import type { TextMatch } from './text-match.js';

/**
 * Decides what follows from seeing a text. Seeing it once proves nothing, because sites serve half-loaded pages and
 * try variants on some visitors. Times are epoch milliseconds.
 */

/** A text that was seen but still awaits confirmation. */
export interface PendingText {
  firstSeenAt: number;
  sightings: number;
  /** Why it is doubted; null if it only needs a second sighting. */
  doubt: string | null;
}

export interface SeenText {
  is: TextMatch;
  at: number;
  doubt: string | null;
}

export type Decision =
  /** It is the current text, and no other is pending. */
  | 'unchanged'
  /** The current text is back: the pending one is withdrawn. */
  | 'returned'
  /** A new text, seen for the first time: it is pending. */
  | 'started-pending'
  /** The pending text was seen again, but not often enough or not long enough. */
  | 'seen-again'
  /** The pending text was seen often enough. It becomes a version, observed when it was first seen. */
  | 'confirmed'
  /** It was seen often enough, now within a newer text. It becomes a version, and the newer text is pending. */
  | 'confirmed-within-newer'
  /** A new text that needs no second sighting. */
  | 'accepted'
  /** A doubted text, which must not replace the good one that is pending. */
  | 'ignored';

const minute = 60_000;
const hour = 60 * minute;

/** The second sighting must be minutes after the first, because a broken cache may repeat an answer for seconds. */
export const confirmAfterMs = 5 * minute;
/** A doubted text needs several sightings over a day. */
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
  if (!enough || seen.at < confirmableFrom(pending.firstSeenAt, seen.doubt)) return 'seen-again';
  return seen.is === 'pending-within-newer' ? 'confirmed-within-newer' : 'confirmed';
}

/** No sighting before this time confirms a text, however many there are. */
export function confirmableFrom(firstSeenAt: number, doubt: string | null): number {
  return firstSeenAt + requirement(doubt, 1).spanMs;
}

/** What has to happen before a text is confirmed, in words. */
export function whatConfirms(
  firstSeenAt: number,
  doubt: string | null,
  confirmations: number,
): string {
  const { sightings } = requirement(doubt, confirmations);
  const from = timeOf(confirmableFrom(firstSeenAt, doubt));
  return `it becomes the current text once ${sightings} checks agree, the last of them not before ${from}`;
}

function requirement(
  doubt: string | null,
  confirmations: number,
): { sightings: number; spanMs: number } {
  return doubt === null
    ? { sightings: confirmations, spanMs: confirmAfterMs }
    : { sightings: Math.max(confirmations, doubtedSightings), spanMs: doubtedForMs };
}
