import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Pulse } from '../../core/recognise/unstable-places.js';
import { documents } from './documents.js';

/** How steady the places of a document are: what its newest readings taught. */
export const pulses = sqliteTable('pulses', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => documents.id),
  readings: integer().notNull(),
  beats: text({ mode: 'json' }).$type<Pulse['beats']>().notNull(),
});
