import { sql } from 'drizzle-orm';
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { State } from '../core/status.js';

/*
 * Times are epoch milliseconds. Ids that others may quote are texts that follow from content;
 * the integer keys beside them only join tables and never leave this folder, except `changes.seq`.
 * The full-text index `edits_fts` is a virtual table, which drizzle cannot declare:
 * it is made in a migration of its own.
 */

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
    /** False once the catalogue no longer declares it: its history stays, its checks stop. */
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
    /** SHA-256 of the body, content coding undone, in hex. */
    sha256: text().notNull(),
    /** Length of the body in bytes, before our compression. */
    size: integer().notNull(),
    /** The body, gzip. */
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
    /** SHA-256 of the body that came, in hex; empty when none came. */
    sha256: text().notNull(),
  },
  (t) => [uniqueIndex('checks_once').on(t.documentId, t.at, t.sha256)],
);

/** Content-addressed: the same text with the same links is stored once, whoever wrote it. */
export const clauses = sqliteTable('clauses', {
  key: integer().primaryKey(),
  digest: text().notNull().unique(),
  text: text().notNull(),
  links: text({ mode: 'json' }).$type<{ text: string; href: string }[]>().notNull(),
});

export const versions = sqliteTable(
  'versions',
  {
    key: integer().primaryKey(),
    id: text().notNull().unique(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    cause: text({ enum: ['publisher', 'extractor'] }).notNull(),
    digest: text().notNull(),
    clausesDigest: text('clauses_digest').notNull(),
    /** Which extractor, with which declaration, made these clauses. */
    extraction: text().notNull(),
    words: integer().notNull(),
    observedAt: integer('observed_at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    capture: integer()
      .notNull()
      .references(() => captures.key),
  },
  (t) => [
    index('versions_of_document').on(t.documentId, t.observedAt),
    check('versions_cause', sql`${t.cause} in ('publisher', 'extractor')`),
  ],
);

/** A version is an ordered list of references to clauses. */
export const versionClauses = sqliteTable(
  'version_clauses',
  {
    version: integer()
      .notNull()
      .references(() => versions.key, { onDelete: 'cascade' }),
    position: integer().notNull(),
    clause: integer()
      .notNull()
      .references(() => clauses.key),
    kind: text({ enum: ['heading', 'paragraph', 'item', 'cell'] }).notNull(),
    level: integer().notNull(),
    headers: text({ mode: 'json' }).$type<string[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.position] }),
    index('version_clauses_by_clause').on(t.clause),
  ],
);

/** A text that was seen but is not confirmed. At most one a document waits; the others were withdrawn. */
export const candidates = sqliteTable(
  'candidates',
  {
    key: integer().primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    digest: text().notNull(),
    /** Why the text is doubted; null for one that only waits for a second check. */
    doubt: text(),
    capture: integer()
      .notNull()
      .references(() => captures.key),
    firstSeenAt: integer('first_seen_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    sightings: integer().notNull(),
    /** Null while it waits; then how it ended. */
    ended: text({ enum: ['confirmed', 'withdrawn'] }),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('candidates_waiting').on(t.documentId).where(sql`${t.ended} is null`),
    index('candidates_of_document').on(t.documentId, t.firstSeenAt),
  ],
);

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
