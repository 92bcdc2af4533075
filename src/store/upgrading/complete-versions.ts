import { isNull } from 'drizzle-orm';
import type { Database } from '../database.js';
import { versionClauses, versions } from '../schema.js';
import { hasOldFacts } from './old-facts.js';

/**
 * Completes what earlier releases recorded. The rules for this are loaded only if there is something to complete,
 * because loading them takes longer than everything else in opening a database.
 */
export async function completeVersions(db: Database): Promise<void> {
  if (hasUnnamedClauses(db)) (await import('./name-clauses.js')).nameClauses(db);
  if (hasVersionsWithOldFacts(db)) (await import('./annotate-versions.js')).annotateVersions(db);
}

function hasUnnamedClauses(db: Database): boolean {
  const unnamed = isNull(versionClauses.clauseId);
  const query = db.select({ version: versionClauses.version }).from(versionClauses).where(unnamed);
  return query.limit(1).get() !== undefined;
}

function hasVersionsWithOldFacts(db: Database): boolean {
  const query = db.select({ key: versions.key }).from(versions).where(hasOldFacts);
  return query.limit(1).get() !== undefined;
}
