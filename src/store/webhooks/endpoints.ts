import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../database.js';
import { endpoints } from '../schema.js';
import type { Endpoint, EndpointSettings, Endpoints, Owner } from '../store.js';
import { endpointCreator } from './endpoint-creator.js';
import { disablerIn } from './endpoint-switch.js';

export function endpointsIn(db: Database): Endpoints {
  const create = endpointCreator(db);
  const disable = disablerIn(db);
  const change = (id: string, columns: Partial<Row>) =>
    db.update(endpoints).set(columns).where(eq(endpoints.id, id)).run();

  return {
    create: async (endpoint, idempotency) => create(endpoint, idempotency),

    list: async (owner) =>
      db
        .select()
        .from(endpoints)
        .where(belongsTo(owner))
        .orderBy(asc(endpoints.createdAt), asc(endpoints.key))
        .all()
        .map(endpointOf),

    get: async (id, owner) => {
      const mine = and(eq(endpoints.id, id), belongsTo(owner));
      const row = db.select().from(endpoints).where(mine).get();
      return row ? endpointOf(row) : null;
    },

    update: async (id, settings, now) => {
      change(id, { ...settingColumns(settings), updatedAt: now });
    },

    remove: async (id) => {
      db.delete(endpoints).where(eq(endpoints.id, id)).run();
    },

    rotate: async (id, secret, oldUntil, now) => {
      db.update(endpoints)
        .set({ secret, oldSecret: endpoints.secret, oldSecretUntil: oldUntil, updatedAt: now })
        .where(eq(endpoints.id, id))
        .run();
    },

    disable: async (id, because, now) => {
      db.transaction(
        () => {
          const key = keyOfEndpoint(db, id);
          if (key !== null) disable(key, because, now);
        },
        { behavior: 'immediate' },
      );
    },

    enable: async (id, now) => {
      change(id, { disabledBecause: null, disabledAt: null, failingSince: null, updatedAt: now });
    },
  };
}

/** Null if there is no endpoint with this id. */
export function keyOfEndpoint(db: Database, id: string): number | null {
  const found = db.select({ key: endpoints.key }).from(endpoints).where(eq(endpoints.id, id)).get();
  return found?.key ?? null;
}

type Row = typeof endpoints.$inferSelect;

function belongsTo(owner: Owner) {
  return owner === 'anyone' ? undefined : eq(endpoints.owner, owner);
}

/** Fields that are left out stay as they are. */
function settingColumns({ events, headers, ...rest }: Partial<EndpointSettings>): Partial<Row> {
  return {
    ...rest,
    ...(events && { events: [...events] }),
    ...(headers && { headers: { ...headers } }),
  };
}

function endpointOf(row: Row): Endpoint {
  const { disabledBecause: because, disabledAt: since } = row;
  return {
    id: row.id,
    owner: row.owner,
    url: row.url,
    description: row.description,
    events: row.events,
    filter: row.filter,
    headers: row.headers,
    ratePerMinute: row.ratePerMinute,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    disabled: because !== null && since !== null ? { because, since } : null,
    failingSince: row.failingSince,
    lastSequence: row.lastSequence,
    oldSecretUntil: row.oldSecretUntil,
  };
}
