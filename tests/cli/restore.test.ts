import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { startReceiver } from '../fixtures/receiver.js';
import { start, temporaryFolder } from './process.js';
import { serve } from './server.js';

/* What docs/operating.md says of backups, from the first change to a server on the restored files. */

const forEver = 1_000_000;
const publicUrl = ['--public-url', 'https://watch.example'];

it('a backup that was made while a writer was busy is restored elsewhere, and serves the same changes', async () => {
  const folder = await temporaryFolder();
  const db = join(folder, 'live.db');
  const receiver = await startReceiver();
  const live = await serve(db, publicUrl);
  const hook = await live.subscribe(receiver, '/hook');
  const writer = start('tests/store/writing-process.ts', db, 'linkedin/a', `${forEver}`);
  await writer.line(/^5$/);
  const copy = join(folder, 'copy.db');
  await backUp(db, copy);
  const held = changesIn(copy);
  expect(held).toBeGreaterThanOrEqual(5);
  // It was not disturbed: it writes on, behind what the copy holds.
  await writer.line(new RegExp(`^${held + 2}$`));
  writer.kill('SIGKILL');
  await writer.ended;
  const before = await live.get(`/changes?order=asc&limit=${held}`);
  live.kill('SIGTERM');
  expect((await live.ended).code).toBe(0);

  const elsewhere = join(folder, 'elsewhere');
  await mkdir(elsewhere);
  const restored = join(elsewhere, 'clausewatch.db');
  await copyFile(copy, restored);
  await copyFile(`${db}.key`, `${restored}.key`);
  const server = await serve(restored, publicUrl);
  const { data } = await server.get('/changes?order=asc&limit=200');
  expect(data).toHaveLength(held);
  expect(data).toEqual(before.data);
  // With the key file came the secrets: what is sent is signed as before.
  await server.test(hook);
  await receiver.until((arrivals) => arrivals.some(({ type }) => type === 'endpoint.test'));
  expect(receiver.arrivals).toMatchObject([{ type: 'endpoint.test', verified: true }]);
  server.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
});

/** As `sqlite3 FILE ".backup COPY"` does. */
async function backUp(db: string, copy: string): Promise<void> {
  const client = new BetterSqlite3(db, { readonly: true });
  await client.backup(copy);
  client.close();
}

function changesIn(file: string): number {
  const client = new BetterSqlite3(file, { readonly: true });
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
  const count = client.prepare('select count(*) from changes').pluck().get();
  client.close();
  return Number(count);
}
