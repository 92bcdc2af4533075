import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { and, asc, desc, eq, gt, lte, type SQL } from 'drizzle-orm';
import { readClauses } from './clauses.js';
import type { Database } from './database.js';
import { captures, versions } from './schema.js';
import type { Capture, Version, Versions } from './store.js';

const decompress = promisify(gunzip);

/** A version without its clauses, as readers see it. */
export const versionColumns = {
  id: versions.id,
  documentId: versions.documentId,
  cause: versions.cause,
  digest: versions.digest,
  clausesDigest: versions.clausesDigest,
  extraction: versions.extraction,
  words: versions.words,
  observedAt: versions.observedAt,
  recordedAt: versions.recordedAt,
  lastSeenAt: versions.lastSeenAt,
  capture: { at: captures.at, sha256: captures.sha256 },
};

export function versionsIn(db: Database): Versions {
  // Two versions were observed at the same time only when our extraction changed: the newer reading counts.
  const newestReading = desc(versions.key);

  function select(where: SQL | undefined, ...order: SQL[]) {
    return db
      .select(versionColumns)
      .from(versions)
      .innerJoin(captures, eq(captures.key, versions.capture))
      .where(where)
      .orderBy(...order);
  }

  function first(where: SQL | undefined, ...order: SQL[]): Version | null {
    return (
      select(where, ...order)
        .limit(1)
        .get() ?? null
    );
  }

  return {
    list: async (documentId) =>
      select(eq(versions.documentId, documentId), desc(versions.observedAt), newestReading).all(),

    get: async (documentId, versionId) =>
      first(and(eq(versions.documentId, documentId), eq(versions.id, versionId))),

    at: async (documentId, at) =>
      first(
        and(eq(versions.documentId, documentId), lte(versions.observedAt, at)),
        desc(versions.observedAt),
        newestReading,
      ),

    after: async (documentId, at) =>
      first(
        and(eq(versions.documentId, documentId), gt(versions.observedAt, at)),
        asc(versions.observedAt),
        newestReading,
      ),

    clauses: async (versionId) => readClauses(db, versionId),

    capture: async (versionId) => {
      const row = captureOf(db, versionId);
      return row ? { ...row, body: await decompress(row.body) } : null;
    },
  };
}

function captureOf(db: Database, versionId: string): (Capture & { body: Buffer }) | undefined {
  return db
    .select({
      at: captures.at,
      url: captures.url,
      status: captures.status,
      headers: captures.headers,
      sha256: captures.sha256,
      body: captures.body,
    })
    .from(versions)
    .innerJoin(captures, eq(captures.key, versions.capture))
    .where(eq(versions.id, versionId))
    .get();
}
