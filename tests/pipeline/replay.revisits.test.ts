import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { replay } from '../../src/pipeline/replay.js';
import { temporaryFolder } from '../cli/process.js';
import { changesIn, declared, html, openTools } from './harness.js';
import { membersOf, type RawRecord, rawRecord, rawResponse } from './warc/files.js';

/* Revisits: captures whose content is in another record. */

const document = declared({ confirmations: 1 });
const { url } = document;
const elsewhere = 'https://cdn.bramblework.example/copy';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const one = html('Rule one.');
const two = html('Rule two.');

const identical = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';
const notModified = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified';

describe.each([
  ['of a gzip member a record', (records: Buffer[]) => membersOf(...records)],
  ['of one gzip member', (records: Buffer[]) => gzipSync(Buffer.concat(records))],
  ['without gzip', (records: Buffer[]) => Buffer.concat(records)],
])('in files %s, a revisit brings an older text back', (_, pack) => {
  const original = seen(1, one, { fields: { 'WARC-Record-ID': '<urn:uuid:1>', ...sha1(one) } });
  const other = seen(2, two, { fields: sha1(two) });

  it.each<[string, RawRecord['fields']]>([
    ['by digest', sha1(one)],
    ['by digest in hex', { 'WARC-Payload-Digest': `sha1:${hexOf('sha1', one)}` }],
    ['by a digest that the original does not give', { 'WARC-Payload-Digest': sha256(one) }],
    ['by the id of the record', { 'WARC-Refers-To': '<urn:uuid:1>' }],
    [
      'by address and time',
      { 'WARC-Refers-To-Target-URI': url, 'WARC-Refers-To-Date': iso(1), 'x-y': 'z' },
    ],
    ['by time alone', { 'WARC-Refers-To-Date': iso(1) }],
    ['in any spelling', { 'warc-refers-to-target-uri': `<${url}>`, 'Warc-Refers-To-Date': iso(1) }],
    ['by an id that is unknown, and a digest', { 'WARC-Refers-To': '<urn:uuid:9>', ...sha1(one) }],
  ])('%s', async (_, fields) => {
    for (const order of [
      [[original, other, revisit(3, fields)]],
      [[revisit(3, fields), other, original]],
      [[revisit(3, fields)], [original, other]],
      [[other, original], [revisit(3, fields)]],
    ]) {
      const { run, changes } = await open();
      const files = await Promise.all(order.map((records, i) => write(`${i}`, pack(records))));
      expect(await run(...files)).toMatchObject({
        captures: 3,
        versions: 3,
        changes: 2,
        skipped: {},
      });
      expect(await changes()).toMatchObject([
        { observedAt: day(2), edits: [{ after: 'Rule two.' }] },
        { observedAt: day(3), edits: [{ before: 'Rule two.', after: 'Rule one.' }] },
      ]);
      // A second replay changes nothing.
      expect(await run(...files)).toMatchObject({ versions: 0, changes: 0, known: 3, skipped: {} });
    }
  });
});

it('a revisit confirms a pending text', async () => {
  const { run, changes } = await open({ confirmations: 2 });
  const records = [seen(1, one), revisit(2, sha1(one)), seen(3, two), revisit(4, sha1(two))];
  const summary = await run(await write('a', Buffer.concat(records)));
  expect(summary).toMatchObject({ captures: 4, versions: 2, changes: 1, pending: 0, skipped: {} });
  expect(await changes()).toMatchObject([{ observedAt: day(3) }]);
});

it('a revisit of the current text says that it is unchanged', async () => {
  const { run, changes } = await open();
  const records = [seen(1, one), revisit(2, sha1(one)), seen(3, two)];
  expect(await run(await write('a', Buffer.concat(records)))).toMatchObject({ unchanged: 1 });
  expect(await changes()).toMatchObject([{ observedAt: day(3), lastSeenUnchangedAt: day(2) }]);
});

it('an original may be later than its revisit', async () => {
  const { run } = await open();
  const records = [revisit(1, sha1(one)), seen(2, two), seen(3, one)];
  const summary = await run(await write('a', Buffer.concat(records)));
  expect(summary).toMatchObject({ captures: 3, versions: 3, changes: 2, skipped: {} });
});

