import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { readBody } from '../../src/net/body.js';

const maximumBytes = 100_000;

function read(bytes: Uint8Array | Iterable<Uint8Array>, coding?: string) {
  const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
  return readBody(Readable.from(pieces, { objectMode: false }), coding, maximumBytes);
}

const text = Buffer.from('<p>Policy</p>'.repeat(1_000));

describe('a body', () => {
  it.each([
    [undefined, text],
    ['identity', text],
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    [' GZip ', gzipSync(text)],
    ['br', brotliCompressSync(text)],
  ])('with content-encoding %j is unpacked', async (coding, bytes) => {
    const body = await read(bytes, coding);
    expect(body).toMatchObject({ kind: 'bytes', whole: true });
    expect(body.kind === 'bytes' && text.equals(body.bytes)).toBe(true);
  });

  it('of just the limit is whole', async () => {
    expect(await read(Buffer.alloc(maximumBytes))).toMatchObject({ whole: true });
    expect(await read(Buffer.alloc(maximumBytes + 1))).toMatchObject({ whole: false });
  });

  it('that is longer gives its beginning', async () => {
    const body = await read(Buffer.alloc(maximumBytes * 3));
    expect(body.kind === 'bytes' && body.bytes.length).toBe(maximumBytes);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(200_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(20_000_000), { params: {} })],
  ])('that is a %s bomb is cut at the limit', async (coding, bomb) => {
    const body = await read(bomb, coding);
    expect(body).toMatchObject({ kind: 'bytes', whole: false });
  });

  it('whose compressed bytes never end and hold nothing is cut at the limit', async () => {
    const nothing = gzipSync(Buffer.alloc(0));
    function* forEver() {
      for (;;) yield nothing;
    }
    expect(await read(forEver(), 'gzip')).toMatchObject({ kind: 'bytes', whole: false });
  });

  it.each([
    ['corrupt gzip', gzipSync(text).fill(0xff, 20, 30), 'gzip'],
    ['gzip that is none', text, 'gzip'],
    ['gzip cut short', gzipSync(text).subarray(0, 40), 'gzip'],
    ['corrupt brotli', brotliCompressSync(text).fill(0xff, 5, 15), 'br'],
    ['brotli cut short', brotliCompressSync(text).subarray(0, 20), 'br'],
    ['a coding that was not asked for', deflateSync(text), 'deflate'],
    ['two codings', gzipSync(gzipSync(text)), 'gzip, gzip'],
  ])('of %s cannot be unpacked', async (_what, bytes, coding) => {
    expect(await read(bytes, coding)).toMatchObject({
      kind: 'bad-encoding',
      reason: expect.stringMatching(/./),
    });
  });

  it.each([[undefined], ['gzip'], ['br']])(
    'whose connection breaks throws what the connection threw (%j)',
    async (coding) => {
      const broken = new Error('reset');
      async function* half() {
        yield gzipSync(text).subarray(0, 20);
        throw broken;
      }
      await expect(readBody(Readable.from(half()), coding, maximumBytes)).rejects.toBe(broken);
    },
  );

  it.each([[undefined], ['gzip'], ['deflate']])(
    'that is not read to its end is let go (%j)',
    async (coding) => {
      const endless = Readable.from(
        (function* () {
          for (;;) yield gzipSync(Buffer.alloc(50_000));
        })(),
        { objectMode: false },
      );
      await readBody(endless, coding, maximumBytes);
      expect(endless.destroyed).toBe(true);
    },
  );
});
