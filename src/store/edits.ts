import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Edit } from '../core/change.js';
import type { Database } from './database.js';
import { clauses, edits, versionClauses } from './schema.js';

interface EditPlace {
  /** `seq` of the change, and the edit's place in it. */
  change: number;
  position: number;
  /** Keys of the versions before and after. */
  from: number;
  to: number;
}

/** Writes the edits of a change, and the words that they are found by. */
export function editWriter(db: Database): (edit: Edit, place: EditPlace) => void {
  const clauseKey = clauseFinder(db);
  const fullText = db.$client.prepare(
    'insert into edits_fts (rowid, "before", "after", section) values (?, ?, ?, ?)',
  );
  return (edit, { change, position, from, to }) => {
    const { op, significance, kind, words, links, sectionBefore } = edit;
    const written = db
      .insert(edits)
      .values({
        change,
        position,
        op,
        significance,
        kind,
        section: [...edit.section],
        sectionBefore: sectionBefore && [...sectionBefore],
        before: clauseKey(from, edit.position.before, edit.before),
        after: clauseKey(to, edit.position.after, edit.after),
        positionBefore: edit.position.before,
        positionAfter: edit.position.after,
        words: words.map(([sign, text]) => [sign, text]),
        links: { removed: [...links.removed], added: [...links.added] },
      })
      .run();
    const headings = [...edit.section, ...(sectionBefore ?? [])].join('\n');
    fullText.run(written.lastInsertRowid, edit.before, edit.after, headings);
  };
}

/** Finds the clause that stands at a position of a version, and checks that it says what the edit says. */
function clauseFinder(db: Database) {
  const find = db
    .select({ key: clauses.key, text: clauses.text })
    .from(versionClauses)
    .innerJoin(clauses, eq(clauses.key, versionClauses.clause))
    .where(
      and(
        eq(versionClauses.version, sql.placeholder('version')),
        eq(versionClauses.position, sql.placeholder('position')),
      ),
    )
    .prepare();
  return (version: number, position: number | null, text: string | null): number | null => {
    if (position === null && text === null) return null;
    const clause = find.get({ version, position });
    if (clause && clause.text === text) return clause.key;
    throw new Error(
      `Nothing was recorded: an edit quotes ${JSON.stringify(text)} as clause ${position}, ` +
        `but the version says ${JSON.stringify(clause?.text ?? null)} there.`,
    );
  };
}

/** The edits of these changes (a JSON array of `seq`s), each list in the order in which it was written. */
export function editReader(db: Database): (seqs: string) => Map<number, Edit[]> {
  const before = alias(clauses, 'clause_before');
  const after = alias(clauses, 'clause_after');
  const find = db
    .select({ edit: edits, before: before.text, after: after.text })
    .from(edits)
    .leftJoin(before, eq(before.key, edits.before))
    .leftJoin(after, eq(after.key, edits.after))
    .where(sql`${edits.change} in (select value from json_each(${sql.placeholder('seqs')}))`)
    .orderBy(asc(edits.change), asc(edits.position))
    .prepare();
  return (seqs) => {
    const lists = new Map<number, Edit[]>();
    for (const row of find.all({ seqs })) {
      const list = lists.get(row.edit.change) ?? [];
      lists.set(row.edit.change, list);
      list.push(editOf(row));
    }
    return lists;
  };
}

interface Row {
  edit: typeof edits.$inferSelect;
  before: string | null;
  after: string | null;
}

function editOf({ edit, before, after }: Row): Edit {
  const { op, significance, kind, section, sectionBefore, words, links } = edit;
  const position = { before: edit.positionBefore, after: edit.positionAfter };
  return { op, significance, kind, section, sectionBefore, before, after, words, links, position };
}
