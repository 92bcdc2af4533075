import { and, asc, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { deliveries, endpoints, events } from './schema.js';
import type { Claim, ClaimOptions, Deliveries } from './store.js';

/**
 * Claims what is due. It is asked for many times a second, mostly in vain: then it takes no lock, and reads one
 * place of an index.
 */
export function claimerIn(db: Database): Deliveries['claim'] {
  const isAnyDue = dueCheck(db);
  const findOpen = openEndpoints(db);
  const claimOpen = openClaimer(db);
  return async (options) => {
    if (!isAnyDue(options.now)) return [];
    if (findOpen({ ...options, limit: Math.min(options.limit, 1) }).length === 0) return [];
    return db.transaction(() => claimOpen(findOpen(options), options), { behavior: 'immediate' });
  };
}

const minuteMs = 60_000;
const now = sql.placeholder('now');

function isDue(): SQL | undefined {
  const isFree = or(isNull(deliveries.leasedUntil), lte(deliveries.leasedUntil, now));
  // In plain words, not as a parameter: only so are the partial indexes used.
  return and(sql`${deliveries.state} = 'pending'`, lte(deliveries.nextAttemptAt, now), isFree);
}

function dueCheck(db: Database): (now: number) => boolean {
  const find = db
    .select({ key: deliveries.key })
    .from(deliveries)
    .where(isDue())
    .limit(1)
    .prepare();
  return (now) => find.get({ now }) !== undefined;
}

type Open = ReturnType<ReturnType<typeof openEndpoints>>[number];

/** Active endpoints with something due that may be claimed now, the one that waited longest for its turn first. */
function openEndpoints(db: Database) {
  const inFlight = sql<number>`(select count(*) from ${deliveries}
    where ${deliveries.endpoint} = ${endpoints.key} and ${deliveries.leasedUntil} > ${now})`;
  const hasDue = sql`exists (select 1 from ${deliveries}
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
      inFlight,
    })
    .from(endpoints)
    .where(
      and(
        isNull(endpoints.disabledBecause),
        or(isNull(endpoints.ratePerMinute), lte(endpoints.nextOpenAt, now)),
        hasDue,
        sql`${inFlight} < ${sql.placeholder('perEndpoint')}`,
      ),
    )
    .orderBy(asc(endpoints.lastClaimAt), asc(endpoints.key))
    .limit(sql.placeholder('limit'))
    .prepare();
  return ({ now, perEndpoint, limit }: ClaimOptions) => find.all({ now, perEndpoint, limit });
}

function openClaimer(db: Database): (open: readonly Open[], options: ClaimOptions) => Claim[] {
  const findDue = db
    .select({ key: deliveries.key })
    .from(deliveries)
    .where(and(eq(deliveries.endpoint, sql.placeholder('endpoint')), isDue()))
    .orderBy(asc(deliveries.nextAttemptAt), asc(deliveries.sequence))
    .limit(sql.placeholder('limit'))
    .prepare();
  const lease = leaserIn(db);
  const noteTurn = turnNoter(db);

  return (open, options) => {
    const queues = open.map((endpoint) => {
      const limit = Math.min(room(endpoint, options), options.limit);
      const due = findDue.all({ endpoint: endpoint.key, now: options.now, limit });
      return due.map(({ key }) => ({ key, endpoint }));
    });
    const chosen = roundRobin(queues).slice(0, options.limit);
    for (const endpoint of new Set(chosen.map(({ endpoint }) => endpoint))) {
      noteTurn(endpoint, options.now);
    }
    return chosen.map(({ key, endpoint }) => lease(key, endpoint, options));
  };
}

function room({ ratePerMinute, inFlight }: Open, { perEndpoint }: ClaimOptions): number {
  return ratePerMinute === null ? perEndpoint - inFlight : 1;
}

/** The first of each queue, then the second of each, and so on. */
function roundRobin<T>(queues: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, i) =>
    queues.flatMap((queue) => queue.slice(i, i + 1)),
  ).flat();
}

function turnNoter(db: Database): (endpoint: Open, now: number) => void {
  const update = db
    .update(endpoints)
    .set({ lastClaimAt: sql`${now}`, nextOpenAt: sql`${sql.placeholder('nextOpenAt')}` })
    .where(eq(endpoints.key, sql.placeholder('key')))
    .prepare();
  return ({ key, ratePerMinute }, now) => {
    const gapMs = ratePerMinute === null ? 0 : Math.ceil(minuteMs / ratePerMinute);
    update.run({ key, now, nextOpenAt: now + gapMs });
  };
}

function leaserIn(db: Database): (key: number, endpoint: Open, options: ClaimOptions) => Claim {
  const update = db
    .update(deliveries)
    .set({ leasedUntil: sql`${sql.placeholder('until')}`, lease: sql`${deliveries.lease} + 1` })
    .where(eq(deliveries.key, sql.placeholder('key')))
    .returning({
      delivery: deliveries.id,
      lease: deliveries.lease,
      event: sql<string>`(select told.id from ${events} as told where told.key = event)`,
      body: deliveries.body,
    })
    .prepare();
  return (key, endpoint, { until, now }) => {
    const leased = update.get({ key, until });
    if (!leased) throw new Error('A delivery that is due went away inside a transaction.');
    const { id, url, headers } = endpoint;
    return { ...leased, endpoint: id, url, headers, secrets: secretsOf(endpoint, now) };
  };
}

function secretsOf({ secret, oldSecret, oldSecretUntil }: Open, now: number): string[] {
  const isOldValid = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now;
  return isOldValid ? [secret, oldSecret] : [secret];
}
