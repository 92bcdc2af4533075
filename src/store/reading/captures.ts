import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { captures } from '../schema.js';
import type { Capture } from '../store.js';

const decompress = promisify(gunzip);

export const captureColumns = {
  at: captures.at,
  url: captures.url,
  status: captures.status,
  headers: captures.headers,
  sha256: captures.sha256,
  body: captures.body,
};

/** A stored capture with its decompressed body; null if there is none. */
export async function unpacked(
  row: (Capture & { body: Buffer }) | undefined,
): Promise<Capture | null> {
  return row ? { ...row, body: await decompress(row.body) } : null;
}
