import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { captures } from './checks.js';
import { documents } from './documents.js';

/** The form in which a document's text in force was last seen, where it is not the one that its version has. */
export const guises = sqliteTable('guises', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => documents.id),
  digest: text().notNull(),
  capture: integer()
    .notNull()
    .references(() => captures.key),
});
