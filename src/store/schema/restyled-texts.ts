import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { captures } from './checks.js';
import { documents } from './documents.js';

/** The current text of a document as last seen, if that differs from the form in its version. */
export const restyledTexts = sqliteTable('restyled_texts', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => documents.id),
  digest: text().notNull(),
  capture: integer()
    .notNull()
    .references(() => captures.key),
});
