import { and, eq, sql } from 'drizzle-orm';
import type { Edit } from '../../core/change.js';
import type { Headers } from '../../core/clause.js';
import type { Database } from '../database.js';
import { clauses, edits, versionClauses } from '../schema.js';

interface EditPlace {
  /** `seq` of the change, and the edit's position in it. */
  change: number;
  position: number;
  /** Keys of the versions before and after. */
  from: number;
  to: number;
}

/** Writes the edits of a change, and the words for searching them. */
export function editWriter(db: Database): (edit: Edit, place: EditPlace) => void {
  const quoted = quoteChecker(db);
  const fullText = db.$client.prepare(
    'insert into edits_fts (rowid, "before", "after", section) values (?, ?, ?, ?)',
  );
  return (edit, { change, position, from, to }) => {
    const { op, significance, clauseId, kind, headers, words, links, sectionBefore } = edit;
    const written = db
      .insert(edits)
      .values({
        change,
        position,
        op,
        significance,
        because: [...edit.because],
        topics: [...edit.topics],
        clauseId,
        kind,
        section: [...edit.section],
        sectionBefore: sectionBefore && [...sectionBefore],
        headers: isEmpty(headers) ? null : { column: [...headers.column], row: [...headers.row] },
        before:
          edit.before === null
            ? null
            : quoted(from, edit.position.before, { text: edit.before, parts: edit.merged }),
        after:
          edit.after === null
            ? null
            : quoted(to, edit.position.after, { text: edit.after, parts: edit.split }),
        positionBefore: edit.position.before,
        positionAfter: edit.position.after,
        split: edit.split && [...edit.split],
        merged: edit.merged && [...edit.merged],
        words: words.map(([sign, text]) => [sign, text]),
        links: { removed: [...links.removed], added: [...links.added] },
      })
      .run();
    const headings = [...edit.section, ...(sectionBefore ?? [])].join('\n');
    fullText.run(written.lastInsertRowid, edit.before, edit.after, headings);
  };
}

function isEmpty({ column, row }: Headers): boolean {
  return column.length + row.length === 0;
}

/** One side of an edit: its whole text, or the parts if it is several consecutive clauses. */
interface Quote {
  text: string;
  parts: readonly string[] | null;
}

/**
 * Checks that the version's clauses at this position say what the edit quotes, and returns the key of the clause, or
 * null if there are several.
 */
function quoteChecker(db: Database) {
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

  function keyOf(version: number, position: number, text: string): number {
    const clause = find.get({ version, position });
    return clause && clause.text === text
      ? clause.key
      : misquoted(position, text, clause?.text ?? null);
  }

  return (version: number, position: number, { text, parts }: Quote): number | null => {
    if (parts === null) return keyOf(version, position, text);
    for (const [i, part] of parts.entries()) keyOf(version, position + i, part);
    const whole = parts.join(' ');
    return text === whole ? null : misquoted(position, text, whole);
  };
}

function misquoted(position: number, quoted: string, said: string | null): never {
  throw new Error(
    `Nothing was recorded: an edit quotes ${JSON.stringify(quoted)} as clause ${position}, ` +
      `but the version says ${JSON.stringify(said)} there.`,
  );
}
