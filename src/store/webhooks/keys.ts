import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { apiKeys } from '../schema.js';
import type { ApiKey, ApiKeys } from '../store.js';

/** How precisely the last use is recorded: a write for every request would be too many. */
const useResolutionMs = 60_000;

const { key: _, hash: __, ...columns } = getTableColumns(apiKeys);

export function apiKeysIn(db: Database): ApiKeys {
  const place = sql.placeholder;
  const select = () => db.select(columns).from(apiKeys);
  const byHash = select()
    .where(eq(apiKeys.hash, place('hash')))
    .prepare();
  const noteUse = db
    .update(apiKeys)
    .set({ lastUsedAt: sql`${place('now')}` })
    .where(eq(apiKeys.id, place('id')))
    .prepare();

  return {
    create: async (key) => {
      db.insert(apiKeys).values(key).run();
    },

    list: async () => select().orderBy(asc(apiKeys.createdAt), asc(apiKeys.key)).all(),

    revoke: async (id, now) => {
      const unlessRevoked = and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt));
      db.update(apiKeys).set({ revokedAt: now }).where(unlessRevoked).run();
      return select().where(eq(apiKeys.id, id)).get() ?? null;
    },

    authenticate: async (hash, now) => {
      const key = byHash.get({ hash });
      if (!key || !isUsable(key, now)) return null;
      const { id, lastUsedAt } = key;
      if (lastUsedAt !== null && now - lastUsedAt < useResolutionMs) return key;
      noteUse.run({ id, now });
      return { ...key, lastUsedAt: now };
    },
  };
}

function isUsable({ revokedAt, expiresAt }: ApiKey, now: number): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}
