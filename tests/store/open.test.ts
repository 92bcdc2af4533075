import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { UnusableDatabase } from '../../src/store/unusable-database.js';
import { checkOf, hourMs, policy, start } from './builders.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-open-'));
  path = join(folder, 'test.db');
});
afterEach(() => rm(folder, { recursive: true }));

it('a database in a folder that is not there yet is made, folder and all', async () => {
  const deep = join(folder, 'var', 'lib', 'clausewatch.db');
  const store = await openStore(deep);
  await store.ping();
  await store.close();
  expect((await readFile(deep)).subarray(0, 15).toString()).toBe('SQLite format 3');
});

it('a database keeps what was written when it is opened again', async () => {
  const store = await openStore(path);
  await store.documents.sync([policy], start);
  await store.close();
  const again = await openStore(path);
  expect(await again.documents.due(start)).toEqual([policy.id]);
  await again.close();
});

it('a database in memory needs no file', async () => {
  const store = await openStore(':memory:');
  await store.documents.sync([policy], start);
  expect(await store.documents.due(start)).toEqual([policy.id]);
  await store.close();
});

it('a file that is no database is refused, and left as it is', async () => {
  const text = 'These are my notes, and no database at all. '.repeat(30);
  await writeFile(path, text);
  const refusal = await refusalOf(path);
  expect(refusal.message).toContain(path);
  expect(refusal.message).toMatch(/not a database.*--db/);
  expect(await readFile(path, 'utf8')).toBe(text);
});

it('the database of another program is refused, and left as it is', async () => {
  const client = new BetterSqlite3(path);
  client.exec('create table notes (text)');
  client.close();
  const before = await readFile(path);
  expect((await refusalOf(path)).message).toMatch(/another program.*--db/);
  expect(before.equals(await readFile(path))).toBe(true);
});

it('a database that a newer version made is refused, and left as it is', async () => {
  await (await openStore(path)).close();
  const client = new BetterSqlite3(path);
  const tomorrow = "insert into __drizzle_migrations (hash, created_at) values ('new', ?)";
  client.prepare(tomorrow).run(Number.MAX_SAFE_INTEGER);
  client.pragma('journal_mode = delete');
  client.close();
  const before = await readFile(path);
  expect((await refusalOf(path)).message).toMatch(/newer version.*Upgrade/);
  expect(before.equals(await readFile(path))).toBe(true);
});

it('a folder in the place of the file is refused', async () => {
  await mkdir(path);
  expect((await refusalOf(path)).message).toContain(path);
});

it('a file in the place of the folder is refused', async () => {
  await writeFile(path, 'A file.');
  expect((await refusalOf(join(path, 'test.db'))).message).toContain(join(path, 'test.db'));
});

it('a damaged database is refused', async () => {
  await (await openStore(path)).close();
  const whole = await readFile(path);
  await writeFile(path, whole.subarray(0, 5_000));
  expect((await refusalOf(path)).message).toMatch(/malformed.*backup/);
});

it('two connections see what the other one wrote, and take turns in writing', async () => {
  const [one, other] = [await openStore(path), await openStore(path)];
  await one.documents.sync([policy], start);
  const turns = Array.from({ length: 20 }, (_, i) =>
    [one, other].map((store, turn) =>
      store.record(checkOf(policy.id, start + i * hourMs, { sha256: `${turn}` })),
    ),
  ).flat();
  const recorded = await Promise.all(turns);
  expect(recorded).toEqual(Array.from({ length: 40 }, () => ({ kind: 'recorded', seq: null })));
  expect(await one.documents.checked(policy.id, start + 7 * hourMs, '1')).toBe(true);
  expect(await other.documents.checked(policy.id, start + 7 * hourMs, '0')).toBe(true);
  await one.close();
  await other.close();
});

async function refusalOf(file: string): Promise<UnusableDatabase> {
  const refusal = await openStore(file).then(
    () => new Error('It was opened.'),
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(UnusableDatabase);
  return refusal as UnusableDatabase;
}
