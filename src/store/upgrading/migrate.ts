import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { must } from '../../core/must.js';
import type { Database } from '../database.js';

const appliedTable = '__drizzle_migrations';

/** `newer`: a later release of this program has migrated the database. `foreign`: it belongs to another program. */
export type MigrationState = 'empty' | 'behind' | 'current' | 'newer' | 'foreign';

/**
 * Brings the tables up to date with the migrations in the folder.
 *
 * A migration that rebuilds a table (create new, copy, drop old, rename) must not run while foreign keys are
 * enforced: the drop deletes the old rows, and `ON DELETE CASCADE` then empties the child tables without an error.
 * The `PRAGMA foreign_keys=OFF` that drizzle-kit writes into such a migration has no effect, because SQLite ignores
 * it inside a transaction (https://www.sqlite.org/pragma.html#pragma_foreign_keys). So foreign keys are turned off
 * here, before drizzle begins its transaction, and the references are checked afterwards.
 *
 * Throws if a migration fails (then none of it is kept), or if rows refer to missing rows.
 */
export function migrate(db: Database, folder: string): void {
  if (migrationState(db, folder) === 'current') return;
  enforceForeignKeys(db, false);
  try {
    apply(db, folder);
    refuseDanglingRows(db);
  } finally {
    enforceForeignKeys(db, true);
  }
}

/** How the database compares with the migrations in the folder. */
export function migrationState(db: Database, folder: string): MigrationState {
  const files = readMigrationFiles({ migrationsFolder: folder });
  const newest = must(files.at(-1), 'the newest migration').folderMillis;
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").pluck();
  const names = tables.all();
  if (names.length === 0) return 'empty';
  if (!names.includes(appliedTable)) return 'foreign';
  const last = Number(
    db.$client.prepare(`select max(created_at) from ${appliedTable}`).pluck().get() ?? 0,
  );
  if (last > newest) return 'newer';
  return last === newest ? 'current' : 'behind';
}

function enforceForeignKeys(db: Database, on: boolean): void {
  db.$client.pragma(`foreign_keys = ${on ? 'on' : 'off'}`);
  if (db.$client.pragma('foreign_keys', { simple: true }) !== Number(on)) {
    throw new Error(
      'Foreign keys cannot be switched off inside a transaction. Migrate outside of one.',
    );
  }
}

function apply(db: Database, folder: string): void {
  try {
    runMigrations(db, { migrationsFolder: folder });
  } catch (error) {
    // Two processes may start at once; the second one finds the migration done.
    if (migrationState(db, folder) !== 'current') throw error;
  }
}

function refuseDanglingRows(db: Database): void {
  const dangling = db.$client.pragma('foreign_key_check') as { table: string; parent: string }[];
  const [first] = dangling;
  if (!first) return;
  throw new Error(
    `After the migration, ${dangling.length} rows refer to missing rows, the first of them ` +
      `from "${first.table}" to "${first.parent}". Restore your backup from before the upgrade, and report this.`,
  );
}
