import { and, gt, isNotNull, isNull, min, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { deliveries, endpoints } from '../schema.js';
import type { Deliveries } from '../store.js';

/** What is due already does not count: it waits for room or for its endpoint's rate, not for its time. */
export function nextDueIn(db: Database): Deliveries['nextDueAt'] {
  const now = sql.placeholder('now');
  const nextDelivery = db
    .select({ at: min(deliveries.nextAttemptAt) })
    .from(deliveries)
    // In plain words, not as a parameter: only so is the partial index used.
    .where(and(sql`${deliveries.state} = 'pending'`, gt(deliveries.nextAttemptAt, now)))
    .prepare();
  const nextOpening = db
    .select({ at: min(endpoints.nextOpenAt) })
    .from(endpoints)
    .where(
      and(
        isNotNull(endpoints.ratePerMinute),
        isNull(endpoints.disabledBecause),
        gt(endpoints.nextOpenAt, now),
      ),
    )
    .prepare();
  return async (now) => {
    const times = [nextDelivery.get({ now })?.at, nextOpening.get({ now })?.at];
    const known = times.filter((at) => typeof at === 'number');
    return known.length === 0 ? null : Math.min(...known);
  };
}
