import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ReplayReport, replay } from '../../src/pipeline/replay.js';
import { temporaryFolder } from '../cli/process.js';
import { changesIn, declared, html, openTools } from './harness.js';
import { type Entry, rawRecord, rawResponse, warcOf, writeWarc } from './warc/files.js';

const document = declared({ confirmations: 1 });
const { url } = document;

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

it('a text a day makes a version a day, each change with the time of its capture', async () => {
  const { run, changes } = await open();
  const file = await write('a', [seen(1, 'one'), seen(2, 'one'), seen(3, 'two'), seen(4, 'three')]);
  expect(await run(file)).toEqual({
    captures: 4,
    versions: 3,
    changes: 2,
    rejected: {},
    unmatched: 0,
    unchanged: 1,
    pending: 0,
    known: 0,
    late: 0,
    skipped: { warcinfo: 1 },
    broken: [],
  });
  expect(await changes()).toMatchObject([
    { observedAt: day(3), lastSeenUnchangedAt: day(2), edits: [{ after: 'Rule two.' }] },
    { observedAt: day(4), lastSeenUnchangedAt: day(3), edits: [{ after: 'Rule three.' }] },
  ]);
});

it('captures are taken in order of time, whatever the order of files and of records in them', async () => {
  const { run, changes } = await open();
  const late = await write('late', [seen(5, 'four'), seen(2, 'one'), seen(4, 'three')]);
  const early = await write('early', [seen(3, 'two'), seen(1, 'one')]);
  expect(await run(late, early)).toMatchObject({ captures: 5, versions: 4, changes: 3, late: 0 });
  expect((await changes()).map(({ observedAt }) => observedAt)).toEqual([day(3), day(4), day(5)]);
});

it('gives the same ids from any order of files, on any machine', async () => {
  const one = await write('one', [seen(1, 'one'), seen(3, 'two')]);
  const two = await write('two', [seen(2, 'one'), seen(4, 'three')]);
  const ids = async (...files: string[]) => {
    const { run, changes } = await open();
    await run(...files);
    return (await changes()).map(({ id }) => id);
  };
  const first = await ids(one, two);
  expect(first).toHaveLength(2);
  expect(await ids(two, one)).toEqual(first);
});

it('a second replay, and one of a part, change nothing', async () => {
  const { run, changes, tools } = await open();
  const all = await write('all', [seen(1, 'one'), seen(2, 'two'), seen(3, 'two'), blocked(4)]);
  const part = await write('part', [seen(2, 'two')]);
  await run(all);
  const before = [await changes(), await tools.store.documents.list()];
  expect(await run(all)).toMatchObject({ captures: 4, versions: 0, changes: 0, known: 4 });
  expect(await run(part)).toMatchObject({ captures: 1, known: 1, late: 0 });
  expect([await changes(), await tools.store.documents.list()]).toEqual(before);
});

it('a text that no later capture confirms is pending, and a later replay can confirm it', async () => {
  const { run, changes } = await open({ confirmations: 2 });
  const first = await write('a', [seen(1, 'one'), seen(2, 'one'), seen(3, 'two')]);
  expect(await run(first)).toMatchObject({ versions: 1, changes: 0, pending: 1 });
  const second = await write('b', [seen(4, 'two')]);
  expect(await run(second)).toMatchObject({ versions: 1, changes: 1, pending: 0 });
  expect(await changes()).toMatchObject([{ observedAt: day(3) }]);
});

it('after the declaration changed, what is stored is read again: our own reading is no change', async () => {
  const { run, changes, tools } = await open();
  const labelled = (n: number, what: string): Entry => ({
    url,
    at: iso(n),
    body: html('<b class="label">Listen</b>', `Rule ${what}.`),
  });
  await run(await write('a', [labelled(1, 'one')]));
  const redeclared = { ...document, remove: ['.label'] };
  const more = await write('b', [labelled(2, 'one'), labelled(3, 'two')]);
  expect(await replay([more], [redeclared], tools)).toMatchObject({ versions: 1, changes: 1 });
  expect(await changes()).toMatchObject([
    { observedAt: day(3), edits: [{ op: 'modified', before: 'Rule one.', after: 'Rule two.' }] },
  ]);
});

it('trouble is counted by its kind', async () => {
  const { run } = await open();
  const file = await write('a', [
    seen(1, 'one'),
    blocked(2),
    { url, at: iso(3), status: '429 Too Many Requests' },
    { url, at: iso(4), status: '302 Found', headers: { Location: '/authwall?x=1' } },
    { url, at: iso(5), status: '301 Moved Permanently', headers: { Location: '/elsewhere' } },
    { url, at: iso(6), body: '' },
    { url, at: iso(7), body: new Uint8Array(10_000_001) },
  ]);
  expect(await run(file)).toMatchObject({
    captures: 7,
    rejected: { blocked: 2, 'rate-limited': 1, 'refused-by-us': 2, empty: 1 },
  });
});

