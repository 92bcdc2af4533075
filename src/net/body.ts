import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** Sent with every request; any other coding is rejected. */
export const acceptedCodings = 'gzip, br';

export interface Bytes {
  kind: 'bytes';
  bytes: Uint8Array;
  /** False when the body exceeded the limit; `bytes` then hold at most its beginning. */
  whole: boolean;
}

export type Body = Bytes | { kind: 'bad-encoding'; reason: string };

/**
 * Reads a body and decodes it, never holding more than `maximumBytes` plus one chunk. Only throws what the connection
 * throws.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  maximumBytes: number,
): Promise<Body> {
  const coding = contentEncoding?.trim().toLowerCase() ?? '';
  switch (coding) {
    case '':
    case 'identity':
      return collect(body, maximumBytes);
    case 'gzip':
    case 'x-gzip':
      return decompress(body, createGunzip(), maximumBytes);
    case 'br':
      return decompress(body, createBrotliDecompress(), maximumBytes);
    default:
      body.destroy();
      return { kind: 'bad-encoding', reason: 'it has a content coding that was not requested' };
  }
}

async function decompress(body: Readable, decoder: Transform, maximumBytes: number): Promise<Body> {
  let lost: unknown = null;
  let overlong = false;

  /** Counts compressed input too: a stream can go on for ever and decompress to nothing. */
  async function* compressed() {
    let size = 0;
    try {
      for await (const chunk of body) {
        size += chunk.length;
        overlong = size > maximumBytes;
        if (overlong) return;
        yield chunk;
      }
    } catch (error) {
      lost = error;
      throw error;
    }
  }

  // Errors of both streams surface in `decoder`, which `collect` reads.
  pipeline(compressed, decoder, () => {});
  try {
    const read = await collect(decoder, maximumBytes);
    return overlong ? { ...read, whole: false } : read;
  } catch (error) {
    if (lost !== null) throw lost;
    if (overlong) return { kind: 'bytes', bytes: new Uint8Array(), whole: false };
    return { kind: 'bad-encoding', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    body.destroy();
  }
}

async function collect(stream: Readable, maximumBytes: number): Promise<Bytes> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop destroys the stream and its connection.
    if (size > maximumBytes) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, maximumBytes);
  return { kind: 'bytes', bytes, whole: size <= maximumBytes };
}
