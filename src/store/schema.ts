/*
 * Times are epoch milliseconds. Ids that others may quote are texts derived from content; the integer keys next to
 * them only join tables and never leave this folder, except `changes.seq`. The full-text index `edits_fts` is a
 * virtual table, which drizzle cannot declare, so a separate migration creates it.
 */

export * from './schema/changes.js';
export * from './schema/checks.js';
export * from './schema/coverage-histories.js';
export * from './schema/documents.js';
export * from './schema/facts.js';
export * from './schema/pending-texts.js';
export * from './schema/place-histories.js';
export * from './schema/restyled-texts.js';
export * from './schema/versions.js';
export * from './schema/webhooks.js';
