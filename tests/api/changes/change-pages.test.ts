import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createChangePages, type PageRequest } from '../../../src/api/changes/change-pages.js';
import { createChangeTexts } from '../../../src/api/changes/change-texts.js';
import { openStore } from '../../../src/store/open.js';
import type { Changes } from '../../../src/store/store.js';
import { policy, start } from '../../store/builders.js';
import { markUnstable, publishChanges } from '../harness.js';
import { plenty, recorded } from '../recorded.js';

const request: PageRequest = {
  query: { filter: {}, order: 'asc', after: null, limit: 2 },
  ...{ view: 'full', base: '', asked: '/changes?order=asc&limit=2' },
};

it('puts a page together once, until something is recorded', async () => {
  const { changes, asked, store } = await recorded(2);
  const readPage = createChangePages(changes, createChangeTexts(changes, plenty), plenty);
  const first = await readPage(request);
  expect(await readPage(request)).toBe(first);
  await store.documents.sync([policy, { ...policy, id: 'linkedin/other' }], start);
  await publishChanges(store, 1, { documentId: 'linkedin/other' });
  const second = await readPage(request);
  expect([first.next, second.next]).toEqual([null, expect.stringContaining('cursor=')]);
  expect(asked).toEqual(['page', 'read 1,2', 'page']);
});

it('gives each client the parameters that it sent itself, whatever another one with the same query sent', async () => {
  const { changes } = await recorded(3);
  const readPage = createChangePages(changes, createChangeTexts(changes, plenty), plenty);
  const nextOf = async (asked: string) => (await readPage({ ...request, asked })).next;
  expect(await nextOf('/changes?order=asc&limit=2')).toMatch(
    /^\/changes\?order=asc&limit=2&cursor=/,
  );
  expect(await nextOf('/changes?limit=2&order=asc')).toMatch(
    /^\/changes\?limit=2&order=asc&cursor=/,
  );
});

it('puts a page together anew once a change on it is marked', async () => {
  const { changes, asked, store } = await recorded(2);
  const readPage = createChangePages(changes, createChangeTexts(changes, plenty), plenty);
  const flags = async () =>
    JSON.parse((await readPage(request)).bytes.toString()).data.map(
      ({ unstable }: { unstable: boolean }) => unstable,
    );
  expect(await flags()).toEqual([false, false]);
  const { etag } = await readPage(request);
  await markUnstable(store, 1);
  expect(await flags()).toEqual([true, false]);
  expect((await readPage(request)).etag).not.toBe(etag);
  expect(asked).toEqual(['page', 'read 1,2', 'page', 'read 1,2']);
});

it('sees what another process on the same database marks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-'));
  const open = () => openStore(join(folder, 'test.db'));
  const [here, there] = [await open(), await open()];
  onTestFinished(async () => {
    await Promise.all([here.close(), there.close()]);
    await rm(folder, { recursive: true });
  });
  await there.documents.sync([policy], start);
  await publishChanges(there, 1);
  const texts = createChangeTexts(here.changes, plenty);
  const readPage = createChangePages(here.changes, texts, plenty);
  const page = async () => (await readPage({ ...request, view: 'summary' })).bytes.toString();
  expect(await page()).toContain('"unstable":false');
  await markUnstable(there, 1);
  expect(await page()).toContain('"unstable":true');
});

it('does not keep a page as current that was read while something was recorded', async () => {
  const { changes, store } = await recorded(2);
  await store.documents.sync([policy, { ...policy, id: 'linkedin/other' }], start);
  const racing: Pick<Changes, 'page' | 'lastSeq' | 'marks'> = {
    lastSeq: () => store.changes.lastSeq(),
    marks: () => store.changes.marks(),
    page: async (query) => {
      const page = await store.changes.page(query);
      if ((await store.changes.lastSeq()) === 2) {
        await publishChanges(store, 1, { documentId: 'linkedin/other' });
      }
      return page;
    },
  };
  const readPage = createChangePages(racing, createChangeTexts(changes, plenty), plenty);
  const query = { ...request.query, order: 'desc', limit: 1 } as const;
  const latest = { ...request, query };
  const seqs = async () => JSON.parse((await readPage(latest)).bytes.toString()).data;
  expect((await seqs())[0].seq).toBe(2);
  expect((await seqs())[0].seq).toBe(3);
});
