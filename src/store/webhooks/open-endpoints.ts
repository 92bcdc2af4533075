import { and, asc, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { deliveries, endpoints } from '../schema.js';
import type { ClaimOptions } from '../store.js';

const place = sql.placeholder;
const now = place('now');

/**
 * An endpoint at which attempts fail has this part of what others have: most of its attempts wait for a time-out, and
 * many such endpoints must not take all that a process can do at one time.
 */
const failingShare = 4;

export type OpenEndpoint = ReturnType<ReturnType<typeof openEndpoints>>[number];

/**
 * Active endpoints with something due that may be claimed now: the one with the fewest attempts under way first, then
 * the one that has waited longest.
 */
export function openEndpoints(db: Database) {
  // In plain words: of columns that are selected from one table, drizzle leaves the table's name out.
  const inFlight = sql<number>`(select count(*) from ${deliveries} as held
    where held.endpoint = endpoints.key and held.leased_until > ${now})`;
  const room = sql<number>`(case when ${endpoints.failingSince} is null then ${place('perEndpoint')}
    else max(1, ${place('perEndpoint')} / ${failingShare}) end) - ${inFlight}`;
  const oldestDue = sql`(select min(${deliveries.nextAttemptAt}) from ${deliveries}
    where ${deliveries.endpoint} = ${endpoints.key} and ${isDue()})`;
  const find = db
    .select({
      key: endpoints.key,
      id: endpoints.id,
      url: endpoints.url,
      headers: endpoints.headers,
      ratePerMinute: endpoints.ratePerMinute,
      secret: endpoints.secret,
      oldSecret: endpoints.oldSecret,
      oldSecretUntil: endpoints.oldSecretUntil,
      room,
    })
    .from(endpoints)
    .where(
      and(
        isNull(endpoints.disabledBecause),
        or(isNull(endpoints.ratePerMinute), lte(endpoints.nextOpenAt, now)),
        isNotNull(oldestDue),
        sql`${room} > 0`,
      ),
    )
    .orderBy(asc(inFlight), asc(oldestDue), asc(endpoints.key))
    .limit(place('limit'))
    .prepare();
  return ({ now, perEndpoint, limit }: ClaimOptions) => find.all({ now, perEndpoint, limit });
}

/** A delivery that waits for an attempt, and is in nobody's hands. */
export function isDue(): SQL | undefined {
  const isFree = or(isNull(deliveries.leasedUntil), lte(deliveries.leasedUntil, now));
  // In plain words, not as a parameter: only so are the partial indexes used.
  return and(sql`${deliveries.state} = 'pending'`, lte(deliveries.nextAttemptAt, now), isFree);
}
