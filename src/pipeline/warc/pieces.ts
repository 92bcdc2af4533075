import { open } from 'node:fs/promises';
import { ByteReader, type Piece } from './byte-reader.js';
import { gunzipped, isGzip } from './gunzip.js';

/** Each read is a round trip to another thread. A page fits into one. */
const readBytes = 256 * 1024;

/** What a file holds from `offset` on, decompressed if the file is gzip. Only one piece is in memory at a time. */
export async function* piecesOf(file: string, offset: number): AsyncGenerator<Piece> {
  if (!(await isGzipFile(file))) return yield* readFrom(file, offset);
  const raw = new ByteReader(readFrom(file, offset));
  try {
    yield* gunzipped(raw);
  } finally {
    await raw.close();
  }
}

async function isGzipFile(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return isGzip(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function* readFrom(file: string, from: number): AsyncGenerator<Piece> {
  const handle = await open(file);
  try {
    for (let offset = from; ; ) {
      const buffer = Buffer.allocUnsafe(readBytes);
      const { bytesRead } = await handle.read(buffer, 0, readBytes, offset);
      if (bytesRead === 0) return;
      yield { bytes: buffer.subarray(0, bytesRead), place: { offset, skip: 0 } };
      offset += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