it('captures of addresses that nobody declared are counted, and left alone', async () => {
  const { run, tools } = await open();
  const strange = { ...seen(1, 'one'), url: 'https://www.bramblework.example/about' };
  expect(await run(await write('a', [strange, seen(2, 'one')]))).toMatchObject({
    captures: 2,
    unmatched: 1,
    versions: 1,
  });
  expect(await tools.store.documents.list()).toHaveLength(1);
});

it('a resource is a capture like a response, and other records are counted by type', async () => {
  const { run } = await open();
  const file = join(folder, 'a.warc');
  const resource = (n: number, block: string, type = 'text/html') =>
    rawRecord({ type: 'resource', url, at: iso(n), block, fields: { 'Content-Type': type } });
  const records = [
    rawRecord({ type: 'warcinfo' }),
    resource(1, html('Rule one.')),
    rawRecord({ type: 'request', url, at: iso(1) }),
    rawRecord({ type: 'request', url, at: iso(2) }),
    resource(2, html('Rule two.')),
    rawRecord({ type: 'metadata', url, at: iso(2) }),
    resource(3, 'a picture', 'image/png'),
    rawRecord({ url, at: iso(4), block: rawResponse(html('Rule two.')) }),
  ];
  await writeFile(file, Buffer.concat(records));
  expect(await run(file)).toMatchObject({
    captures: 4,
    versions: 2,
    unchanged: 1,
    rejected: { 'refused-by-us': 1 },
    skipped: { warcinfo: 1, request: 2, metadata: 1 },
  });
});

it('two documents at one address are distinguished by language', async () => {
  const french = declared({ id: 'bramblework/regles', language: 'fr', confirmations: 1 });
  const tools = await openTools([document, french]);
  const inFrench = html('Règle une.').replace('lang="en"', 'lang="fr"');
  const file = await write('a', [
    seen(1, 'one'),
    { url, at: iso(2), body: inFrench },
    seen(3, 'two'),
  ]);
  expect(await replay([file], [document, french], tools)).toMatchObject({
    versions: 3,
    changes: 1,
    rejected: {},
  });
  expect(await tools.store.versions.list(french.id)).toMatchObject([{ observedAt: day(2) }]);
});

it('the charset of an old page is minded', async () => {
  const { run, changes } = await open();
  const headers = { 'Content-Type': 'text/html; charset=iso-8859-1' };
  const body = Buffer.from(html('Rule of the café.'), 'latin1');
  await run(await write('a', [seen(1, 'one'), { url, at: iso(2), headers, body }]));
  expect((await changes())[0]?.edits[0]?.after).toBe('Rule of the café.');
});

it('reports each capture, with the counts up to it', async () => {
  const tools = await openTools([document]);
  const reports: string[] = [];
  const file = await write('a', [seen(1, 'one'), blocked(2), seen(3, 'two')]);
  await replay([file], [document], tools, ({ document: of, result, summary }: ReplayReport) => {
    reports.push(`${of?.id} ${result?.outcome} ${summary.captures}/${summary.versions}`);
  });
  expect(reports).toEqual([
    `${document.id} version 1/1`,
    `${document.id} blocked 2/1`,
    `${document.id} version 3/2`,
  ]);
});

describe('a file that cannot be read to its end', () => {
  it('gives what comes before the damage, says so in a sentence, and stops no other file', async () => {
    const { run } = await open();
    const broken = join(folder, 'broken.warc.gz');
    const whole = await warcOf([seen(1, 'one'), seen(3, 'two'), seen(5, 'three')]);
    await writeFile(broken, whole.subarray(0, whole.length - 100));
    const sound = await write('sound', [seen(2, 'one'), seen(4, 'two')]);
    const summary = await run(broken, sound);
    expect(summary).toMatchObject({ captures: 4, versions: 2, changes: 1 });
    expect(summary.broken).toEqual([expect.stringContaining(`${broken}: cannot be read after`)]);
  });

  it('may be empty', async () => {
    const { run } = await open();
    const empty = join(folder, 'empty.warc.gz');
    await writeFile(empty, '');
    expect(await run(empty)).toMatchObject({
      captures: 0,
      broken: [expect.stringMatching(/empty\.warc\.gz: .* contains no WARC record/)],
    });
  });
});

async function open(over: { confirmations?: number } = {}) {
  const declaration = { ...document, ...over };
  const tools = await openTools([declaration]);
  return {
    tools,
    run: (...files: string[]) => replay(files, [declaration], tools),
    changes: () => changesIn(tools.store),
  };
}

function write(name: string, entries: readonly Entry[]): Promise<string> {
  return writeWarc(join(folder, `${name}.warc.gz`), entries);
}

/** A capture of the document on the n-th of September. */
function seen(n: number, what: string): Entry {
  return { url, at: iso(n), body: html(`Rule ${what}.`) };
}

function blocked(n: number): Entry {
  return { url, at: iso(n), status: '999 Request denied' };
}

function day(n: number): number {
  return Date.UTC(2025, 8, n);
}

function iso(n: number): string {
  return new Date(day(n)).toISOString().replace('.000', '');
}
