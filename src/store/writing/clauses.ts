import { asc, eq, sql } from 'drizzle-orm';
import type { Clause } from '../../core/clause.js';
import { digestOf } from '../../core/digest.js';
import { must } from '../../core/must.js';
import { sections } from '../../core/prose/sections.js';
import { clauseIdOf, type LivingClause } from '../../core/recognise/clause-ids.js';
import type { Database } from '../database.js';
import { clauses, versionClauses, versions } from '../schema.js';

type WriteClauses = (version: number, list: readonly Clause[], ids: readonly string[]) => void;

/**
 * Stores a version's clauses in order, each with its id. Content that some version already has is only referenced.
 * Prepared row by row: for 300 clauses, building one long statement takes drizzle several times as long.
 */
export function clauseWriter(db: Database): WriteClauses {
  const place = sql.placeholder;
  const keyOf = clauseKeeper(db);
  const refer = db
    .insert(versionClauses)
    .values({
      version: place('version'),
      position: place('position'),
      clause: place('clause'),
      kind: place('kind'),
      level: place('level'),
      marker: place('marker'),
      // As plain SQL: drizzle would write "null" for null in a JSON column.
      headers: sql`${place('headers')}`,
      rowHeaders: sql`${place('rowHeaders')}`,
      clauseId: place('clauseId'),
    })
    .prepare();
  return (version, list, ids) => {
    if (ids.length !== list.length) throw new Error(wrongCount(list, ids));
    for (const [position, clause] of list.entries()) {
      const { kind, level, marker } = clause;
      const [headers, rowHeaders] = [clause.headers.column, clause.headers.row].map(toJson);
      const [key, clauseId] = [keyOf(clause), ids[position]];
      const placed = { kind, level, marker, headers, rowHeaders };
      refer.run({ version, position, clause: key, ...placed, clauseId });
    }
  };
}

function toJson(list: readonly string[]): string | null {
  return list.length > 0 ? JSON.stringify(list) : null;
}

function wrongCount(list: readonly Clause[], ids: readonly string[]): string {
  return `Nothing was recorded: a version of ${list.length} clauses has ${ids.length} clause ids.`;
}

/** Returns the key of a clause's content, storing it if it is new. Content is addressed by its SHA-256. */
function clauseKeeper(db: Database): (clause: Clause) => number {
  const place = sql.placeholder;
  const find = db
    .select({ key: clauses.key })
    .from(clauses)
    .where(eq(clauses.digest, place('digest')))
    .prepare();
  const insert = db
    .insert(clauses)
    .values({ digest: place('digest'), text: place('text'), links: place('links') })
    .prepare();
  return ({ text, links: given }) => {
    const links = given.map((link) => ({ text: link.text, href: link.href }));
    const digest = digestOf([text, links]);
    return find.get({ digest })?.key ?? Number(insert.run({ digest, text, links }).lastInsertRowid);
  };
}

/** Reads a version's clauses in reading order; empty if there is no such version. */
export function clauseReader(db: Database): (versionId: string) => LivingClause[] {
  const find = db
    .select({
      kind: versionClauses.kind,
      level: versionClauses.level,
      marker: versionClauses.marker,
      text: clauses.text,
      links: clauses.links,
      headers: versionClauses.headers,
      rowHeaders: versionClauses.rowHeaders,
      clauseId: versionClauses.clauseId,
    })
    .from(versions)
    .innerJoin(versionClauses, eq(versionClauses.version, versions.key))
    .innerJoin(clauses, eq(clauses.key, versionClauses.clause))
    .where(eq(versions.id, sql.placeholder('versionId')))
    .orderBy(asc(versionClauses.position))
    .prepare();
  return (versionId) => {
    const rows = find.all({ versionId });
    const paths = sections(rows);
    return rows.map(({ clauseId, headers, rowHeaders, ...row }, i) => ({
      ...row,
      id: clauseId ?? clauseIdOf(versionId, i),
      headers: { column: headers ?? [], row: rowHeaders ?? [] },
      section: must(paths[i], 'the section of a clause'),
    }));
  };
}
