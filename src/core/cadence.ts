import type { Document } from './document.js';
import type { State } from './status.js';

const minute = 60_000;
const hour = 60 * minute;

/** A pending text is checked again soon. */
const confirmDelayMs = 10 * minute;
/** A doubted text needs checks spread over a day. */
const doubtDelayMs = 6 * hour;
/** Delay after a document could not be reached, because most outages are short. It doubles with each failure. */
const outOfReachDelayMs = 15 * minute;
/** Around an announced date, its document is checked this often. */
const nearDelayMs = hour;
/** Starts this long before the day starts in UTC, because it starts earlier at UTC+14, and ends this long after it. */
const nearMs = 24 * hour;
/** Failures slow the pace down to this, or to the document's own pace if that is slower. */
const slowestMs = 48 * hour;
/** A site may ask for a pause, but not for an end to all checks. */
const longestRestMs = 30 * 24 * hour;
/** Never faster than this, whatever the catalogue or the site says. */
const quickestMs = minute;
/** Checks are spread by this share of the interval, so that they do not all happen at once. */
const jitterShare = 0.1;

export interface Pace {
  document: Pick<Document, 'checkEveryMinutes'>;
  state: State;
  /** Consecutive checks that gave no text. */
  failures: number;
  /** The delay that the site asked for, if any. */
  retryAfterS: number | null;
  /** The time of the check in epoch milliseconds, and the dates that the current text announces. */
  at: number;
  announced: readonly string[];
  /** Uniform in [0, 1). */
  random: number;
}

/** Milliseconds until the next check. */
export function nextCheckIn(pace: Pace): number {
  const spread = 1 + jitterShare * (2 * pace.random - 1);
  const asked = Math.min((pace.retryAfterS ?? 0) * 1000, longestRestMs);
  return Math.round(Math.max(quickestMs, asked, interval(pace) * spread));
}

function interval({ document, state, failures, at, announced }: Pace): number {
  const usual = document.checkEveryMinutes * minute;
  if (state === 'pending-confirmation') return Math.min(usual, confirmDelayMs);
  if (state === 'suspect') return Math.min(usual, doubtDelayMs);
  if (failures === 0) {
    return announced.some((date) => isNear(date, at)) ? Math.min(usual, nearDelayMs) : usual;
  }
  // A site that refuses is left alone for twice the usual interval right away.
  const first = state === 'blocked' ? usual * 2 : Math.min(usual, outOfReachDelayMs);
  return Math.min(first * 2 ** Math.min(failures - 1, mostDoublings), Math.max(usual, slowestMs));
}

/** A month counts as near only around its first day. */
function isNear(date: string, at: number): boolean {
  const begins = Date.parse(date);
  return at >= begins - nearMs && at < begins + 24 * hour + nearMs;
}

/** Enough to get from the fastest pace to the slowest. */
const mostDoublings = 12;
