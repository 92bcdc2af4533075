import { and, gt, isNotNull, isNull, min, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { deliveries, endpoints } from '../schema.js';
import type { Deliveries } from '../store.js';

/**
 * Deliveries that are already due do not count: they are held up by room or by their endpoint's rate, not by their
 * time.
 */
export function nextDueIn(db: Database): Deliveries['nextDueAt'] {
  const now = sql.placeholder('now');
  const nextDelivery = db
    .select({ at: min(deliveries.nextAttemptAt) })
    .from(deliveries)
    // Written out, not as a parameter: otherwise the partial index is not used.
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
