import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from './database.js';
import { changesIn } from './reading/changes.js';
import { documentsIn } from './reading/documents.js';
import { effectiveDatesIn } from './reading/effective-dates.js';
import { optOutsIn } from './reading/opt-outs.js';
import { versionsIn } from './reading/versions.js';
import { services } from './schema.js';
import type { Store } from './store.js';
import { UnusableDatabase } from './unusable-database.js';
import { completeVersions } from './upgrading/complete-versions.js';
import { migrate, migrationState } from './upgrading/migrate.js';
import { deliveriesIn } from './webhooks/deliveries.js';
import { endpointsIn } from './webhooks/endpoints.js';
import { apiKeysIn } from './webhooks/keys.js';
import { recorderIn } from './writing/record-check.js';
import { reextractorIn } from './writing/reextraction.js';

const ownMigrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** How long a write waits while another process is writing. */
const busyTimeoutMs = 5_000;

/**
 * Opens and migrates the database file; creates it and its folder if missing. `:memory:` gives a database that
 * disappears when it is closed.
 *
 * Throws `UnusableDatabase` if the file is not ours, or was created by a newer version.
 */
export async function openStore(
  path: string,
  options: { migrationsFolder?: string } = {},
): Promise<Store> {
  const db = drizzle({ client: connect(path) });
  try {
    await prepare(db, path, options.migrationsFolder ?? ownMigrations);
    return storeOn(db);
  } catch (error) {
    db.$client.close();
    throw error;
  }
}

function connect(path: string): BetterSqlite3.Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    return new BetterSqlite3(path, { timeout: busyTimeoutMs });
  } catch (error) {
    const driver = driverFault(error);
    if (driver) throw new UnusableDatabase(path, driver, rebuildDriver, error);
    const next =
      'Check that the folder is writable and that the path is a file, or choose another with --db';
    throw new UnusableDatabase(path, reason(error), next, error);
  }
}

const rebuildDriver = 'Run “npm rebuild better-sqlite3”, and try again';

/** Why SQLite's native driver could not be loaded; null if it was loaded. */
function driverFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.message.includes('was compiled against a different Node.js version'))
    return 'SQLite’s driver was built for another version of Node.js';
  if ('code' in error && error.code === 'ERR_DLOPEN_FAILED')
    return `SQLite’s driver cannot be loaded: ${reason(error)}`;
  if (error.message.startsWith('Could not locate the bindings file'))
    return 'SQLite’s driver was never built';
  return null;
}

async function prepare(db: Database, path: string, migrationsFolder: string): Promise<void> {
  try {
    refuse(path, migrationState(db, migrationsFolder));
    db.$client.pragma('journal_mode = wal');
    // A commit survives a power cut. It costs one fsync, 0.3 to 0.6 ms on a plain SSD, a few times an hour. With
    // NORMAL, a change whose webhook was sent could be lost, and then be found again as a different one.
    db.$client.pragma('synchronous = full');
    // 16 MB: pages touched by many deliveries in a row are copied into the database once, not again and again.
    db.$client.pragma('wal_autocheckpoint = 4000');
    db.$client.pragma('foreign_keys = on');
    migrate(db, migrationsFolder);
    await completeVersions(db);
  } catch (error) {
    if (error instanceof UnusableDatabase) throw error;
    throw new UnusableDatabase(path, reason(error), nextStep(error), error);
  }
}

function refuse(path: string, found: ReturnType<typeof migrationState>): void {
  if (found === 'newer') {
    const next = 'Upgrade Clausewatch, or restore a backup made with this version';
    throw new UnusableDatabase(path, 'it was created by a newer version of Clausewatch', next);
  }
  if (found === 'foreign') {
    const next = 'Choose another file with --db';
    throw new UnusableDatabase(path, 'it contains the tables of another program', next);
  }
}

function nextStep(error: unknown): string {
  const code = error instanceof BetterSqlite3.SqliteError ? error.code : '';
  if (code === 'SQLITE_NOTADB') return 'Choose another file with --db, or move this one away';
  if (code.startsWith('SQLITE_READONLY')) return 'Make the file and its folder writable';
  if (code.startsWith('SQLITE_BUSY'))
    return 'Stop the other process that is using it, and try again';
  return 'Restore the newest backup, or choose another file with --db';
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}

function storeOn(db: Database): Store {
  return {
    documents: documentsIn(db),
    versions: versionsIn(db),
    changes: changesIn(db),
    effectiveDates: effectiveDatesIn(db),
    optOuts: optOutsIn(db),
    keys: apiKeysIn(db),
    endpoints: endpointsIn(db),
    deliveries: deliveriesIn(db),
    record: recorderIn(db),
    recordExtraction: reextractorIn(db),
    ping: async () => {
      db.select({ id: services.id }).from(services).limit(1).all();
    },
    close: async () => {
      db.$client.close();
    },
  };
}
