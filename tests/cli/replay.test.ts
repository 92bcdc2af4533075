import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ReplaySummary, replay } from '../../src/pipeline/replay.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { changesIn, dayMs, declared, html, openTools, start } from '../pipeline/harness.js';
import { rawRecord, rawResponse, writeWarc } from '../pipeline/warc/files.js';
import { clausewatch, temporaryFolder } from './process.js';

const document = declared({ confirmations: 1 });
/** Enough to kill a replay in the middle of its work. */
const manyTexts = 150;
const fewTexts = 5;

it('a replay that is killed leaves whole records, and another one completes them to what one run gives', async () => {
  const { folder, file, run } = await open(manyTexts);
  const db = join(folder, 'killed.db');
  const killed = run(db);
  // A version a line: somewhere in the middle.
  await killed.line(/2025-10-19 .* version: /);
  killed.kill('SIGKILL');
  expect((await killed.ended).code).toBeNull();

  const again = await run(db).ended;
  expect(again.code).toBe(0);
  const { known, versions } = summaryOf(again.stdout);
  expect(known + versions).toBe(manyTexts);
  expect(known).toBeGreaterThanOrEqual(25);
  expect(versions).toBeGreaterThan(0);

  const whole = await openTools([document]);
  await replay([file], [document], whole);
  const store = await openStore(db);
  const stored = await contentOf(store);
  await store.close();
  expect(stored).toEqual(await contentOf(whole.store));
});

it('a file that is not there is refused before anything is replayed', async () => {
  const { folder, file, run } = await open();
  const { code, stdout, stderr } = await run(join(folder, 'a.db'), file, '/nowhere/b.warc').ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe('clausewatch: /nowhere/b.warc: no such file. Nothing was replayed.\n');
});

it('a file that is broken is told of in a sentence beside the summary of the others', async () => {
  const { folder, file, run } = await open();
  const broken = join(folder, 'broken.warc');
  await writeFile(broken, 'no archive at all');
  const { code, stdout, stderr } = await run(join(folder, 'a.db'), broken, '--confirmations', '2')
    .ended;
  expect(code).toBe(1);
  expect(stdout.split('\n')).toHaveLength(2);
  const summary = summaryOf(stdout);
  // Each text is seen once: with two looks asked for, none is confirmed, and the last one waits.
  expect(summary).toMatchObject({ captures: fewTexts, versions: 0, changes: 0, pending: 1 });
  expect(summary.broken).toEqual([expect.stringContaining(`${broken}: cannot be read`)]);
  expect(stderr).toContain(`${broken}: cannot be read`);
  expect(file).not.toBe(broken);
});

it('a file that is cut within a record ends the replay with exit code 1; what came before stands', async () => {
  const { folder, run } = await open();
  const block = rawResponse(html('Rule one.', 'A rule that stays.'));
  const [whole, cut] = [1, 2].map((day) =>
    rawRecord({ url: document.url, at: new Date(start + day * dayMs).toISOString(), block }),
  ) as [Buffer, Buffer];
  const file = join(folder, 'broken.warc');
  await writeFile(file, Buffer.concat([whole, cut.subarray(0, -80)]));
  const { code, stdout, stderr } = await run(join(folder, 'a.db'), file).ended;
  expect(code).toBe(1);
  expect(summaryOf(stdout)).toMatchObject({
    captures: fewTexts + 1,
    broken: [expect.stringContaining(`${file}: cannot be read after record 1: `)],
  });
  expect(stderr).toContain(`${file}: cannot be read after record 1: `);
});

it('a folder is no file, and a revisit without its original is reported', async () => {
  const { folder, run } = await open();
  const refused = await run(join(folder, 'a.db'), folder).ended;
  expect(refused.code).toBe(2);
  expect(refused.stderr).toBe(`clausewatch: ${folder}: not a file. Nothing was replayed.\n`);

  const file = join(folder, 'b.warc');
  await writeFile(
    file,
    rawRecord({ type: 'revisit', url: document.url, at: '2024-01-01T00:00:00Z' }),
  );
  const { code, stdout, stderr } = await run(join(folder, 'a.db'), file).ended;
  expect(code).toBe(0);
  expect(summaryOf(stdout)).toMatchObject({ skipped: { warcinfo: 1, revisit: 1 } });
  expect(stderr).toContain(
    `2024-01-01 00:00 ${document.url} skipped: it is a revisit of a capture`,
  );
});

/** An archive with a new text every second day: one that differs more often is taken for frame. */
async function open(texts = fewTexts) {
  const folder = await temporaryFolder();
  const entries = Array.from({ length: texts }, (_, day) => ({
    url: document.url,
    at: new Date(start + 2 * day * dayMs).toISOString(),
    body: html(`Rule ${day}.`, 'A rule that stays.'),
  }));
  const file = await writeWarc(join(folder, 'a.warc.gz'), entries);
  const catalogue = join(folder, 'catalogue.json');
  const { url, title, language, select, confirmations } = document;
  const documents = [{ id: 'policy', ...{ url, title, language, select, confirmations } }];
  const services = [{ ...document.service, documents }];
  await writeFile(catalogue, JSON.stringify({ services }));
  const run = (db: string, ...more: string[]) =>
    clausewatch('replay', file, ...more, '--db', db, '--catalogue', catalogue);
  return { folder, file, run };
}

function summaryOf(stdout: string): ReplaySummary {
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

/** All that a replay decides, without the times at which it ran. */
async function contentOf(store: Store) {
  const versions = await store.versions.list(document.id);
  const { status, ...known } = await store.documents.known(document.id);
  return {
    changes: (await changesIn(store)).map(({ recordedAt: _, ...change }) => change),
    versions: versions.map(({ recordedAt: _, ...version }) => version),
    clauses: await Promise.all(versions.map(({ id }) => store.versions.clauses(id))),
    state: status.state,
    known: { ...known, current: known.current?.id },
  };
}
