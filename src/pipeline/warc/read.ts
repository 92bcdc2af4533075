import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { brotliDecompressSync, createGunzip } from 'node:zlib';
import { type StatusAndHeaders, WARCParser, type WARCRecord } from 'warcio';

/** One HTTP response as a WARC file holds it (ISO 28500:2017, record type `response`). */
export interface Archived {
  file: string;
  url: string;
  /** `WARC-Date`, epoch milliseconds. */
  at: number;
  status: number;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Without content coding; null if it is longer than `largestBody`. */
  body: Uint8Array | null;
}

/** The file cannot be read any further; everything before was read. */
export class BrokenWarc extends Error {
  constructor(file: string, records: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `${file}: cannot be read after record ${records}: ${reason}. Is it a complete WARC file?`,
      {
        cause,
      },
    );
    this.name = 'BrokenWarc';
  }
}

/** The same limit as for pages from the network. */
const largestBody = 10_000_000;
/** Each chunk is a round trip to another thread. A page fits into one. */
const chunkBytes = 256 * 1024;

/**
 * The responses of a WARC file, in file order. Records of other types are skipped.
 * Throws `BrokenWarc` after yielding everything before the damage.
 */
export async function* readWarc(file: string): AsyncGenerator<Archived> {
  let records = 0;
  try {
    // Real servers send headers that `Headers` rejects; with this option, warcio uses a plain map.
    const parser = new WARCParser(await bytesOf(file), { keepHeadersCase: true });
    for await (const record of parser) {
      if (!record.warcHeaders.statusline.startsWith('WARC/'))
        throw new Error('no record starts there');
      records++;
      const found = record.warcType === 'response' ? await toArchived(file, record) : null;
      if (found) yield found;
    }
    if (records === 0) throw new Error('it contains no WARC record');
  } catch (error) {
    throw new BrokenWarc(file, records, error);
  }
}

/** Node's gunzip reads all gzip members of a WARC, and is much faster than one written in JavaScript. */
async function bytesOf(file: string): Promise<AsyncIterable<Uint8Array>> {
  const raw = createReadStream(file, { highWaterMark: chunkBytes });
  if (!(await isGzip(file))) return raw;
  return pipeline(raw, createGunzip({ chunkSize: chunkBytes }), () => {
    // An error on the way surfaces in the iteration, which reports it with the file's name.
  });
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

async function toArchived(file: string, record: WARCRecord): Promise<Archived | null> {
  const url = record.warcTargetURI?.replace(/^<|>$/g, '');
  const at = Date.parse(record.warcDate ?? '');
  const head = record.httpHeaders;
  if (!url || !Number.isFinite(at) || !head) return null;
  const headers = Object.fromEntries(
    [...head.headers].map(([name, value]) => [name.toLowerCase(), value]),
  );
  respell(head, headers);
  const read = await bodyOf(record);
  const body = read && headers['content-encoding']?.toLowerCase() === 'br' ? unbrotli(read) : read;
  return { file, url, at, status: Number(head.statusCode), headers, body };
}

/** warcio decodes chunks and content codings only with these spellings, but many servers send lower case. */
function respell({ headers }: StatusAndHeaders, found: Readonly<Record<string, string>>): void {
  for (const name of ['Content-Encoding', 'Transfer-Encoding']) {
    const value = found[name.toLowerCase()]?.toLowerCase();
    if (value !== undefined) headers.set(name, value);
  }
}

/** Null if it is too long. If it cannot be decompressed, the writer already did that, and it is returned unchanged. */
function unbrotli(body: Uint8Array): Uint8Array | null {
  try {
    return brotliDecompressSync(body, { maxOutputLength: largestBody });
  } catch (error) {
    return error instanceof RangeError ? null : body;
  }
}

async function bodyOf(record: WARCRecord): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record.contentReader) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size <= largestBody ? Buffer.concat(chunks) : null;
}
