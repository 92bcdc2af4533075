import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordsOf } from '../../../src/pipeline/warc/record.js';
import { temporaryFolder } from '../../cli/process.js';
import { countCpuMs } from '../../cpu.js';
import { membersOf, type RawRecord, rawRecord, rawResponse } from './files.js';

/** Many times what is needed. */
const mostCpuMs = 2_000;

let file: string;
beforeEach(async () => {
  file = join(await temporaryFolder(), 'a.warc');
});

const bodies = ['<p>One</p>', '<p>Two</p>', '<p>Three</p>'];
const [one, two, three] = bodies.map((body) => rawRecord({ block: rawResponse(body) })) as [
  Buffer,
  Buffer,
  Buffer,
];

it('reads records of each version of the format, with line ends of either kind', async () => {
  for (const version of ['WARC/0.17', 'WARC/0.18', 'WARC/1.0', 'WARC/1.1']) {
    for (const lineEnd of ['\n', '\r\n']) {
      const records = bodies.map((body) =>
        rawRecord({ version, lineEnd, block: rawResponse(body, [], lineEnd) }),
      );
      expect(await read(Buffer.concat(records))).toEqual({ read: bodies, failure: null });
    }
  }
});

it('reads names of fields in any case, and fields that go on in the next line', async () => {
  const block = rawResponse('<p>One</p>');
  const fields = {
    'WARC-Type': null,
    'Content-Length': null,
    'warc-type': 'Response',
    'CONTENT-LENGTH': block.length,
    'X-Long': 'a\r\n b\r\n\tc',
  };
  await writeFile(file, rawRecord({ block, fields }));
  for await (const record of recordsOf(file, () => true)) {
    expect(record.type).toBe('response');
    expect(record.fields.get('x-long')).toBe('a b c');
  }
});

it.each([
  ['plain', (...records: Buffer[]) => Buffer.concat(records)],
  ['of a gzip member a record', (...records: Buffer[]) => membersOf(...records)],
  ['of one gzip member', (...records: Buffer[]) => gzipSync(Buffer.concat(records))],
])(
  'a file %s that is cut anywhere gives the records before the cut, and says so',
  async (_, pack) => {
    const both = pack(one, two);
    const lineEnds = 4;
    const isHarmless = [pack(one).length, both.length].flatMap((end) =>
      Array.from({ length: lineEnds + 1 }, (_, missing) => end - missing),
    );
    let before = 0;
    for (let length = 1; length <= both.length; length++) {
      const { read: found, failure } = await read(both.subarray(0, length));
      expect(found).toEqual(bodies.slice(0, found.length));
      expect(found.length).toBeGreaterThanOrEqual(before);
      if (failure === null) expect(isHarmless).toContain(length);
      before = found.length;
    }
    expect(before).toBe(2);
  },
);

