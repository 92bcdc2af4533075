import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { withoutCodings } from '../../../src/pipeline/warc/codings.js';

const text = `<!DOCTYPE html>\n<p>${Array.from({ length: 400 }, (_, i) => i).join(' ')}</p>`;
const page = Buffer.from(text);
const whole = { body: text, isWhole: true };
const cut = { isWhole: false };

it.each([
  ['gzip', gzipSync],
  ['X-GZIP', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
])(
  'undoes “%s”, in chunks or not, and knows a body that has been plain before',
  (name, compress) => {
    const packed = compress(page);
    expect(read(packed, { 'content-encoding': name })).toEqual(whole);
    expect(read(packed, { 'transfer-encoding': name })).toEqual(whole);
    const inChunks = { 'content-encoding': name, 'transfer-encoding': 'Chunked' };
    expect(read(chunked(packed), inChunks)).toEqual(whole);
    expect(read(page, inChunks)).toEqual(whole);
    expect(read(packed, inChunks)).toEqual(whole);
    expect(read(chunked(page), inChunks)).toEqual(whole);
    expect(read(Buffer.alloc(0), inChunks)).toEqual({ body: '', isWhole: true });
  },
);

it.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a body in %s whose end is missing is not whole', (name, compress) => {
  const packed = compress(page);
  for (const length of [packed.length >> 1, packed.length - 1])
    expect(read(packed.subarray(0, length), { 'content-encoding': name })).toMatchObject(cut);
});

it.each([
  ['sizes in capitals, with extensions and blanks', `00A ;x="y"\r\n0123456789\r\n0\r\n\r\n`],
  ['lines that end with LF', 'a\n0123456789\n0\n\n'],
  ['trailers', 'a\r\n0123456789\r\n0\r\nX-Sum: 1\r\n\r\n'],
  ['the last line end missing', 'a\r\n0123456789\r\n0\r\n'],
])('chunks are joined with %s', (_, body) => {
  expect(read(body, { 'transfer-encoding': 'chunked' })).toEqual({
    body: '0123456789',
    isWhole: true,
  });
});

it.each([
  ['the last chunk missing', 'a\r\n0123456789\r\n'],
  ['the only chunk cut', 'a\r\n01234'],
  ['a later chunk cut', 'a\r\n0123456789\r\n5\r\n01'],
  ['a chunk longer than its size', 'a\r\n0123456789\r\n2\r\n012345\r\n0\r\n\r\n'],
  ['a size that is none', 'a\r\n0123456789\r\nxyz\r\n0\r\n\r\n'],
  ['a size below zero', 'a\r\n0123456789\r\n-5\r\n0\r\n\r\n'],
  ['a size that is far too large', 'a\r\n0123456789\r\nffffffff\r\n0'],
])('chunks with %s are no whole body', (_, body) => {
  expect(read(body, { 'transfer-encoding': 'chunked' })).toMatchObject(cut);
});

it.each(['<p>No chunks</p>', 'Add\nto this text as much as you like. '.repeat(99), 'a line', ''])(
  'a body that has been joined before stays: %j',
  (body) => {
    expect(read(body, { 'transfer-encoding': 'chunked' })).toEqual({ body, isWhole: true });
  },
);

it('a million chunks are joined in little memory and time', () => {
  const body = `${'1\r\nx\r\n'.repeat(1_000_000)}0\r\n\r\n`;
  expect(read(body, { 'transfer-encoding': 'chunked' }).body).toHaveLength(1_000_000);
});

it.each([
  ['gzip', gzipSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['identity', (body: Buffer) => body],
])('a body in %s of more than 10 MB is not held', (name, compress) => {
  const most = 10_000_000;
  const headers = { 'content-encoding': name };
  expect(read(compress(Buffer.alloc(most)), headers).body).toHaveLength(most);
  expect(read(compress(Buffer.alloc(most + 1)), headers)).toEqual({ body: null, isWhole: true });
});

function chunked(body: Buffer): Buffer {
  const half = body.length >> 1;
  const chunks = [body.subarray(0, half), body.subarray(half), Buffer.alloc(0)].flatMap((chunk) => [
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat(chunks);
}

function read(body: Buffer | string, headers: Record<string, string>) {
  const plain = withoutCodings(Buffer.from(body), new Map(Object.entries(headers)));
  return { ...plain, body: plain.body && Buffer.from(plain.body).toString() };
}
