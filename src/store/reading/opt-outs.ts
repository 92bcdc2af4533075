import { and, asc, desc, eq, max, sql } from 'drizzle-orm';
import { must } from '../../core/must.js';
import type { NamedOptOut } from '../../core/opt-outs/opt-out-ids.js';
import type { OptOutMention } from '../../core/opt-outs/opt-out-mention.js';
import type { Database } from '../database.js';
import { documents, optOuts, services, versionOptOuts, versions } from '../schema.js';
import type { OptOuts } from '../store.js';
import { leadingTo } from './effective.js';
import { isNewestReading, replacedAt } from './effective-dates.js';

export function optOutsIn(db: Database): OptOuts {
  return {
    names: async (serviceId) => namesOf(db, serviceId),

    mentions: async (filter) => mentions(db, filter),

    history: async (filter) =>
      db
        .select({
          id: versionOptOuts.id,
          document: documentColumns,
          content: optOuts.content,
          versionId: versions.id,
          changeId: leadingTo(versions.key),
          observedAt: versions.observedAt,
          replacedAt: replacedAt(),
        })
        .from(versionOptOuts)
        .innerJoin(optOuts, eq(optOuts.key, versionOptOuts.optOut))
        .innerJoin(versions, eq(versions.key, versionOptOuts.version))
        .innerJoin(documents, eq(documents.id, versions.documentId))
        .where(and(isNewestReading(), ...isAmong(filter)))
        .orderBy(asc(versions.observedAt), asc(versions.key))
        .all()
        .map(({ content: { quotes: _, ...statement }, ...row }) => ({ ...row, statement })),
  };
}

export function namesOf(db: Database, serviceId: string): NamedOptOut[] {
  return db
    .select({ id: versionOptOuts.id, content: optOuts.content })
    .from(versionOptOuts)
    .innerJoin(optOuts, eq(optOuts.key, versionOptOuts.optOut))
    .where(eq(versionOptOuts.serviceId, serviceId))
    .groupBy(versionOptOuts.id, versionOptOuts.optOut)
    .orderBy(desc(max(versionOptOuts.version)))
    .all()
    .map(({ id, content: { kind, title, href } }) => ({ id, kind, title, href }));
}

const documentColumns = {
  id: documents.id,
  title: documents.title,
  url: documents.url,
  language: documents.language,
};

interface Filter {
  service?: string;
  id?: string;
}

function isAmong({ service, id }: Filter) {
  return [
    service === undefined ? undefined : eq(versionOptOuts.serviceId, service),
    id === undefined ? undefined : eq(versionOptOuts.id, id),
  ];
}

function mentions(db: Database, filter: Filter): OptOutMention[] {
  const groups = db
    .select({
      id: versionOptOuts.id,
      optOut: versionOptOuts.optOut,
      documentId: versions.documentId,
      newest: sql<number>`max(${versions.key})`.as('group_newest'),
      firstSeenAt: sql<number>`min(${versions.observedAt})`.as('group_began'),
      lastSeenAt: sql<number>`max(${versions.lastSeenAt})`.as('group_ended'),
    })
    .from(versionOptOuts)
    .innerJoin(versions, eq(versions.key, versionOptOuts.version))
    .where(and(isNewestReading(), ...isAmong(filter)))
    .groupBy(versionOptOuts.id, versionOptOuts.optOut, versions.documentId)
    .as('groups');
  return db
    .select({
      id: groups.id,
      firstSeenAt: groups.firstSeenAt,
      lastSeenAt: groups.lastSeenAt,
      content: optOuts.content,
      document: documentColumns,
      service: { id: services.id, name: services.name },
      versionId: versions.id,
      isCurrent: sql<number>`coalesce(${documents.currentVersion} = ${groups.newest}, 0)`,
      clauseIds: clauseIds(),
    })
    .from(groups)
    .innerJoin(versions, eq(versions.key, groups.newest))
    .innerJoin(
      versionOptOuts,
      and(eq(versionOptOuts.version, groups.newest), eq(versionOptOuts.id, groups.id)),
    )
    .innerJoin(optOuts, eq(optOuts.key, groups.optOut))
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .innerJoin(services, eq(services.id, documents.serviceId))
    .orderBy(asc(documents.id), asc(versionOptOuts.place), asc(groups.newest))
    .all()
    .map(({ content: { quotes, ...statement }, isCurrent, clauseIds, ...row }) => ({
      ...row,
      statement,
      current: isCurrent === 1,
      evidence: quotes.map((quote, i) => ({
        quote,
        clauseId: must(clauseIds[i], 'the id of the clause that holds a quote'),
      })),
    }));
}

/** Ids of the clauses that contain the quotes, in the order of the quotes: a JSON array. */
function clauseIds() {
  return sql<string>`(select json_group_array(clause_id) from (
    select held.clause_id from json_each(${versionOptOuts.positions}) as quoted
    join version_clauses as held on held.version = ${versionOptOuts.version} and held.position = quoted.value
    order by quoted.key))`.mapWith((text: string): string[] => JSON.parse(text));
}
