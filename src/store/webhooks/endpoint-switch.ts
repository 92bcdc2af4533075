import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DisabledBecause } from '../../core/webhooks/retry-plan.js';
import type { Database } from '../database.js';
import { deliveries, endpoints } from '../schema.js';

/**
 * Disables an endpoint (by its key) inside the caller's transaction; one that is already disabled keeps its reason.
 * Leased deliveries become missed too, but keep their lease: an attempt in progress may still succeed.
 */
export function disablerIn(
  db: Database,
): (endpoint: number, because: DisabledBecause, now: number) => void {
  const place = sql.placeholder;
  const turnOff = db
    .update(endpoints)
    .set({
      disabledBecause: sql`${place('because')}`,
      disabledAt: sql`${place('now')}`,
      updatedAt: sql`${place('now')}`,
    })
    .where(and(eq(endpoints.key, place('endpoint')), isNull(endpoints.disabledBecause)))
    .prepare();
  const miss = db
    .update(deliveries)
    .set({ state: 'missed', nextAttemptAt: null })
    .where(and(eq(deliveries.endpoint, place('endpoint')), sql`${deliveries.state} = 'pending'`))
    .prepare();
  return (endpoint, because, now) => {
    const isNews = turnOff.run({ endpoint, because, now }).changes > 0;
    if (isNews) miss.run({ endpoint });
  };
}
