import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ByteReader, Piece } from './byte-reader.js';

/*
 * Gzip files member by member (RFC 1952). Node's own gunzip reads all members as one: of a file with damage it gives
 * an error and may keep what it had read before, whole members included.
 */

/** How much is decompressed at once: little, because a gzip bomb can make a thousand times as much of it. */
const inputBytes = 16 * 1024;
const outputBytes = 64 * 1024;
/** The longest file name or comment in the header of a member. */
const mostNameBytes = 64 * 1024;

const fixedHeadBytes = 10;
const deflated = 8;
const hasHeadChecksum = 2;
const hasExtra = 4;
const hasName = 8;
const hasComment = 16;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Throws at the first damage, after everything before it was given. */
export async function* gunzipped(raw: ByteReader): AsyncGenerator<Piece> {
  while ((await raw.rest()).length > 0) {
    const offset = raw.place.offset + raw.place.skip;
    let skip = 0;
    for await (const bytes of memberOf(raw)) {
      yield { bytes, place: { offset, skip } };
      skip += bytes.length;
    }
  }
}

async function* memberOf(raw: ByteReader): AsyncGenerator<Buffer> {
  if (!isGzip(await raw.peek(2))) throw new Error('what follows there is not gzip');
  await passHead(raw);
  let checksum = 0;
  let size = 0;
  // The last piece is held until the checksum shows that it is undamaged. Of a file that was cut, it is what there is.
  let held: Buffer | null = null;
  for await (const bytes of inflated(raw)) {
    if (held) yield held;
    held = bytes;
    checksum = crc32(bytes, checksum);
    size += bytes.length;
  }
  const trailer = Buffer.from(await raw.peek(8));
  const isCut = !(await raw.pass(8));
  const isRight =
    !isCut && trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === size % 2 ** 32;
  if (held && (isCut || isRight)) yield held;
  if (isCut) throw cut();
  if (!isRight) throw new Error('the checksum of its gzip data is wrong');
}

async function passHead(raw: ByteReader): Promise<void> {
  const head = Buffer.from(await raw.peek(fixedHeadBytes));
  if (!(await raw.pass(fixedHeadBytes))) throw cut();
  if (head[2] !== deflated) throw new Error('its gzip data is of an unknown kind');
  const flags = head[3] ?? 0;
  if (flags & hasExtra) {
    const length = Buffer.from(await raw.peek(2));
    if (!(await raw.pass(2)) || !(await raw.pass(length.readUInt16LE()))) throw cut();
  }
  for (const flag of [hasName, hasComment]) {
    if (flags & flag && !(await raw.upTo(0, mostNameBytes))) throw cut();
  }
  if (flags & hasHeadChecksum && !(await raw.pass(2))) throw cut();
}

/** The compressed part of a member; afterwards, the next byte of `raw` is the first one of the trailer. */
async function* inflated(raw: ByteReader): AsyncGenerator<Buffer> {
  const engine = createInflateRaw({ chunkSize: outputBytes });
  const output: Buffer[] = [];
  engine.on('data', (bytes: Buffer) => output.push(bytes));
  try {
    for (;;) {
      const input = (await raw.rest()).subarray(0, inputBytes);
      // The file ends here; then the trailer is missing too.
      if (input.length === 0) return;
      const before = engine.bytesWritten;
      const failure = await feed(engine, input);
      yield* output.splice(0);
      if (failure) throw failure;
      const used = engine.bytesWritten - before;
      raw.take(used);
      // It leaves input only where the compressed data ends.
      if (used < input.length) return;
    }
  } finally {
    engine.destroy();
  }
}

/** Waits until all of the input was used, or as much of it as is compressed data. */
function feed(engine: InflateRaw, input: Uint8Array): Promise<Error | null> {
  return new Promise((resolve) => {
    engine.once('error', resolve);
    engine.write(input, () => {
      engine.off('error', resolve);
      resolve(null);
    });
  });
}

function cut(): Error {
  return new Error('the file ends within its gzip data');
}
