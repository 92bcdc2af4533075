import { and, asc, eq, isNull, lte, min, sql } from 'drizzle-orm';
import { must } from '../../core/must.js';
import type { Database } from '../database.js';
import { captures, checks, documents, pendingTexts, restyledTexts } from '../schema.js';
import type { DocumentRecord, Documents, Known, VersionEffective } from '../store.js';
import { syncDocuments } from '../writing/sync-catalogue.js';
import { captureColumns, keptCapturesIn, unpacked } from './captures.js';
import { doubtReader } from './doubts.js';
import { effectiveReader, noDates } from './effective.js';
import { type Row, selectDocuments } from './select-documents.js';

export function documentsIn(db: Database): Documents {
  const place = sql.placeholder;

  const due = db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.watched, true), lte(documents.nextCheckAt, place('now'))))
    .orderBy(asc(documents.nextCheckAt), asc(documents.id))
    .prepare();

  const nextDue = db
    .select({ at: min(documents.nextCheckAt) })
    .from(documents)
    .where(eq(documents.watched, true))
    .prepare();

  const checked = db
    .select({ key: checks.key })
    .from(checks)
    .where(
      and(
        eq(checks.documentId, place('id')),
        eq(checks.at, place('at')),
        eq(checks.sha256, place('sha256')),
      ),
    )
    .prepare();

  const pendingCapture = db
    .select(captureColumns)
    .from(pendingTexts)
    .innerJoin(captures, eq(captures.key, pendingTexts.capture))
    .where(and(eq(pendingTexts.documentId, place('id')), isNull(pendingTexts.ended)))
    .prepare();

  const restyledCapture = db
    .select(captureColumns)
    .from(restyledTexts)
    .innerJoin(captures, eq(captures.key, restyledTexts.capture))
    .where(eq(restyledTexts.documentId, place('id')))
    .prepare();

  const known = selectDocuments(db)
    .where(eq(documents.id, place('id')))
    .prepare();

  const readEffective = effectiveReader(db);
  const readDoubt = doubtReader(db);
  function recordsOf(rows: readonly Row[]): DocumentRecord[] {
    const keys = rows.flatMap(({ document }) => document.currentVersion ?? []);
    const effective = readEffective(keys);
    const datesOf = (key: number | null) =>
      key === null ? noDates : must(effective.get(key), 'the dates of a current version');
    return rows.map((row) => ({
      ...recordOf(row, datesOf(row.document.currentVersion)),
      doubt: readDoubt(row.document.id),
    }));
  }

  return {
    sync: async (declared, now, others) => syncDocuments(db, declared, now, others),
    due: async (now) => due.all({ now }).map(({ id }) => id),
    nextDueAt: async () => nextDue.get()?.at ?? null,
    checked: async (id, at, sha256) => checked.get({ id, at, sha256 }) !== undefined,

    known: async (id) => {
      const row = known.get({ id });
      if (!row)
        throw new Error(`The document ${id} is not in the database. Declare it in the catalogue.`);
      return knownOf(row);
    },

    ...keptCapturesIn(db),
    restyledCapture: async (id) => unpacked(restyledCapture.get({ id })),
    pendingCapture: async (id) => unpacked(pendingCapture.get({ id })),

    list: async () => recordsOf(selectDocuments(db).orderBy(asc(documents.id)).all()),

    get: async (id) => {
      const row = known.get({ id });
      const [record = null] = row ? recordsOf([row]) : [];
      return record;
    },
  };
}

function knownOf(row: Row): Known {
  const { document, version, captureOfVersion, pending, captureOfPending } = row;
  return {
    status: {
      state: document.state,
      since: document.stateSince,
      detail: document.stateDetail,
      failures: document.failures,
      nextCheckAt: document.nextCheckAt,
    },
    validators: { etag: document.etag, lastModified: document.lastModified },
    current: version && captureOfVersion && { ...version, capture: captureOfVersion },
    pending: pending && captureOfPending && { ...pending, capture: captureOfPending },
    announced: row.announced,
    lastCheckAt: document.lastCheckAt,
    restyled: row.restyled &&
      row.captureOfRestyled && { ...row.restyled, ...row.captureOfRestyled },
    placeHistory: row.placeHistory,
    coverageHistory: row.coverageHistory,
  };
}

function recordOf(row: Row, effective: VersionEffective): Omit<DocumentRecord, 'doubt'> {
  const { id, title, url, language, watched, lastCaptureAt } = row.document;
  const { status, current, pending, coverageHistory } = knownOf(row);
  const robots = { obeyed: row.document.robotsObeyed, reason: row.document.robotsReason };
  const { service, lastCheck, lastSighting, placeHistory } = row;
  return {
    id,
    service,
    title,
    url,
    language,
    watched,
    robots,
    status,
    lastCheck,
    lastCaptureAt,
    current: current && { ...current, effective },
    pending: pending && {
      ...pending,
      lastSighting: must(lastSighting, 'the check that saw a pending text'),
    },
    placeHistory,
    warnings: coverageHistory?.warnings ?? [],
  };
}
