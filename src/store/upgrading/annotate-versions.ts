import { and, asc, desc, eq, lt } from 'drizzle-orm';
import { factsOf, factualOf, type KeptFacts, noFacts } from '../../core/facts.js';
import { nameOptOuts } from '../../core/opt-outs/opt-out-ids.js';
import type { LivingClause } from '../../core/recognise/clause-ids.js';
import type { Database } from '../database.js';
import { factReader } from '../reading/fact-reader.js';
import { namesOf } from '../reading/opt-outs.js';
import { changes, documents, versions } from '../schema.js';
import { clauseReader } from '../writing/clauses.js';
import { factWriter } from '../writing/fact-writer.js';
import { hasOldFacts } from './old-facts.js';

/**
 * Reads dates and opt-outs from versions that were recorded before there were rules for them, or under other rules,
 * and updates the changes between them. All in one transaction; versions that are up to date are left alone.
 */
export function annotateVersions(db: Database): void {
  db.transaction(
    () => {
      const read = versionAnnotator(db);
      // In the order of recording, because reading a version needs what was read from the previous one.
      for (const version of selectVersions(db)
        .where(hasOldFacts)
        .orderBy(asc(versions.key))
        .all()) {
        read(version);
      }
    },
    { behavior: 'immediate' },
  );
}

type Row = ReturnType<ReturnType<typeof selectVersions>['all']>[number];

function selectVersions(db: Database) {
  return db
    .select({
      key: versions.key,
      id: versions.id,
      documentId: versions.documentId,
      observedAt: versions.observedAt,
      language: documents.language,
      url: documents.url,
      serviceId: documents.serviceId,
    })
    .from(versions)
    .innerJoin(documents, eq(documents.id, versions.documentId));
}

function versionAnnotator(db: Database): (version: Row) => void {
  const readClauses = clauseReader(db);
  const readFacts = factReader(db);
  const writeFacts = factWriter(db);
  return (version) => {
    const clauses = readClauses(version.id);
    const before = idBefore(db, version);
    const factsBefore =
      before === null
        ? { ...noFacts, clauseIds: [] }
        : { ...readFacts(before), clauseIds: idsOf(readClauses(before)) };
    const found = factsOf(clauses, version);
    const optOuts = nameOptOuts(
      { optOuts: found.optOuts, clauseIds: idsOf(clauses) },
      {
        serviceId: version.serviceId,
        before: factsBefore,
        elsewhere: namesOf(db, version.serviceId),
      },
    );
    const facts = { ...found, optOuts };
    writeFacts(version.key, facts);
    updateChange(db, version, factsBefore, facts);
  };
}

/** The document's version recorded before this one. */
function idBefore(db: Database, { key, documentId }: Row): string | null {
  const row = db
    .select({ id: versions.id })
    .from(versions)
    .where(and(eq(versions.documentId, documentId), lt(versions.key, key)))
    .orderBy(desc(versions.key))
    .limit(1)
    .get();
  return row?.id ?? null;
}

function updateChange(db: Database, { key }: Row, before: KeptFacts, after: KeptFacts): void {
  const led = db
    .select({
      seq: changes.seq,
      significance: changes.significance,
      observedAt: changes.observedAt,
    })
    .from(changes)
    .where(eq(changes.toVersion, key))
    .all();
  for (const { seq, ...change } of led) {
    const factual = factualOf(change, before, after);
    const optOuts = [...factual.optOuts];
    db.update(changes)
      .set({ ...factual, optOuts })
      .where(eq(changes.seq, seq))
      .run();
  }
}

function idsOf(clauses: readonly LivingClause[]): string[] {
  return clauses.map(({ id }) => id);
}
