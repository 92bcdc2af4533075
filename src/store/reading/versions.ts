import { and, asc, desc, eq, gt, lte, type SQL } from 'drizzle-orm';
import type { Database } from '../database.js';
import { captures, versions } from '../schema.js';
import type { DatedVersion, Versions } from '../store.js';
import { clauseReader } from '../writing/clauses.js';
import { captureColumns, unpacked } from './captures.js';
import { lifeReader } from './clause-life.js';
import { effectiveReader, noDates } from './effective.js';
import { factReader } from './fact-reader.js';
import { versionColumns } from './version-columns.js';

export function versionsIn(db: Database): Versions {
  const readClauses = clauseReader(db);
  const readLife = lifeReader(db);
  const readFacts = factReader(db);
  const readEffective = effectiveReader(db);
  // Two versions have the same time of observation only if our extraction changed; the newer reading counts.
  const newestReading = desc(versions.key);

  function select(where: SQL | undefined, ...order: SQL[]) {
    return db
      .select({ ...versionColumns, key: versions.key })
      .from(versions)
      .innerJoin(captures, eq(captures.key, versions.capture))
      .where(where)
      .orderBy(...order);
  }

  function dated(rows: readonly Row[]): DatedVersion[] {
    const effective = readEffective(rows.map(({ key }) => key));
    return rows.map(({ key, ...version }) => ({
      ...version,
      effective: effective.get(key) ?? noDates,
    }));
  }

  function first(where: SQL | undefined, ...order: SQL[]): DatedVersion | null {
    const rows = select(where, ...order)
      .limit(1)
      .all();
    return dated(rows)[0] ?? null;
  }

  type Row = ReturnType<ReturnType<typeof select>['all']>[number];

  return {
    list: async (documentId) =>
      dated(
        select(eq(versions.documentId, documentId), desc(versions.observedAt), newestReading).all(),
      ),

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

    clauses: async (versionId) => readClauses(versionId),

    life: async (documentId, clauseId) => readLife(documentId, clauseId),

    capture: async (versionId) => unpacked(captureOf(db, versionId)),

    facts: async (versionId) => readFacts(versionId),
  };
}

function captureOf(db: Database, versionId: string) {
  return db
    .select(captureColumns)
    .from(versions)
    .innerJoin(captures, eq(captures.key, versions.capture))
    .where(eq(versions.id, versionId))
    .get();
}
