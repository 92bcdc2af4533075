import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { documents, services } from './documents.js';
import { clauses, versions } from './versions.js';

export const changes = sqliteTable(
  'changes',
  {
    /** Grows in the order of commits and is never used twice: what a cursor points at. */
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id),
    observedAt: integer('observed_at').notNull(),
    lastSeenUnchangedAt: integer('last_seen_unchanged_at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    significance: text({
      enum: ['links', 'date', 'editorial', 'announcement', 'substantive'],
    }).notNull(),
    summary: text().notNull(),
    added: integer().notNull(),
    removed: integer().notNull(),
    modified: integer().notNull(),
    moved: integer().notNull(),
    wordsAdded: integer('words_added').notNull(),
    wordsRemoved: integer('words_removed').notNull(),
    fromVersion: integer('from_version')
      .notNull()
      .references(() => versions.key),
    toVersion: integer('to_version')
      .notNull()
      .references(() => versions.key),
    revertOf: text('revert_of'),
  },
  (t) => [
    // `/changes` is read in the order of `seq`, and filtered by time and significance inside the index.
    index('changes_of_document').on(t.documentId, t.seq, t.observedAt),
    index('changes_of_service').on(t.serviceId, t.seq, t.observedAt),
    index('changes_observed').on(t.observedAt, t.significance),
    index('changes_to_version').on(t.toVersion),
  ],
);

export const edits = sqliteTable(
  'edits',
  {
    key: integer().primaryKey(),
    change: integer()
      .notNull()
      .references(() => changes.seq, { onDelete: 'cascade' }),
    position: integer().notNull(),
    op: text({ enum: ['added', 'removed', 'modified', 'moved'] }).notNull(),
    significance: text({
      enum: ['links', 'date', 'editorial', 'announcement', 'substantive'],
    }).notNull(),
    kind: text({ enum: ['heading', 'paragraph', 'item', 'cell'] }).notNull(),
    section: text({ mode: 'json' }).$type<string[]>().notNull(),
    sectionBefore: text('section_before', { mode: 'json' }).$type<string[]>(),
    before: integer().references(() => clauses.key),
    after: integer().references(() => clauses.key),
    positionBefore: integer('position_before'),
    positionAfter: integer('position_after'),
    words: text({ mode: 'json' }).$type<['=' | '-' | '+', string][]>().notNull(),
    links: text({ mode: 'json' })
      .$type<{
        removed: { text: string; href: string }[];
        added: { text: string; href: string }[];
      }>()
      .notNull(),
  },
  (t) => [
    uniqueIndex('edits_of_change').on(t.change, t.position),
    index('edits_of_op').on(t.op, t.change),
  ],
);
