import { ByteReader, type Place } from './byte-reader.js';
import { type Fields, fieldsOf } from './fields.js';
import { piecesOf } from './pieces.js';

/** One record of a WARC file (ISO 28500), whatever its type. */
export interface WarcRecord {
  /** `WARC-Type` in lower case; empty if the record names none. */
  type: string;
  fields: Fields;
  /** Its content, or the beginning of it if it is longer than `mostBlockBytes`; empty if it was not asked for. */
  block: Buffer;
  isBlockWhole: boolean;
  place: Place;
}

/** A page of 10 MB, and the head of its response. */
const mostBlockBytes = 10_500_000;
const mostHeadBytes = 256 * 1024;

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
/** Two line ends follow each record. */
const lineEndsBehind = 2;
const versionLine = 'WARC/';
/** Each record has these fields, and has them once. */
const onceOnly = ['warc-record-id', 'warc-type', 'warc-date', 'content-length'];

/**
 * The records of a file up to the first damage, which is thrown. A record is given only once its end was seen to be
 * where its `Content-Length` says. Line ends may be CRLF or LF.
 */
export async function* recordsOf(
  file: string,
  isWanted: (type: string) => boolean,
  from: Place = { offset: 0, skip: 0 },
): AsyncGenerator<WarcRecord> {
  const bytes = new ByteReader(piecesOf(file, from.offset));
  try {
    await bytes.pass(from.skip);
    for (;;) {
      await passLineEnds(bytes, Number.POSITIVE_INFINITY);
      if ((await bytes.rest()).length === 0) return;
      if (!(await startsRecord(bytes))) throw new Error(await whatIsThere(bytes));
      yield await readRecord(bytes, isWanted);
    }
  } finally {
    await bytes.close();
  }
}

async function readRecord(
  bytes: ByteReader,
  isWanted: (type: string) => boolean,
): Promise<WarcRecord> {
  const { place } = bytes;
  const fields = await readFields(bytes);
  const type = (fields.get('warc-type') ?? '').toLowerCase();
  const length = lengthOf(fields);
  const keptBytes = isWanted(type) ? Math.min(length, mostBlockBytes) : 0;
  const parts: Uint8Array[] = [];
  const isThere =
    (await bytes.pass(keptBytes, (part) => parts.push(part))) &&
    (await bytes.pass(length - keptBytes));
  if (!isThere) throw new Error('the file ends within the next record');
  await passEnd(bytes);
  const block = Buffer.concat(parts);
  return { type, fields, block, isBlockWhole: block.length === length, place };
}

async function readFields(bytes: ByteReader): Promise<Fields> {
  const lines: string[] = [];
  for (let left = mostHeadBytes; ; ) {
    const line = await bytes.line(left);
    if (!line) throw new Error('the head of the next record has no end');
    left -= line.length;
    const text = line.toString().trimEnd();
    if (text === '') break;
    lines.push(text);
  }
  const names = lines.map((line) => line.slice(0, line.indexOf(':')).trim().toLowerCase());
  if (onceOnly.some((name) => names.indexOf(name) !== names.lastIndexOf(name)))
    throw new Error('the head of the next record is cut, and another one follows');
  return fieldsOf(lines.slice(1));
}

function lengthOf(fields: Fields): number {
  const length = fields.get('content-length');
  if (length === undefined) throw new Error('the next record has no Content-Length');
  if (!/^\d{1,15}$/.test(length))
    throw new Error('the Content-Length of the next record is no number of bytes');
  return Number(length);
}

/** Some writers leave out line ends behind a record, or count them as content. */
async function passEnd(bytes: ByteReader): Promise<void> {
  if ((await passLineEnds(bytes, lineEndsBehind)) === lineEndsBehind) return;
  if ((await bytes.rest()).length === 0 || (await startsRecord(bytes))) return;
  throw new Error('the next record does not end where its Content-Length says');
}

/** Says how many there were, at most `most`. */
async function passLineEnds(bytes: ByteReader, most: number): Promise<number> {
  for (let passed = 0; ; ) {
    const rest = await bytes.rest();
    let taken = 0;
    while (passed < most && (rest[taken] === carriageReturn || rest[taken] === lineFeed)) {
      if (rest[taken] === lineFeed) passed++;
      taken++;
    }
    bytes.take(taken);
    if (taken === 0 || taken < rest.length || passed === most) return passed;
  }
}

async function startsRecord(bytes: ByteReader): Promise<boolean> {
  return Buffer.from(await bytes.peek(versionLine.length)).toString('latin1') === versionLine;
}

/** Other formats that archives come in, by how they begin. */
const otherFormats = [
  ['PK\u0003\u0004', 'it is a zip file; unpack it, a WACZ has its WARC files in “archive”'],
  ['\u0028\u00b5\u002f\u00fd', 'it is compressed with Zstandard; decompress it'],
] as const;

async function whatIsThere(bytes: ByteReader): Promise<string> {
  const { offset, skip } = bytes.place;
  const start = Buffer.from(await bytes.peek(4)).toString('latin1');
  const other = offset + skip === 0 && otherFormats.find(([magic]) => magic === start);
  return other ? other[1] : 'no record starts there';
}
