import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { captures } from '../schema.js';
import type { Capture, Documents } from '../store.js';

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

export function keptCapturesIn(db: Database): Pick<Documents, 'captures' | 'capture'> {
  const place = sql.placeholder;

  const refs = db
    .select({ at: captures.at, sha256: captures.sha256, url: captures.url })
    .from(captures)
    .where(eq(captures.documentId, place('id')))
    .orderBy(asc(captures.at), asc(captures.key))
    .prepare();

  const one = db
    .select(captureColumns)
    .from(captures)
    .where(
      and(
        eq(captures.documentId, place('id')),
        eq(captures.at, place('at')),
        eq(captures.sha256, place('sha256')),
      ),
    )
    .prepare();

  return {
    captures: async (id) => refs.all({ id }),
    capture: async (id, { at, sha256 }) => unpacked(one.get({ id, at, sha256 })),
  };
}
