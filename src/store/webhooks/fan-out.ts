import { and, eq, sql } from 'drizzle-orm';
import { must } from '../../core/must.js';
import { bodyOf } from '../../core/webhooks/body.js';
import type { Event } from '../../core/webhooks/event.js';
import { deliveryId } from '../../core/webhooks/event-ids.js';
import { type Subscription, wants } from '../../core/webhooks/filter.js';
import type { Database } from '../database.js';
import { deliveries, endpoints, events } from '../schema.js';

/** An endpoint does not receive events that happened longer than this before it was created. */
const toldBackMs = 24 * 3_600_000;

/**
 * Creates a delivery of each event for each endpoint that wants it, inside the caller's transaction. An event is
 * stored even if nobody wants it, so that it is never published again, not even to endpoints created later.
 */
export function fanOutIn(db: Database): (published: readonly Event[], now: number) => void {
  const keep = eventKeeper(db);
  const deliver = deliveryMaker(db);
  const subscribed = db.select(endpointColumns).from(endpoints).orderBy(endpoints.key).prepare();
  return (published, now) => {
    if (published.length === 0) return;
    const all = subscribed.all();
    for (const event of published) {
      const key = keep(event, now);
      if (key === null) continue;
      for (const endpoint of all) {
        if (receives(endpoint, event)) deliver(endpoint, { key, event }, now);
      }
    }
  };
}

/**
 * Delivers an event to one endpoint, whatever it subscribes to, inside the caller's transaction. Returns the id of
 * the delivery; if the endpoint already has one for this event, the id of that.
 */
export function singleFanOutIn(
  db: Database,
): (endpointId: string, event: Event, now: number) => string {
  const keep = eventKeeper(db);
  const deliver = deliveryMaker(db);
  return (endpointId, event, now) => {
    const endpoint = db
      .select(endpointColumns)
      .from(endpoints)
      .where(eq(endpoints.id, endpointId))
      .get();
    if (!endpoint) throw new Error(`Nothing was published: there is no endpoint ${endpointId}.`);
    const key = keep(event, now) ?? keyOfEvent(db, event);
    return earlierDelivery(db, endpoint.key, key) ?? deliver(endpoint, { key, event }, now);
  };
}

function keyOfEvent(db: Database, { id }: Event): number {
  const found = db.select({ key: events.key }).from(events).where(eq(events.id, id)).get();
  if (!found) throw new Error(`The event ${id} is neither new nor known.`);
  return found.key;
}

function earlierDelivery(db: Database, endpoint: number, event: number): string | null {
  const ofBoth = and(eq(deliveries.endpoint, endpoint), eq(deliveries.event, event));
  return db.select({ id: deliveries.id }).from(deliveries).where(ofBoth).get()?.id ?? null;
}

const endpointColumns = {
  key: endpoints.key,
  id: endpoints.id,
  events: endpoints.events,
  filter: endpoints.filter,
  createdAt: endpoints.createdAt,
  disabledBecause: endpoints.disabledBecause,
};

interface Subscriber extends Subscription {
  key: number;
  id: string;
  createdAt: number;
  disabledBecause: string | null;
}

function receives(endpoint: Subscriber, event: Event): boolean {
  return endpoint.createdAt < event.at + toldBackMs && wants(endpoint, event);
}

/** Returns the key of an event; null if it is already stored. */
function eventKeeper(db: Database): (event: Event, now: number) => number | null {
  const place = sql.placeholder;
  const insert = db
    .insert(events)
    .values({ id: place('id'), type: place('type'), at: place('at'), recordedAt: place('now') })
    .onConflictDoNothing({ target: events.id })
    .prepare();
  return ({ id, type, at }, now) => {
    const written = insert.run({ id, type, at, now });
    return written.changes > 0 ? Number(written.lastInsertRowid) : null;
  };
}

function deliveryMaker(db: Database) {
  const place = sql.placeholder;
  const count = db
    .update(endpoints)
    .set({ lastSequence: sql`${endpoints.lastSequence} + 1` })
    .where(eq(endpoints.key, place('key')))
    .returning({ sequence: endpoints.lastSequence })
    .prepare();
  const insert = db
    .insert(deliveries)
    .values({
      id: place('id'),
      endpoint: place('endpoint'),
      event: place('event'),
      sequence: place('sequence'),
      state: place('state'),
      nextAttemptAt: place('nextAttemptAt'),
      createdAt: place('now'),
      body: place('body'),
    })
    .prepare();

  return (
    endpoint: Subscriber,
    { key, event }: { key: number; event: Event },
    now: number,
  ): string => {
    const counted = count.get({ key: endpoint.key });
    const { sequence } = must(counted, 'the endpoint of a delivery');
    const id = deliveryId(endpoint.id, event.id);
    const due = endpoint.disabledBecause === null;
    insert.run({
      id,
      endpoint: endpoint.key,
      event: key,
      sequence,
      state: due ? 'pending' : 'missed',
      nextAttemptAt: due ? now : null,
      now,
      body: bodyOf(event, sequence),
    });
    return id;
  };
}
