import { expect, it } from 'vitest';
import { createChangePages } from '../../src/api/change-pages.js';
import { createChangeTexts } from '../../src/api/change-texts.js';
import type { Changes } from '../../src/store/store.js';
import { policy, start } from '../store/builders.js';
import { publishChanges } from './harness.js';
import { plenty, recorded } from './recorded.js';

const query = { filter: {}, order: 'asc', after: null, limit: 2 } as const;

it('puts a page together once, until something is recorded', async () => {
  const { changes, asked, store } = await recorded(2);
  const readPage = createChangePages(changes, createChangeTexts(changes, plenty), plenty);
  const first = await readPage(query, 'full', '');
  expect(await readPage(query, 'full', '')).toBe(first);
  await store.documents.sync([policy, { ...policy, id: 'linkedin/other' }], start);
  await publishChanges(store, 1, { documentId: 'linkedin/other' });
  const second = await readPage(query, 'full', '');
  expect([first.hasMore, second.hasMore]).toEqual([false, true]);
  expect(asked).toEqual(['page', 'read 1,2', 'page']);
});

it('does not keep a page as current that was read while something was recorded', async () => {
  const { changes, store } = await recorded(2);
  await store.documents.sync([policy, { ...policy, id: 'linkedin/other' }], start);
  const racing: Pick<Changes, 'page' | 'lastSeq'> = {
    lastSeq: () => store.changes.lastSeq(),
    page: async (query) => {
      const page = await store.changes.page(query);
      if ((await store.changes.lastSeq()) === 2) {
        await publishChanges(store, 1, { documentId: 'linkedin/other' });
      }
      return page;
    },
  };
  const readPage = createChangePages(racing, createChangeTexts(changes, plenty), plenty);
  const latest = { ...query, order: 'desc', limit: 1 } as const;
  const seqs = async () => JSON.parse((await readPage(latest, 'full', '')).bytes.toString()).data;
  expect((await seqs())[0].seq).toBe(2);
  expect((await seqs())[0].seq).toBe(3);
});
