import { eq, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Change } from '../core/change.js';
import type { Database } from './database.js';
import { editReader, editWriter } from './edits.js';
import { pageOf } from './page.js';
import { versionKey } from './publication.js';
import { captures, changes, documents, services, versions } from './schema.js';
import type { ChangeFilter, ChangeRecord, Changes } from './store.js';

const exportBatchSize = 200;

export function changesIn(db: Database): Changes {
  const read = changeReader(db);
  // Every request for a page asks for it: prepared, it costs a tenth.
  const newest = db
    .select({ seq: max(changes.seq) })
    .from(changes)
    .prepare();
  return {
    page: async (query) => pageOf(db, query),
    read: async (seqs) => read(seqs),
    get: async (id) => {
      const row = db.select({ seq: changes.seq }).from(changes).where(eq(changes.id, id)).get();
      return (row && read([row.seq])[0]) ?? null;
    },
    leadingTo: async (versionId) => leadingTo(db, versionId),
    lastSeq: async () => newest.get()?.seq ?? 0,
    all: (filter) => all(db, read, filter),
  };
}

type Read = (seqs: readonly number[]) => ChangeRecord[];

/** Two statements a batch, however long it is. */
function changeReader(db: Database): Read {
  const find = selectChanges(db);
  const readEdits = editReader(db);
  return (wanted) => {
    const seqs = JSON.stringify(wanted);
    const edits = readEdits(seqs);
    const records = find.all({ seqs }).map((row) => recordOf(row, edits.get(row.change.seq) ?? []));
    const bySeq = new Map(records.map((record) => [record.seq, record]));
    return wanted.flatMap((seq) => bySeq.get(seq) ?? []);
  };
}

type Row = ReturnType<ReturnType<typeof selectChanges>['all']>[number];

function selectChanges(db: Database) {
  const [from, to] = [alias(versions, 'from_version'), alias(versions, 'to_version')];
  const [fromCapture, toCapture] = [alias(captures, 'from_capture'), alias(captures, 'to_capture')];
  const { id, title, url, language } = documents;
  return db
    .select({
      change: changes,
      document: { id, title, url, language },
      service: services,
      from: { id: from.id },
      fromCapture: { at: fromCapture.at, sha256: fromCapture.sha256 },
      to: { id: to.id },
      toCapture: { at: toCapture.at, sha256: toCapture.sha256 },
    })
    .from(changes)
    .innerJoin(documents, eq(documents.id, changes.documentId))
    .innerJoin(services, eq(services.id, changes.serviceId))
    .innerJoin(from, eq(from.key, changes.fromVersion))
    .innerJoin(fromCapture, eq(fromCapture.key, from.capture))
    .innerJoin(to, eq(to.key, changes.toVersion))
    .innerJoin(toCapture, eq(toCapture.key, to.capture))
    .where(sql`${changes.seq} in (select value from json_each(${sql.placeholder('seqs')}))`)
    .prepare();
}

function recordOf(row: Row, edits: Change['edits']): ChangeRecord {
  const { added, removed, modified, moved, wordsAdded, wordsRemoved, ...change } = row.change;
  const { seq, id, documentId, observedAt, lastSeenUnchangedAt, recordedAt, revertOf } = change;
  const { document, service } = row;
  return {
    seq,
    id,
    documentId,
    document,
    service,
    observedAt,
    lastSeenUnchangedAt,
    recordedAt,
    revertOf,
    significance: change.significance,
    summary: change.summary,
    stats: { added, removed, modified, moved, wordsAdded, wordsRemoved },
    fromVersionId: row.from.id,
    toVersionId: row.to.id,
    from: { ...row.from, ...row.fromCapture },
    to: { ...row.to, ...row.toCapture },
    edits,
  };
}

/** Our own new reading of a version was led to by the same change as the version that it replaces. */
function leadingTo(db: Database, versionId: string): string | null {
  const asked = alias(versions, 'asked');
  const row = db
    .select({ id: changes.id })
    .from(asked)
    .innerJoin(
      versions,
      sql`${versions.documentId} = ${asked.documentId} and ${versions.observedAt} = ${asked.observedAt}`,
    )
    .innerJoin(changes, eq(changes.toVersion, versions.key))
    .where(eq(asked.id, versionId))
    .get();
  return row?.id ?? null;
}

async function* all(db: Database, read: Read, filter: ChangeFilter): AsyncGenerator<ChangeRecord> {
  let after: number | null = null;
  let hasMore = true;
  while (hasMore) {
    const page = pageOf(db, { filter, order: 'asc', after, limit: exportBatchSize });
    yield* read(page.seqs);
    after = page.seqs.at(-1) ?? after;
    hasMore = page.hasMore;
  }
}

/**
 * Writes a change with its edits and their full text, and gives its `seq`:
 * null when a change with this id is there already.
 */
export function changeWriter(db: Database): (change: Change, recordedAt: number) => number | null {
  const writeEdit = editWriter(db);
  return (change, recordedAt) => {
    const from = versionKey(db, change.fromVersionId) ?? noVersion(change, change.fromVersionId);
    const to = versionKey(db, change.toVersionId) ?? noVersion(change, change.toVersionId);
    const seq = insertChange(db, change, { from, to, recordedAt });
    if (seq === null) return null;
    for (const [position, edit] of change.edits.entries()) {
      writeEdit(edit, { change: seq, position, from, to });
    }
    return seq;
  };
}

function insertChange(
  db: Database,
  change: Change,
  { from, to, recordedAt }: { from: number; to: number; recordedAt: number },
): number | null {
  const { id, documentId, observedAt, lastSeenUnchangedAt, significance, summary } = change;
  const serviceId = sql<string>`(select ${documents.serviceId} from ${documents} where ${documents.id} = ${documentId})`;
  const written = db
    .insert(changes)
    .values({
      id,
      documentId,
      serviceId,
      observedAt,
      lastSeenUnchangedAt,
      recordedAt,
      significance,
      summary,
      ...change.stats,
      revertOf: change.revertOf,
      fromVersion: from,
      toVersion: to,
    })
    .onConflictDoNothing({ target: changes.id })
    .run();
  return written.changes > 0 ? Number(written.lastInsertRowid) : null;
}

function noVersion({ id }: Change, version: string): never {
  throw new Error(
    `Nothing was recorded: the change ${id} names the version ${version}, unknown here.`,
  );
}
