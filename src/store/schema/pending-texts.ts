import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { captures } from './checks.js';
import { documents } from './documents.js';

/** Texts that were seen and await confirmation. A document has at most one; the others have ended. */
export const pendingTexts = sqliteTable(
  'pending_texts',
  {
    key: integer().primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    digest: text().notNull(),
    /** Why the text is doubted; null if it only needs a second check. */
    doubt: text(),
    capture: integer()
      .notNull()
      .references(() => captures.key),
    firstSeenAt: integer('first_seen_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    sightings: integer().notNull(),
    /** How it ended; null while it is pending. */
    ended: text({ enum: ['confirmed', 'withdrawn'] }),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('pending_texts_not_ended').on(t.documentId).where(sql`${t.ended} is null`),
    index('pending_texts_of_document').on(t.documentId, t.firstSeenAt),
  ],
);
