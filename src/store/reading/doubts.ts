import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { textDoubts } from '../../core/outcome.js';
import type { DoubtRun } from '../../core/recognise/waiting.js';
import type { Database } from '../database.js';
import { checks } from '../schema.js';

/** Outcomes that say what the page is: a text, or gone. A wall or a time-out says nothing about it. */
const settled = ['version', 'unchanged', 'pending', 'returned', 'missing'];
const telling = [...textDoubts, ...settled];
const beforeAll = { at: -1, key: -1 };

/** Reads since when the page of a document has been doubted for the same reason; null if it is not doubted now. */
export function doubtReader(db: Database): (documentId: string) => DoubtRun | null {
  const place = sql.placeholder;
  const isTelling = and(
    eq(checks.documentId, place('documentId')),
    inArray(checks.outcome, telling),
  );
  const newest = db
    .select({ outcome: checks.outcome, at: checks.at, detail: checks.detail })
    .from(checks)
    .where(isTelling)
    .orderBy(desc(checks.at), desc(checks.key))
    .limit(1)
    .prepare();
  const newestOther = db
    .select({ at: checks.at, key: checks.key })
    .from(checks)
    .where(and(isTelling, ne(checks.outcome, place('kind'))))
    .orderBy(desc(checks.at), desc(checks.key))
    .limit(1)
    .prepare();
  // Captures in archives may have the same time.
  const since = db
    .select({ since: sql<number>`min(${checks.at})`, sightings: sql<number>`count(*)` })
    .from(checks)
    .where(
      and(
        eq(checks.documentId, place('documentId')),
        eq(checks.outcome, place('kind')),
        sql`(${checks.at}, ${checks.key}) > (${place('at')}, ${place('key')})`,
      ),
    )
    .prepare();

  return (documentId) => {
    const last = newest.get({ documentId });
    const kind = textDoubts.find((doubt) => doubt === last?.outcome);
    if (!last || !kind) return null;
    const other = newestOther.get({ documentId, kind }) ?? beforeAll;
    const run = since.get({ documentId, kind, ...other });
    return run ? { kind, lastSeenAt: last.at, detail: last.detail, ...run } : null;
  };
}
