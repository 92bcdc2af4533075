import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
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

/** A record written by hand, for what no library would write. */
export interface RawRecord {
  type?: string;
  url?: string;
  at?: string;
  /** Fields beside those above; with null, the field is left out. */
  fields?: Record<string, string | number | null>;
  block?: string | Uint8Array;
  version?: string;
  /** Between the lines of the record's head, and behind the record. */
  lineEnd?: string;
  /** What follows the content. */
  behind?: string;
}

export function rawRecord(record: RawRecord = {}): Buffer {
  const { type = 'response', at = '2025-03-01T08:00:00Z', version = 'WARC/1.0' } = record;
  const { url = 'https://www.bramblework.example/policy', lineEnd = '\r\n' } = record;
  const block = Buffer.from(record.block ?? rawResponse('<p>One</p>'));
  const fields = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': at,
    'Content-Length': block.length,
    ...record.fields,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`);
  const head = [version, ...lines, '', ''].join(lineEnd);
  const { behind = lineEnd + lineEnd } = record;
  return Buffer.concat([Buffer.from(head), block, Buffer.from(behind)]);
}

export function rawResponse(body: string, lines: readonly string[] = [], lineEnd = '\r\n'): string {
  const head = ['HTTP/1.1 200 OK', 'Content-Type: text/html', ...lines, '', ''];
  return head.join(lineEnd) + body;
}

/** A gzip member for each. */
export function membersOf(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts.map((part) => gzipSync(part)));
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
