import { and, asc, eq, max, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { deliveries, endpoints, events } from '../schema.js';
import type { Claim, ClaimOptions, Deliveries } from '../store.js';
import { dueCheck, isDue, type OpenEndpoint, openEndpoints } from './open-endpoints.js';

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
  const noteTurns = turnNoter(db);

  return (open, options) => {
    const queues = open.map((endpoint) => {
      const room = endpoint.ratePerMinute === null ? endpoint.room : 1;
      const limit = Math.min(room, options.limit);
      const due = findDue.all({ endpoint: endpoint.key, now: options.now, limit });
      return due.map(({ key }) => ({ key, endpoint }));
    });
    const chosen = roundRobin(queues).slice(0, options.limit);
    noteTurns([...new Set(chosen.map(({ endpoint }) => endpoint))], options.now);
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

/** Sends endpoints to the end of the line, and those with a rate away until they fit it. */
function turnNoter(db: Database): (claimed: readonly OpenEndpoint[], now: number) => void {
  const newest = db
    .select({ turn: max(endpoints.turn) })
    .from(endpoints)
    .prepare();
  const update = db
    .update(endpoints)
    .set({
      turn: sql`${sql.placeholder('turn')}`,
      nextOpenAt: sql`${sql.placeholder('nextOpenAt')}`,
    })
    .where(eq(endpoints.key, sql.placeholder('key')))
    .prepare();
  return (claimed, now) => {
    let turn = newest.get()?.turn ?? 0;
    for (const { key, ratePerMinute } of claimed) {
      const gapMs = ratePerMinute === null ? 0 : Math.ceil(minuteMs / ratePerMinute);
      update.run({ key, turn: ++turn, nextOpenAt: now + gapMs });
    }
  };
}

/** In one statement for all that is claimed at one time. */
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
      event: sql<string>`(select told.id from ${events} as told where told.key = event)`,
      body: deliveries.body,
    })
    .prepare();
  return (chosen, { until, now }) => {
    const keys = JSON.stringify(chosen.map(({ key }) => key));
    const leased = new Map(update.all({ keys, until }).map((row) => [row.key, row]));
    return chosen.map(({ key, endpoint }) => {
      const row = leased.get(key);
      if (!row) throw new Error('A delivery that is due went away inside a transaction.');
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
