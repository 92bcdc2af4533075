import { eq, sql } from 'drizzle-orm';
import { annotator, type KeptFacts } from '../core/annotate/facts.js';
import { digestOf } from '../core/digest.js';
import type { StatedDate } from '../core/effective.js';
import type { KeptOptOut } from '../core/opt-outs/lineage.js';
import type { Database } from './database.js';
import { documents, optOuts, versionDates, versionOptOuts, versions } from './schema.js';

export type WriteFacts = (version: number, facts: KeptFacts) => void;

/** Writes what a version says of its dates and of opting out, in place of what was read from it before. */
export function factWriter(db: Database): WriteFacts {
  const dates = dateWriter(db);
  const controls = optOutWriter(db);
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
    db.update(versions).set({ annotator }).where(eq(versions.key, version)).run();
  };
}

function dateWriter(db: Database) {
  return {
    clear(version: number): void {
      db.delete(versionDates).where(eq(versionDates.version, version)).run();
    },
    write(
      version: number,
      field: (typeof versionDates.$inferInsert)['field'],
      { date, quote, position, rule }: StatedDate,
    ): void {
      db.insert(versionDates).values({ version, field, date, quote, position, rule }).run();
    },
  };
}

interface Place {
  version: number;
  place: number;
}

function optOutWriter(db: Database) {
  const find = db
    .select({ key: optOuts.key })
    .from(optOuts)
    .where(eq(optOuts.digest, sql.placeholder('digest')))
    .prepare();
  function keyOf(content: (typeof optOuts.$inferInsert)['content']): number {
    const digest = digestOf(content);
    const known = find.get({ digest });
    if (known) return known.key;
    return Number(db.insert(optOuts).values({ digest, content }).run().lastInsertRowid);
  }
  return {
    clear(version: number): void {
      db.delete(versionOptOuts).where(eq(versionOptOuts.version, version)).run();
    },
    write(place: Place, { id, evidence, ...said }: KeptOptOut): void {
      const optOut = keyOf({ ...said, quotes: evidence.map(({ quote }) => quote) });
      const positions = evidence.map(({ position }) => position);
      db.insert(versionOptOuts)
        .values({ ...place, serviceId: serviceOf(place.version), id, optOut, positions })
        .run();
    },
  };
}

function serviceOf(version: number) {
  return sql<string>`(select ${documents.serviceId} from ${versions}
    join ${documents} on ${documents.id} = ${versions.documentId} where ${versions.key} = ${version})`;
}