it('an original may be a resource, be compressed, come in chunks, or come from another address', async () => {
  const packed = gzipSync(one);
  const coded = Buffer.concat([
    Buffer.from(rawResponse('', ['Content-Encoding: gzip', `Content-Length: ${packed.length}`])),
    packed,
  ]);
  const chunks = `${one.length.toString(16)}\r\n${one}\r\n0\r\n\r\n`;
  const date = { 'WARC-Refers-To-Date': iso(1) };
  const type = { 'Content-Type': 'text/html' };
  const originals: [Buffer, RawRecord['fields']][] = [
    [rawRecord({ url, at: iso(1), type: 'resource', block: one, fields: type }), sha1(one)],
    [rawRecord({ url, at: iso(1), block: coded }), sha1(packed)],
    [rawRecord({ url, at: iso(1), block: coded }), sha1(one)],
    [rawRecord({ url, at: iso(1), block: coded }), date],
    [
      rawRecord({ url, at: iso(1), block: rawResponse(chunks, ['Transfer-Encoding: chunked']) }),
      sha1(one),
    ],
    [
      rawRecord({ url, at: iso(1), block: rawResponse(chunks, ['Transfer-Encoding: chunked']) }),
      sha1(chunks),
    ],
    [rawRecord({ url: elsewhere, at: iso(1), block: rawResponse(one) }), sha1(one)],
    [
      rawRecord({ url: elsewhere, at: iso(1), block: rawResponse(one) }),
      { ...date, 'WARC-Refers-To-Target-URI': elsewhere },
    ],
  ];
  for (const [original, fields] of originals) {
    for (const block of ['', undefined]) {
      const { run, changes } = await open();
      const file = await write('a', membersOf(original, seen(2, two), revisit(3, fields, block)));
      expect(await run(file)).toMatchObject({ captures: 3, rejected: {}, skipped: {} });
      expect((await changes()).at(-1)).toMatchObject({ edits: [{ after: 'Rule one.' }] });
    }
  }
});

it('a revisit of a revisit leads to the original, and one that leads in a circle nowhere', async () => {
  const refersTo = (own: number, other: number) => ({
    'WARC-Record-ID': `<urn:uuid:${own}>`,
    'WARC-Refers-To': `<urn:uuid:${other}>`,
  });
  const { run } = await open();
  const records = [
    seen(1, one, { fields: { 'WARC-Record-ID': '<urn:uuid:1>' } }),
    seen(2, two),
    revisit(3, refersTo(2, 1)),
    seen(4, two),
    revisit(5, refersTo(3, 2)),
    revisit(6, refersTo(4, 5)),
    revisit(7, refersTo(5, 4)),
    revisit(8, refersTo(6, 6)),
  ];
  expect(await run(await write('a', Buffer.concat(records)))).toMatchObject({
    captures: 5,
    versions: 5,
    changes: 4,
    skipped: { revisit: 3 },
  });
});

describe('an original that only the database has', () => {
  it.each<[string, RawRecord['fields']]>([
    ['is found by its SHA-1', sha1(one)],
    ['is found by its SHA-256', { 'WARC-Payload-Digest': sha256(one) }],
    [
      'is found by address and time',
      { 'WARC-Refers-To-Target-URI': url, 'WARC-Refers-To-Date': iso(1) },
    ],
  ])('%s', async (_, fields) => {
    const { run, changes } = await open();
    await run(await write('a', Buffer.concat([seen(1, one), seen(2, two)])));
    const later = await write('b', rawRecord({ ...revisitOf(3, fields) }));
    expect(await run(later)).toMatchObject({ captures: 1, versions: 1, changes: 1, skipped: {} });
    expect((await changes()).at(-1)).toMatchObject({ edits: [{ after: 'Rule one.' }] });
    expect(await run(later)).toMatchObject({ captures: 1, known: 1, changes: 0 });
  });
});

describe('a server that said “not modified”', () => {
  const head = 'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n';
  const profile = { 'WARC-Profile': notModified };

  it('means the capture that the record refers to', async () => {
    const { run, changes } = await open();
    const fields = { ...profile, 'WARC-Refers-To-Date': iso(1), ...sha1('') };
    const records = [seen(1, one), seen(2, two), revisit(3, fields, head)];
    expect(await run(await write('a', Buffer.concat(records)))).toMatchObject({ captures: 3 });
    expect((await changes()).at(-1)).toMatchObject({ edits: [{ after: 'Rule one.' }] });
  });

  it('means the capture before, if the record refers to none', async () => {
    const { run } = await open({ confirmations: 2 });
    const records = [seen(1, one), revisit(2, profile, head), revisit(3, sha1(''), head)];
    expect(await run(await write('a', Buffer.concat(records)))).toMatchObject({
      captures: 3,
      versions: 1,
      unchanged: 1,
      skipped: {},
    });
  });

  it('means nothing without one, or if its tag is another', async () => {
    const { run } = await open();
    const tagged = rawRecord({ url, at: iso(2), block: rawResponse(one, ['ETag: "2"']) });
    const records = [revisit(1, profile, head), tagged, revisit(3, profile, head)];
    expect(await run(await write('a', Buffer.concat(records)))).toMatchObject({
      captures: 1,
      skipped: { revisit: 2 },
    });
  });
});

