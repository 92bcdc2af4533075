import { and, asc, eq, isNull, lte, min, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database.js';
import {
  candidates,
  captures,
  checks,
  documents,
  guises,
  placeHistories,
  services,
  versions,
} from '../schema.js';
import type { DocumentRecord, Documents, Known, VersionEffective } from '../store.js';
import { candidateColumns } from '../writing/pending-texts.js';
import { syncDocuments } from '../writing/sync-catalogue.js';
import { captureColumns, unpacked } from './captures.js';
import { effectiveReader, noDates } from './effective.js';
import { versionColumns } from './version-columns.js';

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

  const waitingCapture = db
    .select(captureColumns)
    .from(candidates)
    .innerJoin(captures, eq(captures.key, candidates.capture))
    .where(and(eq(candidates.documentId, place('id')), isNull(candidates.ended)))
    .prepare();

  const guiseCapture = db
    .select(captureColumns)
    .from(guises)
    .innerJoin(captures, eq(captures.key, guises.capture))
    .where(eq(guises.documentId, place('id')))
    .prepare();

  const known = selectDocuments(db)
    .where(eq(documents.id, place('id')))
    .prepare();

  const readEffective = effectiveReader(db);
  function recordsOf(rows: readonly Row[]): DocumentRecord[] {
    const keys = rows.flatMap(({ document }) => document.currentVersion ?? []);
    const effective = readEffective(keys);
    return rows.map((row) =>
      recordOf(row, effective.get(row.document.currentVersion ?? -1) ?? noDates),
    );
  }

  return {
    sync: async (declared, now, others) => syncDocuments(db, declared, now, others),
    due: async (now) => due.all({ now }).map(({ id }) => id),
    nextDueAt: async () => nextDue.get()?.at ?? null,
    checked: async (id, at, sha256) => checked.get({ id, at, sha256 }) !== undefined,

    known: async (id) => {
      const row = known.get({ id });
      if (!row) throw new Error(`No document ${id} is stored. Declare it in the catalogue.`);
      return knownOf(row);
    },

    guiseCapture: async (id) => unpacked(guiseCapture.get({ id })),
    waitingCapture: async (id) => unpacked(waitingCapture.get({ id })),

    list: async () => recordsOf(selectDocuments(db).orderBy(asc(documents.id)).all()),

    get: async (id) => {
      const row = known.get({ id });
      return row ? (recordsOf([row])[0] ?? null) : null;
    },
  };
}

type Row = ReturnType<ReturnType<typeof selectDocuments>['all']>[number];

function selectDocuments(db: Database) {
  const captureWaiting = alias(captures, 'capture_waiting');
  const captureOfGuise = alias(captures, 'capture_of_guise');
  const { capture: captureOfVersion, ...version } = versionColumns;
  const { capture: _, ...candidate } = candidateColumns;
  return db
    .select({
      document: documents,
      service: services,
      version,
      captureOfVersion,
      candidate,
      captureOfCandidate: { at: captureWaiting.at, sha256: captureWaiting.sha256 },
      guise: { digest: guises.digest },
      captureOfGuise: { at: captureOfGuise.at },
      announced: announcedDates(),
      placeHistory: { readings: placeHistories.readings, places: placeHistories.places },
      lastCheck: { at: checks.at, outcome: checks.outcome, detail: checks.detail },
    })
    .from(documents)
    .innerJoin(services, eq(services.id, documents.serviceId))
    .leftJoin(versions, eq(versions.key, documents.currentVersion))
    .leftJoin(captures, eq(captures.key, versions.capture))
    .leftJoin(candidates, and(eq(candidates.documentId, documents.id), isNull(candidates.ended)))
    .leftJoin(captureWaiting, eq(captureWaiting.key, candidates.capture))
    .leftJoin(guises, eq(guises.documentId, documents.id))
    .leftJoin(captureOfGuise, eq(captureOfGuise.key, guises.capture))
    .leftJoin(placeHistories, eq(placeHistories.documentId, documents.id))
    .leftJoin(checks, eq(checks.key, newestCheck()));
}

/** Those of the current version: a JSON array. */
function announcedDates() {
  return sql<string[]>`(select json_group_array(told.date) from version_dates as told
    where told.version = ${documents.currentVersion} and told.field = 'announced')`.mapWith(
    (text: string): string[] => JSON.parse(text),
  );
}

function newestCheck(): SQL {
  return sql`(select key from ${checks} as newest where newest.document_id = ${documents.id}
    order by newest.at desc, newest.key desc limit 1)`;
}

function knownOf(row: Row): Known {
  const { document, version, captureOfVersion, candidate, captureOfCandidate } = row;
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
    waiting: candidate && captureOfCandidate && { ...candidate, capture: captureOfCandidate },
    announced: row.announced,
    lastCheckAt: document.lastCheckAt,
    guise: row.guise && row.captureOfGuise && { ...row.guise, ...row.captureOfGuise },
    placeHistory: row.placeHistory,
  };
}

function recordOf(row: Row, effective: VersionEffective): DocumentRecord {
  const { id, title, url, language, watched, lastCaptureAt } = row.document;
  const { status, current, waiting } = knownOf(row);
  const robots = { obeyed: row.document.robotsObeyed, reason: row.document.robotsReason };
  const { service, lastCheck, placeHistory } = row;
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
    waiting,
    placeHistory,
  };
}
