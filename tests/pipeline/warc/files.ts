import { writeFile } from 'node:fs/promises';
import { WARCRecord, WARCSerializer } from 'warcio';

/** A record to be written. What is left out is a 200 with an HTML body. */
export interface Entry {
  url: string;
  /** `WARC-Date`. */
  at: string;
  body?: string | Uint8Array;
  status?: string;
  headers?: Record<string, string>;
  type?: 'response' | 'request' | 'revisit' | 'resource';
}

/** The records as a WARC 1.1 file has them, one gzip member a record unless `gzip` is false. */
export async function warcOf(entries: readonly Entry[], { gzip = true } = {}): Promise<Buffer> {
  const info = WARCRecord.createWARCInfo({ filename: 'test.warc' }, { software: 'test' });
  const records = [info, ...entries.map(recordOf)];
  const written = records.map((record) => WARCSerializer.serialize(record, { gzip }));
  return Buffer.concat(await Promise.all(written));
}

export async function writeWarc(
  file: string,
  entries: readonly Entry[],
  options?: { gzip: boolean },
): Promise<string> {
  await writeFile(file, await warcOf(entries, options));
  return file;
}

function recordOf({ url, at, body = '', type = 'response', ...entry }: Entry): WARCRecord {
  const { status = '200 OK', headers = { 'Content-Type': 'text/html; charset=utf-8' } } = entry;
  const statusline = type === 'request' ? 'GET / HTTP/1.1' : `HTTP/1.1 ${status}`;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  async function* content() {
    yield bytes;
  }
  return WARCRecord.create(
    { url, date: at, type, warcVersion: 'WARC/1.1', httpHeaders: headers, statusline },
    content(),
  );
}
