import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database.js';
import {
  captures,
  checks,
  coverageHistories,
  documents,
  pendingTexts,
  placeHistories,
  restyledTexts,
  services,
  versions,
} from '../schema.js';
import { pendingColumns } from '../writing/pending-texts.js';
import { versionColumns } from './version-columns.js';

/** A document with its service, its current version, and all that waits. */
export type Row = ReturnType<ReturnType<typeof selectDocuments>['all']>[number];

export function selectDocuments(db: Database) {
  const captureOfPending = alias(captures, 'capture_of_pending');
  const captureOfRestyled = alias(captures, 'capture_of_restyled');
  const lastSighting = alias(checks, 'last_sighting');
  const { capture: captureOfVersion, ...version } = versionColumns;
  const { capture: _, ...pending } = pendingColumns;
  return db
    .select({
      document: documents,
      service: services,
      version,
      captureOfVersion,
      pending,
      captureOfPending: { at: captureOfPending.at, sha256: captureOfPending.sha256 },
      restyled: { digest: restyledTexts.digest },
      captureOfRestyled: { at: captureOfRestyled.at },
      announced: announcedDates(),
      placeHistory: { readings: placeHistories.readings, places: placeHistories.places },
      coverageHistory: coverageHistories.history,
      lastCheck: { at: checks.at, outcome: checks.outcome, detail: checks.detail },
      lastSighting: { outcome: lastSighting.outcome, detail: lastSighting.detail },
    })
    .from(documents)
    .innerJoin(services, eq(services.id, documents.serviceId))
    .leftJoin(versions, eq(versions.key, documents.currentVersion))
    .leftJoin(captures, eq(captures.key, versions.capture))
    .leftJoin(
      pendingTexts,
      and(eq(pendingTexts.documentId, documents.id), isNull(pendingTexts.ended)),
    )
    .leftJoin(captureOfPending, eq(captureOfPending.key, pendingTexts.capture))
    .leftJoin(restyledTexts, eq(restyledTexts.documentId, documents.id))
    .leftJoin(captureOfRestyled, eq(captureOfRestyled.key, restyledTexts.capture))
    .leftJoin(placeHistories, eq(placeHistories.documentId, documents.id))
    .leftJoin(coverageHistories, eq(coverageHistories.documentId, documents.id))
    .leftJoin(lastSighting, eq(lastSighting.key, checkOfLastSighting()))
    .leftJoin(checks, eq(checks.key, newestCheck()));
}

/** The dates that the current version announces, as a JSON array. */
function announcedDates() {
  return sql<string[]>`(select json_group_array(stated.date) from version_dates as stated
    where stated.version = ${documents.currentVersion} and stated.field = 'announced')`.mapWith(
    (text: string): string[] => JSON.parse(text),
  );
}

function newestCheck(): SQL {
  return sql`(select key from ${checks} as newest where newest.document_id = ${documents.id}
    order by newest.at desc, newest.key desc limit 1)`;
}

function checkOfLastSighting(): SQL {
  return sql`(select key from ${checks} as sighting where sighting.document_id = ${documents.id}
    and sighting.at = ${pendingTexts.lastSeenAt} order by sighting.key desc limit 1)`;
}
