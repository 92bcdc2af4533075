import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Fields } from './fields.js';

/** A body without its codings. */
export interface PlainBody {
  /** Null if it is longer than `largestBody`. */
  body: Uint8Array | null;
  /** False if its end is missing. */
  isWhole: boolean;
}

/** The same limit as for pages from the network. */
const largestBody = 10_000_000;

/** Undoes the codings that the headers name, unless whoever archived the body has already done so. */
export function withoutCodings(archived: Buffer, headers: Fields): PlainBody {
  const joined = withoutChunks(archived, headers);
  const names = ['content-encoding', 'transfer-encoding'];
  const coding = names
    .flatMap((name) => codingsIn(headers.get(name)))
    .find((name) => decompressors.has(name));
  if (!joined.isWhole) return joined;
  return coding ? decompress(joined.body, coding) : limited(joined);
}

/** The body as digests are made of it: with its content coding, and without chunks. */
export function withoutChunks(archived: Buffer, headers: Fields): PlainBody & { body: Buffer } {
  const isChunked = codingsIn(headers.get('transfer-encoding')).includes('chunked');
  return isChunked ? joinChunks(archived) : whole(archived);
}

function codingsIn(header = ''): string[] {
  return header.split(',').map((name) => name.trim().toLowerCase());
}

interface Joined extends PlainBody {
  body: Buffer;
}

const whole = (body: Buffer): Joined => ({ body, isWhole: true });
const cut = (): Joined => ({ body: Buffer.alloc(0), isWhole: false });

function limited({ body, isWhole }: PlainBody): PlainBody {
  return { body: body && body.length > largestBody ? null : body, isWhole };
}

const lineFeed = 0x0a;
/** A chunk's size, and extensions that nobody uses. */
const mostSizeLineBytes = 256;

/** Joins chunks (RFC 9112 section 7.1). A body that does not begin with a chunk was joined before. */
function joinChunks(body: Buffer): Joined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.subarray(at, at + mostSizeLineBytes).indexOf(lineFeed) + at;
    const size = end < at ? null : sizeIn(body.toString('latin1', at, end));
    const data = end + 1;
    if (size === 0) return whole(Buffer.concat(chunks));
    const next = size === null ? null : behindLineEnd(body, data + size);
    if (size === null || next === null) {
      // Text may begin with a line such as “Add”, which is a number too.
      const isNoChunk = size === null || data + size < body.length;
      return chunks.length === 0 && isNoChunk ? whole(body) : cut();
    }
    chunks.push(body.subarray(data, data + size));
    at = next;
  }
}

function sizeIn(line: string): number | null {
  const digits = /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(line.trim())?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}

function behindLineEnd(body: Buffer, at: number): number | null {
  if (body[at] === lineFeed) return at + 1;
  return body[at] === 0x0d && body[at + 1] === lineFeed ? at + 2 : null;
}

type Decompressor = (body: Buffer, options: { maxOutputLength: number }) => Buffer;

const decompressors: ReadonlyMap<string, Decompressor> = new Map<string, Decompressor>([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateEither],
  ['br', brotliDecompressSync],
]);

/** Servers mean either format by “deflate”. */
function inflateEither(body: Buffer, options: { maxOutputLength: number }): Buffer {
  try {
    return inflateSync(body, options);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return inflateRawSync(body, options);
  }
}

function decompress(body: Buffer, coding: string): PlainBody {
  if (body.length === 0) return whole(body);
  try {
    const plain = decompressors.get(coding)?.(body, { maxOutputLength: largestBody });
    return whole(plain ?? body);
  } catch (error) {
    if (error instanceof RangeError) return { body: null, isWhole: true };
    return isText(body) ? limited(whole(body)) : cut();
  }
}

const looksLikeTextBytes = 512;

/** Compressed data has control characters early on. */
function isText(body: Buffer): boolean {
  return body
    .subarray(0, looksLikeTextBytes)
    .every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
