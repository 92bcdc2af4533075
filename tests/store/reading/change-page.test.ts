import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { afterAll, describe, expect, it } from 'vitest';
import { pageStatement } from '../../../src/store/reading/change-page.js';
import type { ChangeFilter } from '../../../src/store/store.js';
import { migrate } from '../../../src/store/upgrading/migrate.js';
import { policy, start } from '../builders.js';

const db = drizzle({ client: new BetterSqlite3(':memory:') });
migrate(db, fileURLToPath(new URL('../../../migrations', import.meta.url)));
afterAll(() => {
  db.$client.close();
});

/** The steps of the query plan, as SQLite words them: SCAN reads everything, SEARCH what an index finds. */
function plan(filter: ChangeFilter, order: 'asc' | 'desc', after: number | null): string[] {
  const statement = pageStatement(db, { filter, order, after, limit: 50 });
  const { sql, params } = new SQLiteSyncDialect().sqlToQuery(statement);
  const steps = db.$client.prepare(`explain query plan ${sql}`).all(params) as { detail: string }[];
  return steps.map(({ detail }) => detail);
}

const inOrder = 'SEARCH changes USING INTEGER PRIMARY KEY';
const ofDocument = 'SEARCH changes USING COVERING INDEX changes_of_document (document_id=?';
const rowsOfDocument = ofDocument.replace('COVERING ', '');
const ofService = 'SEARCH changes USING COVERING INDEX changes_of_service (service_id=?';
const observed = 'SEARCH changes USING COVERING INDEX changes_observed (observed_at';
const sorted = 'USE TEMP B-TREE FOR ORDER BY';

describe.each(['asc', 'desc'] as const)('a page in the order %s', (order) => {
  it.each<[string, ChangeFilter, string, boolean]>([
    ['no filter', {}, inOrder, false],
    ['a document', { document: policy.id }, ofDocument, false],
    ['a document since', { document: policy.id, since: start }, ofDocument, false],
    ['a service', { service: 'linkedin' }, ofService, false],
    ['a service since', { service: 'linkedin', since: start }, ofService, false],
    ['since', { since: start }, observed, true],
    ['until', { until: start }, observed, true],
    ['since and a significance', { since: start, significance: ['links'] }, observed, true],
    ['since and a topic', { since: start, topic: ['ai-training'] }, observed, true],
    ['since, no flicker', { since: start, flicker: false, unstable: false }, observed, true],
    [
      'a document and a topic',
      { document: policy.id, topic: ['ai-training'] },
      rowsOfDocument,
      false,
    ],
    ['a topic', { topic: ['ai-training'] }, inOrder, false],
    ['two topics', { topic: ['ai-training', 'data-security'] }, inOrder, false],
    ['no flicker', { flicker: false }, inOrder, false],
    ['nothing unstable', { unstable: false }, inOrder, false],
    ['a significance', { significance: ['links'] }, inOrder, false],
    ['an operation', { op: ['moved'] }, inOrder, false],
  ])('finds %s by an index, at the start and behind a cursor', (_, filter, search, isSorted) => {
    for (const after of [null, 70_000]) {
      const steps = plan(filter, order, after);
      expect(steps[0]).toContain(search);
      expect(steps.includes(sorted)).toBe(isSorted);
      expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    }
  });

  it('finds a document of a service by the document', () => {
    const [step] = plan({ document: policy.id, service: 'linkedin' }, order, null);
    expect(step).toContain('changes_of_document (document_id=?');
  });

  it('finds words in the full-text index alone, and takes its order', () => {
    for (const after of [null, 70_000]) {
      const steps = plan({ q: 'data', since: start, service: 'linkedin' }, order, after);
      expect(steps[0]).toMatch(/^SCAN edits_fts VIRTUAL TABLE INDEX/);
      expect(steps.slice(1).filter((step) => step.startsWith('SCAN'))).toEqual([]);
      expect(steps).not.toContain(sorted);
    }
  });
});
