import { and, asc, eq, sql } from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { precisionOf } from '../../core/dates/effective.js';
import { must } from '../../core/must.js';
import type { Database } from '../database.js';
import { changes, versionClauses, versionDates, versions } from '../schema.js';
import type { EarlierAnnouncement, VersionDate, VersionEffective } from '../store.js';

export type ReadEffective = (keys: readonly number[]) => Map<number, VersionEffective>;

export const noDates: VersionEffective = { inForceFrom: null, lastUpdated: null, announced: [] };

/** The dates that these versions (by key) state, and the announcement of the one in force, with two statements. */
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

/** The id of the clause that states a date. Opening the database has given every clause an id. */
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

/** Earlier versions' announcements of the date from which a version says it is in force, oldest first. */
function earlierAnnouncements(db: Database) {
  const announcement = alias(versionDates, 'announcement');
  const announcing = alias(versions, 'announcing');
  return db
    .select({
      inForce: versionDates.version,
      versionId: announcing.id,
      observedAt: announcing.observedAt,
      quote: announcement.quote,
      clauseId: versionClauses.clauseId,
      changeId: leadingTo(announcing.key),
    })
    .from(versionDates)
    .innerJoin(versions, eq(versions.key, versionDates.version))
    .innerJoin(
      announcement,
      and(eq(announcement.field, 'announced'), eq(announcement.date, versionDates.date)),
    )
    .innerJoin(announcing, eq(announcing.key, announcement.version))
    .leftJoin(
      versionClauses,
      and(
        eq(versionClauses.version, announcement.version),
        eq(versionClauses.position, announcement.position),
      ),
    )
    .where(
      and(
        isAmongKeys(versionDates.version),
        eq(versionDates.field, 'in-force-from'),
        eq(announcing.documentId, versions.documentId),
        sql`${announcing.observedAt} < ${versions.observedAt}`,
      ),
    )
    .orderBy(asc(announcing.observedAt), asc(announcing.key))
    .prepare();
}

/** The change that led to a version, by the version's key; null for a first version. */
export function leadingTo(version: SQLiteColumn) {
  return sql<string | null>`(select ${changes.id} from ${changes}
    where ${changes.toVersion} = ${version} order by ${changes.seq} limit 1)`;
}
