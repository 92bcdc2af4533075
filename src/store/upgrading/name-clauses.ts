import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { compare } from '../../core/diff/compare.js';
import { carryIds, named, type Step } from '../../core/recognise/clause-ids.js';
import type { Database } from '../database.js';
import { changes, documents, edits, versionClauses, versions } from '../schema.js';
import { clauseReader } from '../writing/clauses.js';

/**
 * Gives ids to clauses and edits that were recorded before ids existed: the same ids that they would get today, so
 * that a clause's life goes back to its document's first version. All in one transaction; a database whose clauses
 * have ids is left alone.
 */
export function nameClauses(db: Database): void {
  db.transaction(
    () => {
      const name = versionNamer(db);
      let previous: Row | null = null;
      for (const row of versionsInOrder(db)) {
        if (row.isUnnamed) name(row, previous?.documentId === row.documentId ? previous : null);
        previous = row;
      }
    },
    { behavior: 'immediate' },
  );
}

interface Row {
  key: number;
  id: string;
  documentId: string;
  language: string;
  isUnnamed: boolean;
  /** The change that led to it. */
  change: { seq: number } | null;
  from: { id: string } | null;
}

/**
 * Each document's versions in the order in which they were recorded, so that a change's old version comes before its
 * new one.
 */
function versionsInOrder(db: Database): Row[] {
  const from = alias(versions, 'from_version');
  const isUnnamed = sql<number>`exists (select 1 from ${versionClauses}
    where ${versionClauses.version} = ${versions.key} and ${versionClauses.clauseId} is null)`;
  return db
    .select({
      key: versions.key,
      id: versions.id,
      documentId: versions.documentId,
      language: documents.language,
      isUnnamed: isUnnamed.mapWith(Boolean),
      change: { seq: changes.seq },
      from: { id: from.id },
    })
    .from(versions)
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .leftJoin(changes, eq(changes.toVersion, versions.key))
    .leftJoin(from, eq(from.key, changes.fromVersion))
    .orderBy(asc(versions.documentId), asc(versions.key))
    .all();
}

/** Names a version's clauses by the edits that led to it, or, if none are recorded, by comparing the texts. */
function versionNamer(db: Database): (row: Row, previous: Row | null) => void {
  const read = clauseReader(db);
  const edits = editNamer(db);
  const write = idWriter(db);
  return ({ key, id, language, change, from: led }, previous) => {
    const from = (led ?? previous)?.id;
    const [before, after] = [from === undefined ? [] : read(from), read(id)];
    const steps = change ? edits.of(change.seq) : compare(before, after, language);
    const oldIds = before.map((clause) => clause.id);
    const ids = carryIds(oldIds, steps, after.length, id);
    for (const [position, clauseId] of ids.entries()) write({ version: key, position, clauseId });
    if (change) edits.name(change.seq, oldIds, ids);
  };
}

function idWriter(db: Database) {
  const place = sql.placeholder;
  const set = db
    .update(versionClauses)
    .set({ clauseId: sql`${place('clauseId')}` })
    .where(
      and(
        eq(versionClauses.version, place('version')),
        eq(versionClauses.position, place('position')),
      ),
    )
    .prepare();
  return (row: { version: number; position: number; clauseId: string }) => {
    set.run(row);
  };
}

function editNamer(db: Database) {
  const place = sql.placeholder;
  const find = db
    .select({ key: edits.key, before: edits.positionBefore, after: edits.positionAfter })
    .from(edits)
    .where(eq(edits.change, place('seq')))
    .prepare();
  const set = db
    .update(edits)
    .set({ clauseId: sql`${place('clauseId')}` })
    .where(eq(edits.key, place('key')))
    .prepare();
  // At the time before clause ids, no change was recorded as a split or a merge.
  const of = (seq: number): (Step & { key: number })[] =>
    find.all({ seq }).map(({ key, ...position }) => ({ key, position, split: null, merged: null }));
  return {
    of,
    name(seq: number, before: readonly string[], after: readonly string[]): void {
      for (const { key, clauseId } of named(of(seq), before, after)) set.run({ key, clauseId });
    },
  };
}
