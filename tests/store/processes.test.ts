import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.js';

const script = fileURLToPath(new URL('./writing-process.ts', import.meta.url));
const forEver = 1_000_000;

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-processes-'));
  path = join(folder, 'test.db');
});
afterEach(() => rm(folder, { recursive: true }));

it('a process that is killed while it writes leaves whole records, and all that it reported', async () => {
  for (const [life, turns] of [0, 50, 200, 800, 3_200].entries()) {
    const writer = writing('linkedin/a', forEver);
    const reported = await reportsOf(writer, { until: 3 + life });
    // Some turns of our own event loop later, each time more, it is at another place of the same record.
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    expect(writer.signalCode).toBe('SIGKILL');
    expect(reported.length).toBeGreaterThan(0);
    expectWholeDatabase(path, reported);
  }
});

it('two processes that start at once on a new file both come up, and lose nothing', async () => {
  const writers = ['linkedin/a', 'linkedin/b'].map((id) => writing(id, 31));
  const reports = await Promise.all(writers.map((writer) => reportsOf(writer, { until: forEver })));
  const seqs = reports.flat().sort((a, b) => a - b);
  expect(seqs).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  expectWholeDatabase(path, seqs);
});

it('a reader follows what another process writes, without a gap and without waiting for it', async () => {
  const writer = writing('linkedin/a', 61);
  const lines = createInterface({ input: writer.stdout });
  let store: Awaited<ReturnType<typeof openStore>> | null = null;
  const read: number[] = [];
  for await (const _ of lines) {
    store ??= await openStore(path);
    const after = read.at(-1) ?? null;
    read.push(...(await store.changes.page({ filter: {}, order: 'asc', after, limit: 7 })).seqs);
  }
  await store?.close();
  expect(read).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
});

type Writer = ChildProcessByStdio<null, Readable, null>;

function writing(document: string, count: number): Writer {
  const args = ['--import', 'tsx', script, path, document, String(count)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What the process reports until it begins with the writing of its n-th record, or ends. */
async function reportsOf(writer: Writer, { until }: { until: number }): Promise<number[]> {
  const seqs: number[] = [];
  let begun = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    if (line !== 'writing') seqs.push(Number(line));
    else if (++begun >= until) break;
  }
  return seqs;
}

function expectWholeDatabase(file: string, reported: number[]): void {
  const client = new BetterSqlite3(file);
  const column = (sql: string) => client.prepare(sql).pluck().all();
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(client.pragma('foreign_key_check')).toEqual([]);
  expect(column('select seq from changes')).toEqual(expect.arrayContaining(reported));
  expect(column(versionsWithoutTheirClauses)).toEqual([]);
  expect(column(changesWithoutTheirEdits)).toEqual([]);
  expect(column(checksWithoutTheirVersion)).toEqual([]);
  expect(column(versionsWithoutTheirChange)).toEqual([]);
  expect(column(documentsBehindTheirVersions)).toEqual([]);
  expect(column(editsOutOfReachOfSearch)).toEqual([]);
  client.exec("insert into edits_fts (edits_fts) values ('integrity-check')");
  client.close();
}

/** The number of words of a version is written with it: its clauses must have as many. */
const versionsWithoutTheirClauses = `
  select id from versions where words <> (
    select total(length(text) - length(replace(text, ' ', '')) + 1)
    from version_clauses join clauses on clauses.key = clause where version = versions.key)`;

const changesWithoutTheirEdits = `
  select id from changes where added + removed + modified + moved = 0
    or added + removed + modified + moved <> (select count(*) from edits where change = seq)`;

/** Every check of these processes brought a version, and every version but a first one a change. */
const checksWithoutTheirVersion = `
  select key from checks where not exists (
    select 1 from versions where versions.document_id = checks.document_id and observed_at = at)`;

const versionsWithoutTheirChange = `
  select id from versions where not exists (select 1 from changes where to_version = key)
    and exists (select 1 from versions as older
      where older.document_id = versions.document_id and older.observed_at < versions.observed_at)`;

const documentsBehindTheirVersions = `
  select id from documents where current_version is not (
    select key from versions where document_id = documents.id order by observed_at desc limit 1)`;

const editsOutOfReachOfSearch = `
  select key from edits except select rowid from edits_fts where edits_fts match 'clause'`;
