import { asc, eq, sql } from 'drizzle-orm';
import type { Clause } from '../core/clause.js';
import { digestOf } from '../core/digest.js';
import { sections } from '../core/sections.js';
import type { Database } from './database.js';
import { clauses, versionClauses, versions } from './schema.js';

/**
 * Stores a version's clauses in their order; the ones that any version had before are only referred to.
 * Prepared row by row: for 300 clauses, building one long statement takes drizzle several times as long.
 */
export function clauseWriter(db: Database): (version: number, list: readonly Clause[]) => void {
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
      // As plain SQL: given as a JSON column, drizzle would write "null" for null.
      headers: sql`${place('headers')}`,
    })
    .prepare();
  return (version, list) => {
    for (const [position, clause] of list.entries()) {
      const { kind, level } = clause;
      const headers = clause.headers.length > 0 ? JSON.stringify(clause.headers) : null;
      refer.run({ version, position, clause: keyOf(clause), kind, level, headers });
    }
  };
}

/** Gives the key of a clause's content, and keeps it when it is new. Its address is a SHA-256. */
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

/** A version's clauses in reading order; none when there is no such version. */
export function readClauses(db: Database, versionId: string): Clause[] {
  const rows = db
    .select({
      kind: versionClauses.kind,
      level: versionClauses.level,
      text: clauses.text,
      links: clauses.links,
      headers: versionClauses.headers,
    })
    .from(versions)
    .innerJoin(versionClauses, eq(versionClauses.version, versions.key))
    .innerJoin(clauses, eq(clauses.key, versionClauses.clause))
    .where(eq(versions.id, versionId))
    .orderBy(asc(versionClauses.position))
    .all();
  const paths = sections(rows);
  return rows.map((row, i) => ({ ...row, headers: row.headers ?? [], section: paths[i] ?? [] }));
}
