import type { Significance } from '../change.js';
import { isBefore, latestDayOf } from './day.js';
import type { Effective, StatedDate } from './effective.js';

export interface DatedChange {
  significance: Significance;
  /** Epoch milliseconds. */
  observedAt: number;
  before: Effective;
  after: Effective;
}

/**
 * Why a change of the words is silent, that is, not reflected in the document's own dates: it was made before the date
 * announced for it, or the dates did not change. Null if the dates reflect it, if the document has none, or if only
 * links, dates or notices differ.
 */
export function silentReason(change: DatedChange): string | null {
  if (change.significance !== 'substantive' && change.significance !== 'editorial') return null;
  return tooEarly(change) ?? unmoved(change);
}

function tooEarly({ observedAt, before }: DatedChange): string | null {
  const day = latestDayOf(observedAt);
  const next = before.announced.find(({ date }) => isBefore(day, date));
  return next ? `The wording changed before ${next.date}, the day announced for a change.` : null;
}

function unmoved({ before, after }: DatedChange): string | null {
  const stays = (old: StatedDate | null, now: StatedDate | null) => old?.date === now?.date;
  if (!stays(before.inForceFrom, after.inForceFrom)) return null;
  if (!stays(before.lastUpdated, after.lastUpdated)) return null;
  if (after.inForceFrom)
    return `The wording changed, but the document still says it is in force from ${after.inForceFrom.date}.`;
  if (after.lastUpdated)
    return `The wording changed, but the document still says it was last updated on ${after.lastUpdated.date}.`;
  return null;
}