describe('what came before stands, and there is a reason, when', () => {
  const body = 'y'.repeat(200);
  const wrong = (length: string | number | null, over: RawRecord = {}) =>
    rawRecord({ block: rawResponse(body), fields: { 'Content-Length': length }, ...over });

  it.each<[string, Uint8Array, RegExp]>([
    ['a record is cut within its content', two.subarray(0, -20), /ends within the next record/],
    ['a record is cut within its head', two.subarray(0, 40), /head of the next record has no end/],
    ['a length is too large', wrong(300), /not end where its Content-Length says|ends within/],
    ['a length is far too large', wrong(999_999_999_999), /ends within the next record/],
    ['a length is too small', wrong(100), /not end where its Content-Length says/],
    ['a length is 0', wrong(0), /not end where its Content-Length says/],
    ['a length is negative', wrong(-5), /is no number of bytes/],
    ['a length is a word', wrong('many'), /is no number of bytes/],
    ['a length is no whole number', wrong('1e3'), /is no number of bytes/],
    ['a length has more digits than a number', wrong('9'.repeat(400)), /is no number of bytes/],
    ['there is no length', wrong(null), /has no Content-Length/],
    ['the length is empty', wrong(''), /is no number of bytes/],
    ['zeros follow', new Uint8Array(5_000), /no record starts there/],
    ['garbage follows', Buffer.from('garbage'), /no record starts there/],
    ['another format follows', Buffer.from('<html></html>\n'), /no record starts there/],
    ['a line without end follows', Buffer.alloc(5_000_000, 'x'), /no record starts there/],
    [
      'a head without end follows',
      Buffer.from(`WARC/1.0\r\n${'X-A: b\r\n'.repeat(500_000)}`),
      /head of the next record has no end/,
    ],
    [
      'a field without end follows',
      Buffer.from(`WARC/1.0\r\nX-A: ${'b'.repeat(5_000_000)}`),
      /head of the next record has no end/,
    ],
  ])('%s', async (_, damage, reason) => {
    const spentMs = countCpuMs();
    for (const behind of [Buffer.alloc(0), three]) {
      const plain = await read(Buffer.concat([one, damage, behind]));
      expect(plain.read).toEqual([bodies[0]]);
      const zipped = await read(membersOf(one, damage, behind));
      expect(zipped.read).toEqual([bodies[0]]);
      if (behind.length > 0) continue;
      expect(plain.failure).toMatch(reason);
      expect(zipped.failure).toMatch(reason);
    }
    expect(spentMs()).toBeLessThan(mostCpuMs);
  });
});

it('line ends behind a record may be missing, more than two, or counted as content', async () => {
  const counted = (count: number) => {
    const block = rawResponse(bodies[0] ?? '');
    return rawRecord({ block, fields: { 'Content-Length': block.length + count } });
  };
  for (const first of [
    rawRecord({ behind: '' }),
    rawRecord({ behind: '\r\n' }),
    rawRecord({ behind: '\n' }),
    rawRecord({ behind: '\r\n'.repeat(100_000) }),
    counted(2),
    counted(4),
  ]) {
    for (const bytes of [Buffer.concat([first, two]), membersOf(first, two)]) {
      const { read: found, failure } = await read(bytes);
      expect(failure).toBeNull();
      expect(found.map((text) => text.trim())).toEqual([bodies[0], bodies[1]]);
    }
  }
});

it('names formats that hold WARC files, or are compressed in another way', async () => {
  expect((await read(Buffer.from('PK\u0003\u0004 and so on'))).failure).toContain('zip file');
  expect((await read(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]))).failure).toContain('Zstandard');
});

it('does not hold more than a page of a long record, and reads what follows', async () => {
  const long = rawRecord({ block: new Uint8Array(30_000_000) });
  await writeFile(file, membersOf(long, two));
  const sizes: [number, boolean][] = [];
  for await (const { block, isBlockWhole } of recordsOf(file, () => true))
    sizes.push([block.length, isBlockWhole]);
  expect(sizes).toEqual([
    [10_500_000, false],
    [expect.any(Number), true],
  ]);
});

it('a record is found again at its place', async () => {
  const large = rawRecord({ block: rawResponse('z'.repeat(300_000)) });
  const records = [one, large, two, large, three];
  for (const bytes of [
    Buffer.concat(records),
    membersOf(...records),
    gzipSync(Buffer.concat(records)),
  ]) {
    await writeFile(file, bytes);
    for await (const record of recordsOf(file, () => true)) {
      for await (const again of recordsOf(file, () => true, record.place)) {
        expect(again.block.equals(record.block)).toBe(true);
        break;
      }
    }
  }
});

/** The bodies that are read, and what ended it. */
async function read(bytes: Uint8Array): Promise<{ read: string[]; failure: string | null }> {
  await writeFile(file, bytes);
  const found: string[] = [];
  try {
    for await (const { block } of recordsOf(file, () => true))
      found.push(block.toString().replace(/^.*?\r?\n\r?\n/s, ''));
  } catch (error) {
    return { read: found, failure: String(error) };
  }
  return { read: found, failure: null };
}
