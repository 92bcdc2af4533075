import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as naiveMigrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.js';
import { openStore } from '../../../src/store/open.js';
import { migrate, migrationState } from '../../../src/store/upgrading/migrate.js';
import { hourMs, policy, publicationOf, start, textOf } from '../builders.js';
import { claimAt, endpointNamed, eventNamed, secondMs } from '../contract/webhooks.js';
import { earlier } from '../earlier.js';

const ownMigrations = fileURLToPath(new URL('../../../migrations', import.meta.url));

let folder: string;
let db: Database;

/** A database with one change and its two edits, and a folder of migrations to which a test adds one. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-migrate-'));
  await cp(ownMigrations, folder, { recursive: true });
  const path = join(folder, 'test.db');
  const store = await openStore(path);
  await store.documents.sync([policy], start);
  const first = publicationOf(policy.id, start, textOf('One.'));
  const second = publicationOf(policy.id, start + hourMs, textOf('Two.', 'Three.'), {
    before: first.published,
  });
  await store.record(first.recording);
  await store.record(second.recording);
  await store.close();
  db = drizzle({ client: new BetterSqlite3(path) });
  db.$client.pragma('foreign_keys = on');
});
afterEach(async () => {
  db.$client.close();
  await rm(folder, { recursive: true });
});

it('a migration that rebuilds a table keeps the rows of its child tables', async () => {
  await addMigration(rebuildOf('changes'));
  expect(countOf('edits')).toBe(2);
  migrate(db, folder);
  expect(migrationState(db, folder)).toBe('current');
  expect([countOf('changes'), countOf('edits')]).toEqual([1, 2]);
  expect(db.$client.pragma('foreign_key_check')).toEqual([]);
});

it('without our care the same migration empties the child tables, and tells nobody', async () => {
  await addMigration(rebuildOf('changes'));
  naiveMigrate(db, { migrationsFolder: folder });
  expect([countOf('changes'), countOf('edits')]).toEqual([1, 0]);
});

it.each(['0000_start', '0001_full_text'])(
  'every row of a database from %s is there after all later migrations, and reads well',
  async (tag) => {
    const recorded = db.$client.name;
    const old = await mkdtemp(join(folder, 'old-'));
    const path = await earlier(recorded, tag, old);
    const store = await openStore(path);
    const [change] = await store.changes.read([1]);
    expect(change).toMatchObject({ topics: [], flicker: false, unstable: false });
    expect(change?.edits.map(({ before, after }) => [before, after])).toEqual([
      ['One.', 'Two.'],
      [null, 'Three.'],
    ]);
    expect(change?.edits[0]).toMatchObject({ because: [], topics: [], split: null, merged: null });
    expect(await store.documents.get(policy.id)).toMatchObject({
      current: { id: change?.toVersionId, guessed: false },
      placeHistory: null,
    });
    await store.close();

    const migrated = new BetterSqlite3(path);
    const rows = (client: BetterSqlite3.Database, table: string) =>
      client.prepare(`select count(*) from ${table}`).pluck().get();
    for (const table of ['captures', 'checks', 'versions', 'version_clauses', 'clauses', 'edits']) {
      expect(rows(migrated, table)).toBe(countOf(table));
    }
    expect(migrated.pragma('foreign_key_check')).toEqual([]);
    migrated.close();
  },
);

it('what waits for endpoints in a database from 0004_webhooks is sent after all later migrations', async () => {
  const store = await openStore(db.$client.name);
  await store.endpoints.create(endpointNamed('ep_1', { ratePerMinute: 30 }), null);
  await store.deliveries.publish([eventNamed('evt_1'), eventNamed('evt_2')], start);
  await store.close();
  const migrated = await openStore(await earlier(db.$client.name, '0004_webhooks', folder));
  expect(await claimAt(migrated, start)).toMatchObject([{ event: 'evt_1', endpoint: 'ep_1' }]);
  expect(await migrated.deliveries.nextDueAt(start)).toBe(start + 2 * secondMs);
  await migrated.close();
});

it('foreign keys are enforced again after a migration', async () => {
  await addMigration(['create table more (id integer primary key)']);
  migrate(db, folder);
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
});

it('a migration after which rows refer to nothing is told with both tables', async () => {
  await addMigration(['delete from changes']);
  expect(() => migrate(db, folder)).toThrow(/2 rows.*"edits".*"changes".*backup/s);
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
});

it('a migration that fails leaves nothing behind', async () => {
  await addMigration(['create table half (id integer)', 'insert into nowhere values (1)']);
  expect(() => migrate(db, folder)).toThrow();
  expect(migrationState(db, folder)).toBe('behind');
  expect(countOf('sqlite_master', "name = 'half'")).toBe(0);
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
});

it('a database that is up to date is left alone, also inside a transaction', () => {
  expect(() => db.$client.transaction(() => migrate(db, folder))()).not.toThrow();
});

it('a migration inside a transaction, where the switch does nothing, is refused', async () => {
  await addMigration(rebuildOf('changes'));
  expect(() => db.$client.transaction(() => migrate(db, folder))()).toThrow(/inside a transaction/);
  expect(countOf('edits')).toBe(2);
});

it('each migration is younger than the one before it, or drizzle would pass it over', async () => {
  const { entries } = await journal();
  const times = entries.map(({ when }) => when);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
}

async function journal(): Promise<Journal> {
  return JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
}

async function addMigration(statements: string[]): Promise<void> {
  const told = await journal();
  const last = told.entries.at(-1);
  if (!last) throw new Error('There is no migration to come after.');
  const [idx, when, tag] = [last.idx + 1, last.when + 1, 'of_this_test'];
  told.entries.push({ ...last, idx, when, tag });
  await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify(told));
  await writeFile(join(folder, `${tag}.sql`), statements.join(';\n--> statement-breakpoint\n'));
}

/** What drizzle-kit writes when a column or a constraint of a table is altered. */
function rebuildOf(table: string): string[] {
  const made = db.$client
    .prepare('select sql from sqlite_master where name = ?')
    .pluck()
    .get(table);
  return [
    'PRAGMA foreign_keys=OFF',
    String(made).replace(table, `__new_${table}`),
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\``,
    `DROP TABLE \`${table}\``,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\``,
    'PRAGMA foreign_keys=ON',
  ];
}

function countOf(table: string, where = 'true'): unknown {
  return db.$client.prepare(`select count(*) from ${table} where ${where}`).pluck().get();
}
