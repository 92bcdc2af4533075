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
 * Why a change of words is one that the document's dates do not tell of: it came before the day that was announced
 * for a change, or the dates stand as they stood. Null where the dates tell, where the document has none, and
 * where nothing but links, dates or notices differs.
 */
export function undatedReason(change: DatedChange): string | null {
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
