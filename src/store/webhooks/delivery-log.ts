import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { must } from '../../core/must.js';
import type { Database } from '../database.js';
import { attempts, deliveries, endpoints, events } from '../schema.js';
import type { Attempt, Deliveries, Delivery, DeliveryQuery } from '../store.js';

/** Deliveries, sent and pending, with every attempt. */
export function deliveryLogIn(db: Database): Pick<Deliveries, 'list' | 'get'> {
  const readAttempts = attemptReader(db);
  function deliveriesOf(rows: readonly Row[]): Delivery[] {
    const made = readAttempts(rows.map(({ key }) => key));
    return rows.map(({ key, ...row }) => ({
      ...row,
      attempts: must(made.get(key), 'the attempts of a delivery'),
    }));
  }

  return {
    list: async (endpointId, query) => {
      const found = selectDeliveries(db)
        .where(and(eq(endpoints.id, endpointId), ...conditions(query)))
        .orderBy(desc(deliveries.sequence))
        .limit(query.limit + 1)
        .all();
      const hasMore = found.length > query.limit;
      return { deliveries: deliveriesOf(found.slice(0, query.limit)), hasMore };
    },

    get: async (endpointId, id) => {
      const [delivery = null] = deliveriesOf(
        selectDeliveries(db)
          .where(and(eq(endpoints.id, endpointId), eq(deliveries.id, id)))
          .all(),
      );
      return delivery;
    },
  };
}

type Row = ReturnType<ReturnType<typeof selectDeliveries>['all']>[number];

function selectDeliveries(db: Database) {
  return db
    .select({
      key: deliveries.key,
      id: deliveries.id,
      endpointId: endpoints.id,
      event: { id: events.id, type: events.type, at: events.at },
      sequence: deliveries.sequence,
      state: deliveries.state,
      nextAttemptAt: deliveries.nextAttemptAt,
      createdAt: deliveries.createdAt,
      body: deliveries.body,
    })
    .from(deliveries)
    .innerJoin(endpoints, eq(endpoints.key, deliveries.endpoint))
    .innerJoin(events, eq(events.key, deliveries.event));
}

function conditions({ state, type, since, until, before }: DeliveryQuery): (SQL | undefined)[] {
  return [
    state && eq(deliveries.state, state),
    type && eq(events.type, type),
    since === undefined ? undefined : gte(deliveries.createdAt, since),
    until === undefined ? undefined : lt(deliveries.createdAt, until),
    before === null ? undefined : lt(deliveries.sequence, before),
  ];
}

/** The attempts of these deliveries (by key), oldest first, with one statement. */
function attemptReader(db: Database): (keys: readonly number[]) => Map<number, Attempt[]> {
  const find = db
    .select()
    .from(attempts)
    .where(sql`${attempts.delivery} in (select value from json_each(${sql.placeholder('keys')}))`)
    .orderBy(asc(attempts.delivery), asc(attempts.number))
    .prepare();
  return (keys) => {
    const made = new Map<number, Attempt[]>(keys.map((key) => [key, []]));
    for (const row of find.all({ keys: JSON.stringify(keys) })) {
      must(made.get(row.delivery), 'the delivery of an attempt').push(attemptOf(row));
    }
    return made;
  };
}

function attemptOf(row: typeof attempts.$inferSelect): Attempt {
  const { number, at, durationMs, status, answer, retryAfterS, detail } = row;
  const outcome: Attempt['outcome'] =
    status === null
      ? { kind: 'failed', detail: must(detail, 'why a stored attempt failed') }
      : {
          kind: 'answered',
          status,
          answer: must(answer, 'the answer to a stored attempt'),
          retryAfterS,
        };
  return { number, at, durationMs, outcome };
}
