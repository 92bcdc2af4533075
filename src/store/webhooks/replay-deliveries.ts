import { and, eq, gt, gte, inArray, isNull, lt, not, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { deliveries, endpoints } from '../schema.js';
import type { Replay } from '../store.js';

/**
 * Makes deliveries of an endpoint due again and returns how many; none if the endpoint is disabled. A delivery that
 * is being attempted right now is not also sent again: a pending one is left alone, and for a missed one the attempt
 * counts as the first of its new plan.
 */
export function replayerIn(
  db: Database,
): (endpointId: string, which: Replay, now: number) => number {
  return (endpointId, which, now) => {
    const isInFlight = sql`coalesce(${gt(deliveries.leasedUntil, now)}, false)`;
    const active = db
      .select({ key: endpoints.key })
      .from(endpoints)
      .where(and(eq(endpoints.id, endpointId), isNull(endpoints.disabledBecause)));
    const replayed = db
      .update(deliveries)
      .set({
        state: 'pending',
        nextAttemptAt: now,
        planAttempts: 0,
        // The result of an earlier attempt whose time ran out no longer counts.
        lease: sql`case when ${isInFlight} then ${deliveries.lease} else ${deliveries.lease} + 1 end`,
        leasedUntil: sql`case when ${isInFlight} then ${deliveries.leasedUntil} end`,
      })
      .where(
        and(
          inArray(deliveries.endpoint, active),
          not(sql`(${deliveries.state} = 'pending' and ${isInFlight})`),
          ...chosen(which),
        ),
      )
      .run();
    return replayed.changes;
  };
}

function chosen(which: Replay): (SQL | undefined)[] {
  if ('delivery' in which) return [eq(deliveries.id, which.delivery)];
  if ('missed' in which) return [inArray(deliveries.state, ['failed', 'missed'])];
  const { since, until } = which;
  return [
    since === undefined ? undefined : gte(deliveries.createdAt, since),
    until === undefined ? undefined : lt(deliveries.createdAt, until),
  ];
}
