import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { deliveries, endpoints, events } from '../schema.js';
import type { Claim, ClaimOptions, Deliveries } from '../store.js';
import { isDue, type OpenEndpoint, openEndpoints } from './open-endpoints.js';

/** Claims due deliveries. Usually there are none; then it takes no lock. */
export function claimerIn(db: Database): Deliveries['claim'] {
  const findOpen = openEndpoints(db);
  const claimOpen = openClaimer(db);
  return async (options) => {
    if (findOpen({ ...options, limit: Math.min(options.limit, 1) }).length === 0) return [];
    return db.transaction(() => claimOpen(findOpen(options), options), { behavior: 'immediate' });
  };
}

const minuteMs = 60_000;

interface Chosen {
  key: number;
  endpoint: OpenEndpoint;
}

function openClaimer(
  db: Database,
): (open: readonly OpenEndpoint[], options: ClaimOptions) => Claim[] {
  const findDue = db
    .select({ key: deliveries.key })
    .from(deliveries)
    .where(and(eq(deliveries.endpoint, sql.placeholder('endpoint')), isDue()))
    .orderBy(asc(deliveries.nextAttemptAt), asc(deliveries.sequence))
    .limit(sql.placeholder('limit'))
    .prepare();
  const lease = leaserIn(db);
  const keepPace = paceKeeper(db);

  return (open, options) => {
    const queues = open.map((endpoint) => {
      const room = endpoint.ratePerMinute === null ? endpoint.room : 1;
      const limit = Math.min(room, options.limit);
      const due = findDue.all({ endpoint: endpoint.key, now: options.now, limit });
      return due.map(({ key }) => ({ key, endpoint }));
    });
    const chosen = roundRobin(queues).slice(0, options.limit);
    keepPace([...new Set(chosen.map(({ endpoint }) => endpoint))], options.now);
    return lease(chosen, options);
  };
}

/** The first of each queue, then the second of each, and so on. */
function roundRobin<T>(queues: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, i) =>
    queues.flatMap((queue) => queue.slice(i, i + 1)),
  ).flat();
}

/** Holds back endpoints with a rate until it allows their next claim. */
function paceKeeper(db: Database): (claimed: readonly OpenEndpoint[], now: number) => void {
  const hold = db
    .update(endpoints)
    .set({ nextOpenAt: sql`${sql.placeholder('nextOpenAt')}` })
    .where(eq(endpoints.key, sql.placeholder('key')))
    .prepare();
  return (claimed, now) => {
    for (const { key, ratePerMinute } of claimed) {
      if (ratePerMinute === null) continue;
      hold.run({ key, nextOpenAt: now + Math.ceil(minuteMs / ratePerMinute) });
    }
  };
}

/** One statement for everything that is claimed at one time. */
function leaserIn(
  db: Database,
): (chosen: readonly Chosen[], options: Pick<ClaimOptions, 'now' | 'until'>) => Claim[] {
  const update = db
    .update(deliveries)
    .set({ leasedUntil: sql`${sql.placeholder('until')}`, lease: sql`${deliveries.lease} + 1` })
    .where(sql`${deliveries.key} in (select value from json_each(${sql.placeholder('keys')}))`)
    .returning({
      key: deliveries.key,
      delivery: deliveries.id,
      lease: deliveries.lease,
      event: sql<string>`(select source.id from ${events} as source where source.key = event)`,
      body: deliveries.body,
    })
    .prepare();
  return (chosen, { until, now }) => {
    const keys = JSON.stringify(chosen.map(({ key }) => key));
    const leased = new Map(update.all({ keys, until }).map((row) => [row.key, row]));
    return chosen.map(({ key, endpoint }) => {
      const row = leased.get(key);
      if (!row) throw new Error('A due delivery disappeared inside a transaction.');
      const { delivery, lease, event, body } = row;
      const { id, url, headers } = endpoint;
      const secrets = secretsOf(endpoint, now);
      return { delivery, lease, event, endpoint: id, url, headers, secrets, body };
    });
  };
}

function secretsOf({ secret, oldSecret, oldSecretUntil }: OpenEndpoint, now: number): string[] {
  const isOldValid = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now;
  return isOldValid ? [secret, oldSecret] : [secret];
}
