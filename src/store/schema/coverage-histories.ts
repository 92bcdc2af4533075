import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CoverageHistory } from '../../core/recognise/coverage-history.js';
import { documents } from './documents.js';

/** How much of a document's pages its declaration usually selects, and what is wrong now. */
export const coverageHistories = sqliteTable('coverage_histories', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => documents.id),
  history: text({ mode: 'json' }).$type<CoverageHistory>().notNull(),
});
