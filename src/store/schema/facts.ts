import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FoundOptOut } from '../../core/opt-outs/opt-out.js';
import { services } from './documents.js';
import { versions } from './versions.js';

/** What versions say about their own dates. */
export const versionDates = sqliteTable(
  'version_dates',
  {
    version: integer()
      .notNull()
      .references(() => versions.key, { onDelete: 'cascade' }),
    field: text({ enum: ['in-force-from', 'last-updated', 'announced'] }).notNull(),
    /** `YYYY-MM-DD`, or `YYYY-MM` if the text names no day. */
    date: text().notNull(),
    quote: text().notNull(),
    /** Position of the clause that says so. */
    position: integer().notNull(),
    rule: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.field, t.date] }),
    index('version_dates_by_date').on(t.field, t.date),
  ],
);

/** Content-addressed, like clauses: what a text says about a control, without the places where it says so. */
export const optOuts = sqliteTable('opt_outs', {
  key: integer().primaryKey(),
  digest: text().notNull().unique(),
  content: text({ mode: 'json' })
    .$type<Omit<FoundOptOut, 'evidence'> & { quotes: string[] }>()
    .notNull(),
});

/** The controls that a version names, in reading order. */
export const versionOptOuts = sqliteTable(
  'version_opt_outs',
  {
    version: integer()
      .notNull()
      .references(() => versions.key, { onDelete: 'cascade' }),
    place: integer().notNull(),
    /** The same for one control in every version and document of its service. */
    id: text().notNull(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id),
    optOut: integer('opt_out')
      .notNull()
      .references(() => optOuts.key),
    /** Positions of the clauses that contain the quotes, one for each quote. */
    positions: text({ mode: 'json' }).$type<number[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.place] }),
    index('version_opt_outs_by_id').on(t.id, t.version),
    index('version_opt_outs_of_service').on(t.serviceId, t.id),
    index('version_opt_outs_by_content').on(t.optOut),
  ],
);
