import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { DateStatement } from '../../core/dates/effective-dates.js';
import type { Database } from '../database.js';
import { documents, services, versionClauses, versionDates, versions } from '../schema.js';
import type { EffectiveDates } from '../store.js';
import { leadingTo } from './effective.js';

/** Every statement of a date from which a text applies or will apply, from each document's versions, oldest first. */
export function effectiveDatesIn(db: Database): EffectiveDates {
  return {
    statements: async ({ service, document }) =>
      select(db)
        .where(
          and(
            ne(versionDates.field, 'last-updated'),
            isNewestReading(),
            service === undefined ? undefined : eq(documents.serviceId, service),
            document === undefined ? undefined : eq(documents.id, document),
          ),
        )
        .orderBy(asc(versions.observedAt), asc(versions.key))
        .all()
        .map(
          ({ field, ...row }): DateStatement => ({
            ...row,
            kind: field === 'announced' ? 'announced' : 'stated',
          }),
        ),
  };
}

function select(db: Database) {
  const { id, title, url, language } = documents;
  return db
    .select({
      document: { id, title, url, language },
      service: { id: services.id, name: services.name },
      field: versionDates.field,
      date: versionDates.date,
      quote: versionDates.quote,
      rule: versionDates.rule,
      clauseId: sql<string>`coalesce(${versionClauses.clauseId}, '')`,
      versionId: versions.id,
      changeId: leadingTo(versions.key),
      firstSeenAt: versions.observedAt,
      lastSeenAt: versions.lastSeenAt,
      replacedAt: replacedAt(),
    })
    .from(versionDates)
    .innerJoin(versions, eq(versions.key, versionDates.version))
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .innerJoin(services, eq(services.id, documents.serviceId))
    .leftJoin(
      versionClauses,
      and(
        eq(versionClauses.version, versionDates.version),
        eq(versionClauses.position, versionDates.position),
      ),
    );
}

/** Two versions have the same time of observation only if our extraction changed; the newer reading counts. */
export function isNewestReading() {
  return sql`not exists (select 1 from ${versions} as newer where newer.document_id = ${versions.documentId}
    and newer.observed_at = ${versions.observedAt} and newer.key > ${versions.key})`;
}

/** When the next version of its document was observed; null for the newest. */
export function replacedAt() {
  return sql<number | null>`(select min(next.observed_at) from ${versions} as next
    where next.document_id = ${versions.documentId} and next.observed_at > ${versions.observedAt})`;
}
