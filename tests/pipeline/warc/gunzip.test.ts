import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ByteReader, type Piece } from '../../../src/pipeline/warc/byte-reader.js';
import { gunzipped } from '../../../src/pipeline/warc/gunzip.js';

const texts = ['one '.repeat(30), 'two '.repeat(60_000), '', 'three'];
const members = texts.map((text) => gzipSync(text));
const file = Buffer.concat(members);

it.each([1, 2, 7, 1_000, file.length])(
  'reads all members from pieces of %i bytes',
  async (pieceBytes) => {
    expect(await read(file, pieceBytes)).toEqual({ text: texts.join(''), failure: null });
  },
);

it('says where the bytes are: in the file, and in what it holds from there', async () => {
  const starts = members.map((_, i) => Buffer.concat(members.slice(0, i)).length);
  const found = new Map<number, number>();
  for await (const { bytes, place } of gunzipped(new ByteReader(piecesOf(file, 1_000)))) {
    expect(place.skip).toBe(found.get(place.offset) ?? 0);
    found.set(place.offset, place.skip + bytes.length);
  }
  expect([...found]).toEqual([
    [starts[0], texts[0]?.length],
    [starts[1], texts[1]?.length],
    [starts[3], texts[3]?.length],
  ]);
});

it('reads a member with every part that a head may have', async () => {
  const text = Buffer.from('one');
  const head = [0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 2, 0, 0xaa, 0xbb];
  const names = Buffer.from('a.warc\0a comment\0..');
  const trailer = gzipSync(text).subarray(-8);
  const member = Buffer.concat([Buffer.from(head), names, deflateRawSync(text), trailer]);
  expect(await read(member, 3)).toEqual({ text: 'one', failure: null });
});

it.each([
  ['garbage', Buffer.from('garbage'), /is not gzip/],
  ['a byte', Buffer.from('x'), /is not gzip/],
  ['zeros', Buffer.alloc(600), /is not gzip/],
  ['a member with nothing but a head', gzipSync('two').subarray(0, 10), /ends within/],
  ['a member without the end of its trailer', gzipSync('two').subarray(0, -1), /ends within/],
  ['a member of another kind', Buffer.from([0x1f, 0x8b, 9, ...Array(7).fill(0)]), /unknown kind/],
  ['a member with damage', damaged(gzipSync('two'.repeat(99)), 12), /./],
  ['a member with another checksum', damaged(gzipSync('two'), -8), /checksum/],
  ['a member with another length', damaged(gzipSync('two'), -1), /checksum/],
])('gives the members before %s', async (_, damage, reason) => {
  const one = gzipSync('one');
  for (const behind of [Buffer.alloc(0), gzipSync('three')]) {
    const { text, failure } = await read(Buffer.concat([one, damage, behind]), 1_000);
    expect(text).toMatch(/^one(?:two)?$/);
    if (behind.length === 0) expect(failure).toMatch(reason);
    else expect(failure).not.toBeNull();
  }
});

it('gives what there is of a member that was cut', async () => {
  const { text, failure } = await read(file.subarray(0, -20), 1_000);
  expect(text).toBe(texts.slice(0, 2).join(''));
  expect(failure).toMatch(/ends within/);
});

it('gives nothing of a damaged member that its checksum does not prove', async () => {
  const { text } = await read(damaged(gzipSync('two'.repeat(20)), -6), 1_000);
  expect(text).toBe('');
});

function damaged(bytes: Buffer, at: number): Buffer {
  const damage = Buffer.from(bytes);
  const place = at < 0 ? bytes.length + at : at;
  damage.writeUInt8((damage.readUInt8(place) + 1) % 256, place);
  return damage;
}

async function* piecesOf(bytes: Uint8Array, pieceBytes: number): AsyncGenerator<Piece> {
  for (let offset = 0; offset < bytes.length; offset += pieceBytes)
    yield { bytes: bytes.subarray(offset, offset + pieceBytes), place: { offset, skip: 0 } };
}

async function read(bytes: Uint8Array, pieceBytes: number) {
  let text = '';
  try {
    for await (const piece of gunzipped(new ByteReader(piecesOf(bytes, pieceBytes))))
      text += Buffer.from(piece.bytes).toString();
  } catch (error) {
    return { text, failure: String(error) };
  }
  return { text, failure: null };
}
