import { and, asc, eq, sql } from 'drizzle-orm';
import type { Clause } from '../../core/clause.js';
import { must } from '../../core/must.js';
import { sections } from '../../core/prose/sections.js';
import type { Database } from '../database.js';
import { clauses, versionClauses, versions } from '../schema.js';

/** Where a version has a clause. */
export interface ClausePlace {
  position: number;
  clause: Clause;
  /** The same number for the same text with the same links. */
  content: number;
}

/** Finds a clause in the versions of a document. Returns its place by the version's key. */
export function placeReader(
  db: Database,
): (documentId: string, clauseId: string) => Map<number, ClausePlace> {
  const place = sql.placeholder;
  const readHeadings = headingReader(db);
  const find = db
    .select({
      ...columns,
      content: clauses.key,
      links: clauses.links,
      marker: versionClauses.marker,
      column: versionClauses.headers,
      row: versionClauses.rowHeaders,
    })
    .from(versionClauses)
    .innerJoin(versions, eq(versions.key, versionClauses.version))
    .innerJoin(clauses, eq(clauses.key, versionClauses.clause))
    .where(
      and(
        eq(versions.documentId, place('documentId')),
        eq(versionClauses.clauseId, place('clauseId')),
      ),
    )
    .prepare();
  return (documentId, clauseId) => {
    const rows = find.all({ documentId, clauseId });
    const headings = readHeadings(rows.map(({ version }) => version));
    return new Map(
      rows.map(({ version, position, content, column, row: rowHeaders, ...row }) => {
        const section = sectionOf({ ...row, position }, headings.get(version) ?? []);
        const headers = { column: column ?? [], row: rowHeaders ?? [] };
        const clause = { ...row, headers, section };
        return [version, { position, clause, content }];
      }),
    );
  };
}

const columns = {
  version: versionClauses.version,
  position: versionClauses.position,
  kind: versionClauses.kind,
  level: versionClauses.level,
  text: clauses.text,
};

type Placed = Pick<Clause, 'kind' | 'level' | 'text'> & { position: number };

/** All headings of the version, in order: a single level-1 heading is the title. */
function sectionOf(row: Placed, headings: readonly Placed[]): string[] {
  const before = headings.filter(({ position }) => position < row.position);
  const after = headings.filter(({ position }) => position > row.position);
  const paths = sections([...before, row, ...after]);
  return must(paths[before.length], 'the section of a clause');
}

/** The headings of these versions, by version and in reading order. */
function headingReader(db: Database): (keys: readonly number[]) => Map<number, Placed[]> {
  const find = db
    .select(columns)
    .from(versionClauses)
    .innerJoin(clauses, eq(clauses.key, versionClauses.clause))
    .where(
      and(
        sql`${versionClauses.version} in (select value from json_each(${sql.placeholder('keys')}))`,
        eq(versionClauses.kind, 'heading'),
      ),
    )
    .orderBy(asc(versionClauses.version), asc(versionClauses.position))
    .prepare();
  return (keys) => {
    const lists = new Map<number, Placed[]>();
    for (const { version, ...heading } of find.all({ keys: JSON.stringify(keys) })) {
      const list = lists.get(version) ?? [];
      lists.set(version, list);
      list.push(heading);
    }
    return lists;
  };
}
