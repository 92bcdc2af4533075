import { blob, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
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
    /** SHA-256 of the decoded body, in hex. */
    sha256: text().notNull(),
    /** Length of the body in bytes, before our compression. */
    size: integer().notNull(),
    /** The body, compressed with gzip. */
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
    /** SHA-256 of the received body, in hex; empty if there was none. */
    sha256: text().notNull(),
  },
  (t) => [uniqueIndex('checks_once').on(t.documentId, t.at, t.sha256)],
);
