import { eq, sql } from 'drizzle-orm';
import { annotator } from '../../core/annotator.js';
import type { StatedDate } from '../../core/dates/effective.js';
import { digestOf } from '../../core/digest.js';
import type { KeptFacts } from '../../core/facts.js';
import type { KeptOptOut } from '../../core/opt-outs/opt-out-ids.js';
import type { Database } from '../database.js';
import { documents, optOuts, versionDates, versionOptOuts, versions } from '../schema.js';

export type WriteFacts = (version: number, facts: KeptFacts) => void;

/**
 * Writes what a version says about its dates and about opting out, replacing what was read from it before. Prepared:
 * for a policy with thirty controls, building the statements takes drizzle longer than running them.
 */
export function factWriter(db: Database): WriteFacts {
  const dates = dateWriter(db);
  const controls = optOutWriter(db);
  const place = sql.placeholder('version');
  const read = db.update(versions).set({ annotator }).where(eq(versions.key, place)).prepare();
  return (version, facts) => {
    const { inForceFrom, lastUpdated, announced } = facts.effective;
    dates.clear(version);
    if (inForceFrom) dates.write(version, 'in-force-from', inForceFrom);
    if (lastUpdated) dates.write(version, 'last-updated', lastUpdated);
    for (const date of announced) dates.write(version, 'announced', date);
    controls.clear(version);
    for (const [place, optOut] of facts.optOuts.entries()) {
      controls.write({ version, place }, optOut);
    }
    read.run({ version });
  };
}

function dateWriter(db: Database) {
  const place = sql.placeholder;
  const clear = db
    .delete(versionDates)
    .where(eq(versionDates.version, place('version')))
    .prepare();
  const insert = db
    .insert(versionDates)
    .values({
      version: place('version'),
      field: place('field'),
      date: place('date'),
      quote: place('quote'),
      position: place('position'),
      rule: place('rule'),
    })
    .prepare();
  return {
    clear(version: number): void {
      clear.run({ version });
    },
    write(
      version: number,
      field: (typeof versionDates.$inferInsert)['field'],
      { date, quote, position, rule }: StatedDate,
    ): void {
      insert.run({ version, field, date, quote, position, rule });
    },
  };
}

function optOutWriter(db: Database) {
  const place = sql.placeholder;
  const keyOf = contentKeeper(db);
  const clear = db
    .delete(versionOptOuts)
    .where(eq(versionOptOuts.version, place('version')))
    .prepare();
  const insert = db
    .insert(versionOptOuts)
    .values({
      version: place('version'),
      place: place('place'),
      serviceId: sql`(select ${documents.serviceId} from ${versions} join ${documents}
        on ${documents.id} = ${versions.documentId} where ${versions.key} = ${place('version')})`,
      id: place('id'),
      optOut: place('optOut'),
      positions: place('positions'),
    })
    .prepare();
  return {
    clear(version: number): void {
      clear.run({ version });
    },
    write(at: { version: number; place: number }, { id, evidence, ...said }: KeptOptOut): void {
      const optOut = keyOf({ ...said, quotes: evidence.map(({ quote }) => quote) });
      const positions = evidence.map(({ position }) => position);
      insert.run({ ...at, id, optOut, positions });
    },
  };
}

type Content = (typeof optOuts.$inferInsert)['content'];

/** Returns the key of what is said about a control, storing it if it is new. */
function contentKeeper(db: Database): (content: Content) => number {
  const place = sql.placeholder;
  const find = db
    .select({ key: optOuts.key })
    .from(optOuts)
    .where(eq(optOuts.digest, place('digest')))
    .prepare();
  const insert = db
    .insert(optOuts)
    .values({ digest: place('digest'), content: place('content') })
    .prepare();
  return (content) => {
    const digest = digestOf(content);
    const known = find.get({ digest });
    return known?.key ?? Number(insert.run({ digest, content }).lastInsertRowid);
  };
}
