import type BetterSqlite3 from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** The one connection that a store holds. */
export type Database = BetterSQLite3Database & { $client: BetterSqlite3.Database };
