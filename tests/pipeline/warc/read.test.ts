import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Archived } from '../../../src/pipeline/warc/archived.js';
import { BrokenWarc, capturesIn, readWarc } from '../../../src/pipeline/warc/read.js';
import { isRevisit } from '../../../src/pipeline/warc/revisit.js';
import { temporaryFolder } from '../../cli/process.js';
import { type Entry, rawRecord, warcOf, writeWarc } from './files.js';

const url = 'https://www.bramblework.example/policy';
const at = '2025-09-18T09:00:00Z';
const entries: Entry[] = [
  { url, at, body: '<p>One</p>', headers: { 'Content-Type': 'text/html', 'X-Odd': 'é' } },
  { url: `${url}/two`, at: '2025-09-19T09:00:00.25Z', body: '<p>Two</p>', status: '404 Not Found' },
];

it.each([true, false])(
  'reads responses with their time, status and headers (gzip: %s)',
  async (gzip) => {
    const file = await writeWarc(join(await temporaryFolder(), 'a.warc'), entries, { gzip });
    expect(await all(file)).toMatchObject([
      {
        file,
        url,
        at: Date.parse(at),
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from('<p>One</p>'),
      },
      { url: `${url}/two`, at: Date.parse('2025-09-19T09:00:00.25Z'), status: 404 },
    ]);
  },
);

it('gives captures, and counts all other records by type', async () => {
  const file = join(await temporaryFolder(), 'a.warc');
  const types = ['warcinfo', 'request', 'METADATA', 'request', 'conversion', 'continuation', ''];
  const captures = ['revisit', 'response', 'resource'];
  const records = [...types, 'screenshot', '__proto__', ...captures].map((type) =>
    rawRecord({ type }),
  );
  // A capture that does not say what was captured and when, or that has no answer, is of no use.
  const useless = [
    rawRecord({ fields: { 'WARC-Date': 'yesterday' } }),
    rawRecord({ type: 'revisit', fields: { 'WARC-Target-URI': null } }),
    rawRecord({ url: 'dns:bramblework.example', block: '192.0.2.1\n' }),
  ];
  await writeFile(file, Buffer.concat([...records, ...useless]));
  const skipped: string[] = [];
  const found = [];
  for await (const capture of capturesIn(file, (type) => skipped.push(type))) found.push(capture);
  expect(found.map(isRevisit)).toEqual([true, false, false]);
  expect(skipped).toEqual([
    ...['warcinfo', 'request', 'metadata', 'request', 'conversion', 'continuation'],
    ...['other', 'other', 'other', 'response', 'revisit', 'response'],
  ]);
});

it('a resource is a page whose type its record names', async () => {
  const file = join(await temporaryFolder(), 'a.warc');
  const resource = (block: string, type: string | null) =>
    rawRecord({ type: 'resource', block, fields: { 'Content-Type': type } });
  const records = [
    resource('<p>One</p>', 'text/html; charset=utf-8'),
    resource('<p>Two</p>', null),
    resource('HTTP/1.1 404 Not Found\r\n\r\n<p>Three</p>', 'application/http; msgtype=response'),
    resource('', 'text/html'),
  ];
  await writeFile(file, Buffer.concat(records));
  const found = await all(file);
  expect(found.map((capture) => [capture.status, capture.headers, textOf(capture)])).toEqual([
    [200, { 'content-type': 'text/html; charset=utf-8' }, '<p>One</p>'],
    [200, { 'content-type': '' }, '<p>Two</p>'],
    [404, {}, '<p>Three</p>'],
    [200, { 'content-type': 'text/html' }, ''],
  ]);
});

it.each([
  ['Content-Encoding', 'gzip', gzipSync],
  ['content-encoding', 'gzip', gzipSync],
  ['Content-Encoding', 'deflate', deflateSync],
  ['content-encoding', 'br', brotliCompressSync],
] as const)('undoes the content coding that “%s: %s” names', async (name, coding, compress) => {
  const body = compress(Buffer.from('<p>Pressed</p>'));
  const headers = { 'content-type': 'text/html', [name]: coding };
  const file = await writeWarc(join(await temporaryFolder(), 'a.warc.gz'), [
    { url, at, body, headers },
  ]);
  expect((await all(file)).map(textOf)).toEqual(['<p>Pressed</p>']);
});

