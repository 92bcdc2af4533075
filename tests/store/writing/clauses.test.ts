import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.js';
import { hourMs, policy, publicationOf, start, terms, textOf } from '../builders.js';

it('the same words with the same links are stored once, in whatever version and place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-clauses-'));
  const path = join(folder, 'test.db');
  const store = await openStore(path);
  await store.documents.sync([policy, terms], start);
  const link = { text: 'data', href: 'https://publisher.example/data' };
  const texts = [
    [policy.id, textOf('We share data.', 'We share data.', 'Two.')],
    [policy.id, textOf('## We share data.', { text: 'We share data.', links: [link] })],
    [
      terms.id,
      textOf('- We share data.', {
        text: 'Two.',
        kind: 'cell',
        headers: { column: ['Column'], row: ['Row'] },
      }),
    ],
  ] as const;
  for (const [i, [document, text]] of texts.entries()) {
    await store.record(publicationOf(document, start + i * hourMs, text).recording);
  }
  await store.close();

  const client = new BetterSqlite3(path, { readonly: true });
  const stored = client.prepare('select text, links from clauses order by key').raw().all();
  expect(stored).toEqual([
    ['We share data.', '[]'],
    ['Two.', '[]'],
    ['We share data.', JSON.stringify([link])],
  ]);
  const headers = client.prepare('select distinct headers, row_headers from version_clauses');
  expect(headers.raw().all()).toEqual([
    [null, null],
    ['["Column"]', '["Row"]'],
  ]);
  client.close();
  await rm(folder, { recursive: true });
});
