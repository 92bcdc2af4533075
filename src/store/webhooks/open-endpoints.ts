import { and, asc, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { deliveries, endpoints } from '../schema.js';
import type { ClaimOptions } from '../store.js';

const place = sql.placeholder;
const now = place('now');

/**
 * A failing endpoint gets this fraction of what others get: most of its attempts take until a time-out, and many such
 * endpoints must not use up all the capacity of a process.
 */
const failingShare = 4;

export type OpenEndpoint = ReturnType<ReturnType<typeof openEndpoints>>[number];

/**
 * Active endpoints with due deliveries that may be claimed now: the one with the fewest attempts in progress first,
 * then the one that has waited longest.
 */
export function openEndpoints(db: Database) {
  // Written out, because drizzle omits the table's name from columns selected from a single table.
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

/** A delivery that needs an attempt and is not claimed. */
export function isDue(): SQL | undefined {
  const isFree = or(isNull(deliveries.leasedUntil), lte(deliveries.leasedUntil, now));
  // Written out, not as a parameter: otherwise the partial indexes are not used.
  return and(sql`${deliveries.state} = 'pending'`, lte(deliveries.nextAttemptAt, now), isFree);
}
