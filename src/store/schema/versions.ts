import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { captures } from './checks.js';
import { documents } from './documents.js';

/** Content-addressed: the same text with the same links is stored only once, across all documents. */
export const clauses = sqliteTable('clauses', {
  key: integer().primaryKey(),
  digest: text().notNull().unique(),
  text: text().notNull(),
  links: text({ mode: 'json' }).$type<{ text: string; href: string }[]>().notNull(),
});

export const versions = sqliteTable(
  'versions',
  {
    key: integer().primaryKey(),
    id: text().notNull().unique(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    cause: text({ enum: ['publisher', 'extractor'] }).notNull(),
    digest: text().notNull(),
    clausesDigest: text('clauses_digest').notNull(),
    /** Which extractor, with which declaration, produced these clauses. */
    extraction: text().notNull(),
    words: integer().notNull(),
    guessed: integer({ mode: 'boolean' }).notNull().default(false),
    observedAt: integer('observed_at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    capture: integer()
      .notNull()
      .references(() => captures.key),
    /** Which rules read its dates and opt-outs; null until the database is opened by a release that has such rules. */
    annotator: integer(),
  },
  (t) => [
    index('versions_of_document').on(t.documentId, t.observedAt),
    check('versions_cause', sql`${t.cause} in ('publisher', 'extractor')`),
  ],
);

/** A version is an ordered list of references to clauses. */
export const versionClauses = sqliteTable(
  'version_clauses',
  {
    version: integer()
      .notNull()
      .references(() => versions.key, { onDelete: 'cascade' }),
    position: integer().notNull(),
    clause: integer()
      .notNull()
      .references(() => clauses.key),
    kind: text({ enum: ['heading', 'paragraph', 'item', 'cell'] }).notNull(),
    level: integer().notNull(),
    /** Null also in versions that were read before markers were. */
    marker: text(),
    /** Of its column; in versions from before `row_headers` existed, of its column and then of its row. */
    headers: text({ mode: 'json' }).$type<string[]>(),
    rowHeaders: text('row_headers', { mode: 'json' }).$type<string[]>(),
    /** Null in versions older than clause ids, until the database is opened (see `name-clauses.ts`). */
    clauseId: text('clause_id'),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.position] }),
    index('version_clauses_by_clause').on(t.clause),
    uniqueIndex('version_clauses_lives').on(t.clauseId, t.version),
  ],
);
