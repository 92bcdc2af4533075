import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clauseIdOf, type LivingClause } from '../../../src/core/recognise/clause-ids.js';
import { openStore } from '../../../src/store/open.js';
import type { ChangeRecord, Store } from '../../../src/store/store.js';
import { hourMs, noFacts, policy, publicationOf, start, terms, textOf } from '../builders.js';
import { earlier } from '../earlier.js';
import { publish } from '../histories.js';

const beforeIds = '0001_full_text';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-name-clauses-'));
  path = join(folder, 'recorded.db');
  const store = await openStore(path);
  await store.documents.sync([policy, terms], start);
  await recordHistory(store);
  await store.close();
});
afterEach(() => rm(folder, { recursive: true }));

it('a database from before clauses had ids gets the ones that they would have had', async () => {
  const recorded = await readOf(path);
  const old = await earlier(path, beforeIds, folder);
  expect(await readOf(old)).toEqual({
    clauses: recorded.clauses,
    changes: recorded.changes.map(withoutWhatIsNew),
  });
  expect(recorded.changes).toHaveLength(3);
  expect(new Set(recorded.clauses.flat().map(({ id }) => id)).size).toBe(6);

  const client = new BetterSqlite3(old);
  expect(client.pragma('foreign_key_check')).toEqual([]);
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
  const unnamed = 'select count(*) from version_clauses where clause_id is null';
  expect(client.prepare(unnamed).pluck().get()).toBe(0);
  client.close();
});

it('clauses that have their ids keep them', async () => {
  const recorded = await readOf(path);
  change('update version_clauses set clause_id = null where version = 2');
  expect(await readOf(path)).toEqual(recorded);
});

it('what a process of the release before writes meanwhile is named by its place', async () => {
  const store = await openStore(path);
  change('update version_clauses set clause_id = null; update edits set clause_id = null');
  const [newest] = await store.versions.list(policy.id);
  const id = newest?.id ?? '';
  const clauses = await store.versions.clauses(id);
  expect(clauses.map((clause) => clause.id)).toEqual(clauses.map((_, i) => clauseIdOf(id, i)));
  const [removed] = await store.changes.read([1]);
  expect(removed?.edits.map(({ clauseId }) => clauseId)).toEqual([
    clauseIdOf(removed?.toVersionId ?? '', 0),
    clauseIdOf(removed?.fromVersionId ?? '', 1),
  ]);
  await store.close();
});

/** A change that rewords and removes, our own new reading, one that adds, and another document's. */
async function recordHistory(store: Store): Promise<void> {
  const [, second] = await publish(store, ['We share data.', 'Gone.'], ['We sell data.']);
  if (!second) throw new Error('A second version is needed.');
  const [sells = ''] = second.published.clauseIds;
  const versionId = second.published.id;
  const reread = { id: `${versionId}_2`, text: textOf('# Our privacy policy', 'We sell data.') };
  const clauseIds = [clauseIdOf(reread.id, 0), sells];
  await store.recordExtraction({
    ...{ versionId, newVersionId: reread.id, text: reread.text, clauseIds, guessed: false },
    facts: noFacts,
    ...{ extraction: 'test-2', recordedAt: start + 9 * hourMs },
  });
  const text = textOf('# Our privacy policy', 'We sell all data.', 'New.');
  const before = { ...reread, clauseIds, facts: noFacts, at: start + hourMs };
  await store.record(publicationOf(policy.id, start + 2 * hourMs, text, { before }).recording);

  const first = publicationOf(terms.id, start, textOf('Be kind.'));
  await store.record(first.recording);
  const next = textOf('Be kind.', 'Be brief.');
  const { recording } = publicationOf(terms.id, start + hourMs, next, { before: first.published });
  await store.record(recording);
}

interface Content {
  clauses: LivingClause[][];
  changes: ChangeRecord[];
}

async function readOf(file: string): Promise<Content> {
  const store = await openStore(file);
  const versions = [
    ...(await store.versions.list(policy.id)),
    ...(await store.versions.list(terms.id)),
  ];
  const clauses = await Promise.all(versions.map(({ id }) => store.versions.clauses(id)));
  const changes = await store.changes.read([1, 2, 3]);
  await store.close();
  return { clauses, changes };
}

/** Reasons and topics were not written down before. */
function withoutWhatIsNew(change: ChangeRecord): ChangeRecord {
  const edits = change.edits.map((edit) => ({ ...edit, because: [], topics: [] }));
  return { ...change, topics: [], edits };
}

function change(statements: string): void {
  const client = new BetterSqlite3(path);
  client.exec(statements);
  client.close();
}
