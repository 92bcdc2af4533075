import { asc, eq, sql } from 'drizzle-orm';
import { precisionOf, type StatedDate } from '../../core/dates/effective.js';
import type { KeptFacts } from '../../core/facts.js';
import { must } from '../../core/must.js';
import type { KeptOptOut } from '../../core/opt-outs/opt-out-ids.js';
import type { Database } from '../database.js';
import { optOuts, versionDates, versionOptOuts, versions } from '../schema.js';

/** Reads what a version says about its dates and about opting out; empty if there is no such version. */
export function factReader(db: Database): (versionId: string) => KeptFacts {
  const dates = datesOf(db);
  const controls = optOutsOf(db);
  return (versionId) => {
    const stated = dates.all({ versionId });
    const of = (field: (typeof stated)[number]['field']): StatedDate[] =>
      stated
        .filter((row) => row.field === field)
        .map(({ field: _, ...row }) => ({ ...row, precision: precisionOf(row.date) }));
    const [inForceFrom = null] = of('in-force-from');
    const [lastUpdated = null] = of('last-updated');
    return {
      effective: { inForceFrom, lastUpdated, announced: of('announced') },
      optOuts: controls.all({ versionId }).map(keptOptOut),
    };
  };
}

function datesOf(db: Database) {
  const { field, date, quote, position, rule } = versionDates;
  return db
    .select({ field, date, quote, position, rule })
    .from(versionDates)
    .innerJoin(versions, eq(versions.key, versionDates.version))
    .where(eq(versions.id, sql.placeholder('versionId')))
    .orderBy(asc(date))
    .prepare();
}

function optOutsOf(db: Database) {
  const { id, positions } = versionOptOuts;
  return db
    .select({ id, positions, content: optOuts.content })
    .from(versionOptOuts)
    .innerJoin(optOuts, eq(optOuts.key, versionOptOuts.optOut))
    .innerJoin(versions, eq(versions.key, versionOptOuts.version))
    .where(eq(versions.id, sql.placeholder('versionId')))
    .orderBy(asc(versionOptOuts.place))
    .prepare();
}

interface OptOutRow {
  id: string;
  positions: number[];
  content: (typeof optOuts.$inferSelect)['content'];
}

export function keptOptOut({ id, positions, content }: OptOutRow): KeptOptOut {
  const { quotes, ...said } = content;
  const evidence = quotes.map((quote, i) => ({
    position: must(positions[i], 'the position of a quote'),
    quote,
  }));
  return { ...said, id, evidence };
}