it('a revisit whose original is unknown is counted, and reported with the reason', async () => {
  const tools = await openTools([document]);
  const file = await write(
    'a',
    Buffer.concat([seen(1, one), revisit(2, sha1(two)), revisit(3, {})]),
  );
  const reasons: string[] = [];
  const summary = await replay([file], [document], tools, ({ skippedBecause }) => {
    if (skippedBecause !== null) reasons.push(skippedBecause);
  });
  expect(summary).toMatchObject({ captures: 1, versions: 1, skipped: { revisit: 2 } });
  expect(reasons).toHaveLength(2);
  expect(reasons[0]).toMatch(/neither in these files nor in the database/);
});

it('a revisit of a redirect or a block needs no original', async () => {
  const { run } = await open();
  const answers = [
    'HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\n\r\n',
    'HTTP/1.1 999 Request denied\r\n\r\n',
    'HTTP/1.1 404 Not Found\r\n\r\n',
  ];
  const records = answers.map((block, i) => revisit(i + 1, sha1(''), block));
  expect(await run(await write('a', Buffer.concat(records)))).toMatchObject({
    captures: 3,
    rejected: { 'refused-by-us': 1, blocked: 1, missing: 1 },
    skipped: {},
  });
});

it('a revisit of an address that nobody declared is unmatched', async () => {
  const { run } = await open();
  const record = rawRecord({ ...revisitOf(1, sha1(one)), url: elsewhere });
  expect(await run(await write('a', record))).toMatchObject({
    captures: 1,
    unmatched: 1,
    skipped: {},
  });
});

it('an original that was archived without its end is no page', async () => {
  const { run } = await open();
  const cut = seen(1, one, { fields: { 'WARC-Truncated': 'length', ...sha1(one) } });
  expect(await run(await write('a', Buffer.concat([cut, revisit(2, sha1(one))])))).toMatchObject({
    captures: 2,
    versions: 0,
    rejected: { unreachable: 2 },
  });
});

it('damage in a file costs no original before it', async () => {
  const { run } = await open();
  const broken = await write(
    'a',
    Buffer.concat([seen(1, one), seen(2, two), Buffer.from('damage')]),
  );
  const summary = await run(await write('b', revisit(3, sha1(one))), broken);
  expect(summary).toMatchObject({ captures: 3, versions: 3, skipped: {} });
  expect(summary.broken).toHaveLength(1);
});

async function open(over: { confirmations?: number } = {}) {
  const declaration = { ...document, ...over };
  const tools = await openTools([declaration]);
  return {
    run: (...files: string[]) => replay(files, [declaration], tools),
    changes: () => changesIn(tools.store),
  };
}

async function write(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, `${name}.warc`);
  await writeFile(file, bytes);
  return file;
}

function seen(n: number, page: string, over: RawRecord = {}): Buffer {
  return rawRecord({ url, at: iso(n), block: rawResponse(page), ...over });
}

function revisit(n: number, fields: RawRecord['fields'], block?: string): Buffer {
  return rawRecord(revisitOf(n, fields, block));
}

function revisitOf(n: number, fields: RawRecord['fields'], block = rawResponse('')): RawRecord {
  const profile = { 'WARC-Profile': identical };
  return { type: 'revisit', url, at: iso(n), block, fields: { ...profile, ...fields } };
}

function sha1(page: string | Uint8Array) {
  const bits = [...createHash('sha1').update(page).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const letters = bits.match(/.{5}/g)?.map((five) => Number.parseInt(five, 2)) ?? [];
  const base32 = letters.map((value) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[value]).join('');
  return { 'WARC-Payload-Digest': `sha1:${base32}` };
}

function sha256(page: string): string {
  return `sha256:${hexOf('sha256', page)}`;
}

function hexOf(algorithm: string, page: string): string {
  return createHash(algorithm).update(page).digest('hex');
}

function day(n: number): number {
  return Date.UTC(2025, 8, n);
}

function iso(n: number): string {
  return new Date(day(n)).toISOString().replace('.000', '');
}
