import type { Document } from './document.js';
import type { State } from './status.js';

const minute = 60_000;
const hour = 60 * minute;

/** A text that waits for its second look is looked at again soon. */
const confirmDelayMs = 10 * minute;
/** A doubted text needs looks spread over a day. */
const doubtDelayMs = 6 * hour;
/** The first try after a document was out of reach: most outages are short. Each further one waits twice as long. */
const outOfReachDelayMs = 15 * minute;
/** Around a day that a text announced, its document is looked at as often as this. */
const nearDelayMs = hour;
/** From this long before the day begins in UTC to this long after it has ended: it begins first at UTC+14. */
const nearMs = 24 * hour;
/** Failures slow the pace down to this, or to the document's own pace where that is slower. */
const slowestMs = 48 * hour;
/** A site may ask for a rest, not for the end of the watch. */
const longestRestMs = 30 * 24 * hour;
/** Never quicker than this, whatever anybody asks for. */
const quickestMs = minute;
/** Checks are spread by this share of the interval, so that documents do not march in step. */
const jitterShare = 0.1;

export interface Pace {
  document: Pick<Document, 'checkEveryMinutes'>;
  state: State;
  /** Checks in a row that gave no text. */
  failures: number;
  /** What the site asked for; null when it asked for nothing. */
  retryAfterS: number | null;
  /** When the check was, in epoch milliseconds, and the dates that the current text announces. */
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
  // A site that says no is given twice the usual rest at once.
  const first = state === 'blocked' ? usual * 2 : Math.min(usual, outOfReachDelayMs);
  return Math.min(first * 2 ** Math.min(failures - 1, mostDoublings), Math.max(usual, slowestMs));
}

/** A month is near for no longer than its first day. */
function isNear(date: string, at: number): boolean {
  const begins = Date.parse(date);
  return at >= begins - nearMs && at < begins + 24 * hour + nearMs;
}

/** Enough to reach the slowest pace from the quickest. */
const mostDoublings = 12;
