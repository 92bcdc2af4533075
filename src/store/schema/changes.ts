import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { OptOutDifference } from '../../core/change.js';
import type { Topic } from '../../core/topic.js';
import { documents, services } from './documents.js';
import { clauses, versions } from './versions.js';

export const changes = sqliteTable(
  'changes',
  {
    /** Grows in the order of commits and is never reused; cursors point at it. */
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
    topics: text({ mode: 'json' }).$type<Topic[]>().notNull().default([]),
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
    flicker: integer({ mode: 'boolean' }).notNull().default(false),
    unstable: integer({ mode: 'boolean' }).notNull().default(false),
    /** Why the change counts as silent; null if it does not. */
    silent: text(),
    optOuts: text('opt_outs', { mode: 'json' }).$type<OptOutDifference[]>().notNull().default([]),
  },
  (t) => [
    // `/changes` is read in the order of `seq`, and filtered by time and category inside the index.
    index('changes_of_document').on(t.documentId, t.seq, t.observedAt),
    index('changes_of_service').on(t.serviceId, t.seq, t.observedAt),
    index('changes_observed').on(t.observedAt, t.significance, t.flicker, t.unstable, t.topics),
    index('changes_to_version').on(t.toVersion),
  ],
);

/**
 * What was found out about a change after it was recorded. The newest key shows whether cached data is still current.
 */
export const marks = sqliteTable(
  'marks',
  {
    key: integer().primaryKey({ autoIncrement: true }),
    change: integer()
      .notNull()
      .references(() => changes.seq, { onDelete: 'cascade' }),
    mark: text({ enum: ['flicker', 'unstable'] }).notNull(),
  },
  (t) => [uniqueIndex('marks_once').on(t.change, t.mark)],
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
    /**
     * The next three are null in edits that were recorded before these columns existed; the id only until the
     * database is opened.
     */
    clauseId: text('clause_id'),
    because: text({ mode: 'json' }).$type<string[]>(),
    topics: text({ mode: 'json' }).$type<Topic[]>(),
    kind: text({ enum: ['heading', 'paragraph', 'item', 'cell'] }).notNull(),
    section: text({ mode: 'json' }).$type<string[]>().notNull(),
    sectionBefore: text('section_before', { mode: 'json' }).$type<string[]>(),
    /** Null for clauses outside tables, and in edits that were recorded before this column existed. */
    headers: text({ mode: 'json' }).$type<{ column: string[]; row: string[] }>(),
    /** Also null if several clauses were merged or split; then `merged` or `split` has their texts. */
    before: integer().references(() => clauses.key),
    after: integer().references(() => clauses.key),
    split: text({ mode: 'json' }).$type<string[]>(),
    merged: text({ mode: 'json' }).$type<string[]>(),
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
