import { eq, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { must } from '../../core/must.js';
import type { Database } from '../database.js';
import { captures, changes, documents, services, versions } from '../schema.js';
import type { ChangeFilter, ChangeRecord, Changes, VersionEffective } from '../store.js';
import { markCounter } from '../writing/marks.js';
import { pageOf } from './change-page.js';
import { type EditRows, editOf, editReader } from './edits.js';
import { effectiveReader } from './effective.js';

const exportBatchSize = 200;

export function changesIn(db: Database): Changes {
  const read = changeReader(db);
  const countMarks = markCounter(db);
  // Every request for a page runs this query; preparing it makes it ten times as fast.
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
    marks: async () => countMarks(),
    all: (filter) => all(db, read, filter),
  };
}

type Read = (seqs: readonly number[]) => ChangeRecord[];

/** A few statements per batch, whatever its size. */
function changeReader(db: Database): Read {
  const find = selectChanges(db);
  const readEdits = editReader(db);
  const readEffective = effectiveReader(db);
  return (wanted) => {
    const seqs = JSON.stringify(wanted);
    const edits = readEdits(seqs);
    const rows = find.all({ seqs });
    const effective = readEffective(rows.map(({ change }) => change.toVersion));
    const records = rows.map((row) =>
      recordOf(row, {
        edits: edits.get(row.change.seq) ?? [],
        effective: must(
          effective.get(row.change.toVersion),
          'the dates of the version after a change',
        ),
      }),
    );
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

/** Field by field: a rest pattern takes three times as long. */
function recordOf(
  row: Row,
  { edits, effective }: { edits: EditRows; effective: VersionEffective },
): ChangeRecord {
  const { change, document, service } = row;
  const { added, removed, modified, moved, wordsAdded, wordsRemoved } = change;
  const between = { from: row.from.id, to: row.to.id };
  return {
    seq: change.seq,
    id: change.id,
    documentId: change.documentId,
    document,
    service,
    observedAt: change.observedAt,
    lastSeenUnchangedAt: change.lastSeenUnchangedAt,
    recordedAt: change.recordedAt,
    significance: change.significance,
    topics: change.topics,
    summary: change.summary,
    stats: { added, removed, modified, moved, wordsAdded, wordsRemoved },
    fromVersionId: between.from,
    toVersionId: between.to,
    from: { id: between.from, at: row.fromCapture.at, sha256: row.fromCapture.sha256 },
    to: { id: between.to, at: row.toCapture.at, sha256: row.toCapture.sha256 },
    effective,
    revertOf: change.revertOf,
    flicker: change.flicker,
    unstable: change.unstable,
    silent: change.silent,
    optOuts: change.optOuts,
    edits: edits.map((edit) => editOf(edit, between)),
  };
}

/** A version from a new reading of ours was led to by the same change as the version that it replaces. */
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
