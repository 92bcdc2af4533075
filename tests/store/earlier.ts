import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from '../../src/store/upgrading/migrate.js';

const ownMigrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Tables that a later migration renamed: the old name and the one that they have now. */
const renamedTables: Readonly<Record<string, string>> = {
  candidates: 'pending_texts',
  guises: 'restyled_texts',
  pulses: 'place_histories',
};

/** Columns that a later migration renamed: by the table's old name, the old name and the one that they have now. */
const renamedColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  changes: { undated: 'silent' },
  pulses: { beats: 'places' },
};

/**
 * Makes a database as the migrations up to `tag` left it, with the rows of the one at `path`: of each table that was
 * there, the columns that it had and that still exist. Gives its path, in the folder `folder`.
 */
export async function earlier(path: string, tag: string, folder: string): Promise<string> {
  const db = drizzle({ client: new BetterSqlite3(join(folder, 'earlier.db')) });
  migrate(db, await migrationsUpTo(tag, join(folder, 'migrations')));
  const { $client: client } = db;
  client.pragma('foreign_keys = off');
  client.prepare('attach ? as recorded').run(path);
  const tables = client.prepare("select name from sqlite_schema where sql like 'CREATE TABLE%'");
  for (const name of tables.pluck().all() as string[]) {
    if (/^(sqlite|__drizzle|edits_fts)_/.test(name)) continue;
    const tableNow = renamedTables[name] ?? name;
    const now = client
      .prepare("select name from pragma_table_info(?, 'recorded')")
      .pluck()
      .all(tableNow) as string[];
    const columns = (
      client.prepare('select name from pragma_table_info(?)').pluck().all(name) as string[]
    )
      .map((old) => ({ old, now: renamedColumns[name]?.[old] ?? old }))
      .filter((column) => now.includes(column.now));
    const quoted = (side: 'old' | 'now') => columns.map((column) => `"${column[side]}"`).join();
    client.exec(
      `insert into main.${name} (${quoted('old')}) select ${quoted('now')} from recorded.${tableNow}`,
    );
  }
  client.close();
  return join(folder, 'earlier.db');
}

async function migrationsUpTo(tag: string, folder: string): Promise<string> {
  await cp(ownMigrations, folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { tag: string }[] };
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  const entries = journal.entries.slice(0, last + 1);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  return folder;
}
