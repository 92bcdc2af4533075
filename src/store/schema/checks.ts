import { sql } from 'drizzle-orm';
import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { documents } from './documents.js';

export const captures = sqliteTable(
  'captures',
  {
    key: integer().primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    at: integer().notNull(),
    url: text().notNull(),
    status: integer().notNull(),
    headers: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** SHA-256 of the body, content coding undone, in hex. */
    sha256: text().notNull(),
    /** Length of the body in bytes, before our compression. */
    size: integer().notNull(),
    /** The body, gzip. */
    body: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [uniqueIndex('captures_once').on(t.documentId, t.at, t.sha256)],
);

export const checks = sqliteTable(
  'checks',
  {
    key: integer().primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    at: integer().notNull(),
    source: text({ enum: ['network', 'replay'] }).notNull(),
    /** `version`, `unchanged`, `pending`, `returned`, or why there is no text. */
    outcome: text().notNull(),
    detail: text().notNull(),
    /** SHA-256 of the body that came, in hex; empty when none came. */
    sha256: text().notNull(),
  },
  (t) => [uniqueIndex('checks_once').on(t.documentId, t.at, t.sha256)],
);

/** Texts that were seen and await confirmation. A document has one at most; the others have ended. */
export const pendingTexts = sqliteTable(
  'candidates',
  {
    key: integer().primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    digest: text().notNull(),
    /** Why the text is doubted; null for one that only needs a second check. */
    doubt: text(),
    capture: integer()
      .notNull()
      .references(() => captures.key),
    firstSeenAt: integer('first_seen_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    sightings: integer().notNull(),
    /** Null while it is pending; then how it ended. */
    ended: text({ enum: ['confirmed', 'withdrawn'] }),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('candidates_waiting').on(t.documentId).where(sql`${t.ended} is null`),
    index('candidates_of_document').on(t.documentId, t.firstSeenAt),
  ],
);