it.each(['gzip', 'br'])(
  'takes a body as it is that was archived without its coding %s',
  async (coding) => {
    const headers = { 'Content-Type': 'text/html', 'Content-Encoding': coding };
    const body = '<!DOCTYPE html><p>Plain</p>';
    const file = await writeWarc(join(await temporaryFolder(), 'a.warc.gz'), [
      { url, at, body, headers },
    ]);
    expect((await all(file)).map(textOf)).toEqual([body]);
  },
);

it.each(['Transfer-Encoding', 'transfer-encoding'])(
  'puts the chunks together that “%s: chunked” names',
  async (name) => {
    const headers = { 'Content-Type': 'text/html', [name]: 'chunked' };
    const body = '6\r\n<p>One\r\n4\r\n</p>\r\n0\r\n\r\n';
    const file = await writeWarc(join(await temporaryFolder(), 'a.warc.gz'), [
      { url, at, body, headers },
    ]);
    expect((await all(file)).map(textOf)).toEqual(['<p>One</p>']);
  },
);

it('a body above 10 MB is not held, and what follows is read', async () => {
  const long = new Uint8Array(10_000_001);
  const file = await writeWarc(join(await temporaryFolder(), 'a.warc.gz'), [
    { url, at, body: long },
    { url, at, body: gzipSync(long), headers: { 'Content-Encoding': 'gzip' } },
    { url, at, body: brotliCompressSync(long), headers: { 'Content-Encoding': 'br' } },
    { url, at, body: '<p>One</p>' },
  ]);
  expect((await all(file)).map(textOf)).toEqual([null, null, null, '<p>One</p>']);
});

it('gives what comes before the damage, then says which file is broken and where', async () => {
  const file = join(await temporaryFolder(), 'a.warc.gz');
  const whole = await warcOf(entries);
  await writeFile(file, whole.subarray(0, whole.length - 30));
  const read: Archived[] = [];
  const reading = (async () => {
    for await (const archived of readWarc(file)) read.push(archived);
  })();
  await expect(reading).rejects.toThrow(BrokenWarc);
  await expect(reading).rejects.toThrow(`${file}: cannot be read after record`);
  expect(read[0]).toMatchObject({ url, status: 200 });
});

it.each([
  ['an empty file', ''],
  ['a file that is no WARC', '<html>not an archive</html>\n'],
  ['a file that only begins like gzip', Buffer.from([0x1f, 0x8b, 0, 0, 0, 0])],
])('%s is broken', async (_, content) => {
  const file = join(await temporaryFolder(), 'a.warc.gz');
  await writeFile(file, content);
  await expect(all(file)).rejects.toThrow(/a\.warc\.gz: .*Is it a complete WARC file\?$/);
});

it('a folder in place of a file is broken', async () => {
  await expect(all(await temporaryFolder())).rejects.toThrow(BrokenWarc);
});

it.each([
  ['WARC-Truncated', 'length'],
  ['WARC-Segment-Number', '1'],
])('a record that says with %s that it is not all is not whole', async (name, value) => {
  const file = join(await temporaryFolder(), 'a.warc');
  await writeFile(file, Buffer.concat([rawRecord({ fields: { [name]: value } }), rawRecord()]));
  expect((await all(file)).map(({ isWhole }) => isWhole)).toEqual([false, true]);
});

it('a file of gzip that holds nothing is broken', async () => {
  const file = join(await temporaryFolder(), 'a.warc.gz');
  await writeFile(file, gzipSync(''));
  await expect(all(file)).rejects.toThrow('it contains no WARC record');
});

it('what the system says of a file that cannot be read is passed on', async () => {
  const folder = await temporaryFolder();
  await expect(all(folder)).rejects.toThrow(/: cannot be read: EISDIR[^?]*$/);
});

async function all(file: string): Promise<Archived[]> {
  const found: Archived[] = [];
  for await (const archived of readWarc(file)) found.push(archived);
  return found;
}

function textOf({ body }: Archived): string | null {
  return body && Buffer.from(body).toString();
}
