import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PlaceHistory } from '../../core/recognise/unstable-places.js';
import { documents } from './documents.js';

/** How often the places of a document differed in its newest readings. */
export const placeHistories = sqliteTable('place_histories', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => documents.id),
  readings: integer().notNull(),
  places: text({ mode: 'json' }).$type<PlaceHistory['places']>().notNull(),
});
