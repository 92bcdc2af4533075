import { and, asc, eq, sql } from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { precisionOf } from '../../core/dates/effective.js';
import { must } from '../../core/must.js';
import type { Database } from '../database.js';
import { changes, versionClauses, versionDates, versions } from '../schema.js';
import type { EarlierAnnouncement, VersionDate, VersionEffective } from '../store.js';

export type ReadEffective = (keys: readonly number[]) => Map<number, VersionEffective>;

export const noDates: VersionEffective = { inForceFrom: null, lastUpdated: null, announced: [] };

/** The dates that these versions (by key) state, and the announcement of the one in force: two statements. */
export function effectiveReader(db: Database): ReadEffective {
  const dates = datesOfVersions(db);
  const announcements = earlierAnnouncements(db);
  return (keys) => {
    const found = new Map(keys.map((key) => [key, { ...noDates, announced: [] as VersionDate[] }]));
    const given = { keys: JSON.stringify(keys) };
    const firstAnnounced = new Map<number, EarlierAnnouncement>();
    for (const { inForce, clauseId, ...announcement } of announcements.all(given)) {
      if (firstAnnounced.has(inForce)) continue;
      firstAnnounced.set(inForce, { ...announcement, clauseId: idOf(clauseId) });
    }
    for (const { version, field, clauseId, ...row } of dates.all(given)) {
      const effective = must(found.get(version), 'the version whose dates were asked for');
      const date = { ...row, precision: precisionOf(row.date), clauseId: idOf(clauseId) };
      if (field === 'announced') effective.announced.push(date);
      else if (field === 'last-updated') effective.lastUpdated = date;
      else effective.inForceFrom = { ...date, announcedBy: firstAnnounced.get(version) ?? null };
    }
    return found;
  };
}

/** Of the clause that states a date: clauses have ids since the database was opened. */
function idOf(clauseId: string | null): string {
  return must(clauseId, 'the id of the clause that states a date');
}

function isAmongKeys(key: typeof versionDates.version) {
  return sql`${key} in (select value from json_each(${sql.placeholder('keys')}))`;
}

function datesOfVersions(db: Database) {
  const { version, field, date, quote, rule } = versionDates;
  return db
    .select({ version, field, date, quote, rule, clauseId: versionClauses.clauseId })
    .from(versionDates)
    .leftJoin(
      versionClauses,
      and(
        eq(versionClauses.version, versionDates.version),
        eq(versionClauses.position, versionDates.position),
      ),
    )
    .where(isAmongKeys(version))
    .orderBy(asc(version), asc(date))
    .prepare();
}

/** Announcements of the date from which a version says it is in force, by earlier versions of the document, oldest first. */
function earlierAnnouncements(db: Database) {
  const told = alias(versionDates, 'told');
  const telling = alias(versions, 'telling');
  return db
    .select({
      inForce: versionDates.version,
      versionId: telling.id,
      observedAt: telling.observedAt,
      quote: told.quote,
      clauseId: versionClauses.clauseId,
      changeId: leadingTo(telling.key),
    })
    .from(versionDates)
    .innerJoin(versions, eq(versions.key, versionDates.version))
    .innerJoin(told, and(eq(told.field, 'announced'), eq(told.date, versionDates.date)))
    .innerJoin(telling, eq(telling.key, told.version))
    .leftJoin(
      versionClauses,
      and(eq(versionClauses.version, told.version), eq(versionClauses.position, told.position)),
    )
    .where(
      and(
        isAmongKeys(versionDates.version),
        eq(versionDates.field, 'in-force-from'),
        eq(telling.documentId, versions.documentId),
        sql`${telling.observedAt} < ${versions.observedAt}`,
      ),
    )
    .orderBy(asc(telling.observedAt), asc(telling.key))
    .prepare();
}

/** The change that led to a version, by its key; null for a first one. */
export function leadingTo(version: SQLiteColumn) {
  return sql<string | null>`(select ${changes.id} from ${changes}
    where ${changes.toVersion} = ${version} order by ${changes.seq} limit 1)`;
}
