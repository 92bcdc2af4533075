import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { State } from '../../core/status.js';

export const services = sqliteTable('services', {
  id: text().primaryKey(),
  name: text().notNull(),
});

export const documents = sqliteTable(
  'documents',
  {
    id: text().primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id),
    title: text().notNull(),
    url: text().notNull(),
    language: text().notNull(),
    /** False once the catalogue no longer declares it: its history is kept, its checks stop. */
    watched: integer({ mode: 'boolean' }).notNull(),
    robotsObeyed: integer('robots_obeyed', { mode: 'boolean' }).notNull(),
    robotsReason: text('robots_reason'),
    state: text().$type<State>().notNull(),
    stateSince: integer('state_since').notNull(),
    stateDetail: text('state_detail').notNull(),
    failures: integer().notNull(),
    nextCheckAt: integer('next_check_at').notNull(),
    lastCheckAt: integer('last_check_at'),
    lastCaptureAt: integer('last_capture_at'),
    etag: text(),
    lastModified: text('last_modified'),
    currentVersion: integer('current_version'),
  },
  (t) => [index('documents_due').on(t.watched, t.nextCheckAt)],
);
