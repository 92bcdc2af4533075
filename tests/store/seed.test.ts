import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { seedChanges } from '../../scripts/bench/seed.js';
import { openStore } from '../../src/store/open.js';

it('the seed of the benchmarks is a database like any other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-seed-'));
  const path = join(folder, 'seed.db');
  await seedChanges(path, 100);

  const store = await openStore(path);
  for await (const { edits, toVersionId, ...change } of store.changes.all({})) {
    expect(change.topics.length).toBeGreaterThan(0);
    expect(edits.map(({ op }) => op)).toEqual(['modified', 'removed', 'added']);
    const clauses = await store.versions.clauses(toVersionId);
    for (const { after, position, clauseId } of edits) {
      if (position.after === null) continue;
      expect(clauses[position.after]).toMatchObject({ id: clauseId, text: after });
    }
  }
  expect(await store.changes.lastSeq()).toBe(100);
  const rare = { filter: { q: 'rule 77' }, order: 'asc', after: null, limit: 50 } as const;
  expect((await store.changes.page(rare)).seqs).toContain(77);
  await store.close();

  const client = new BetterSqlite3(path);
  expect(client.pragma('foreign_key_check')).toEqual([]);
  client.close();
  await rm(folder, { recursive: true });
});
