import { describe, expect, it } from 'vitest';
import { Change, ChangeSummary, ChangesPage } from '../../../src/api/wire/change.js';
import { hourMs, start, terms } from '../../store/builders.js';
import {
  base,
  blamed,
  markUnstable,
  open,
  type Page,
  publishChanges,
  publisher,
  walk,
  withMarks,
} from '../harness.js';

describe('GET /changes', () => {
  it('gives the newest first, whole, in the shape that is documented', async () => {
    const { get, store } = await open();
    await publishChanges(store, 3);
    const body = (await get('/changes')).json();
    expect(ChangesPage.parse(body)).toEqual(body);
    expect(body.data.map((change: unknown) => Change.parse(change).seq)).toEqual([3, 2, 1]);
    expect(body.page).toEqual({ next: null, cursor: null, hasMore: false });
  });

  it('gives the oldest first when it is asked since a time', async () => {
    const { get, store } = await open();
    await publishChanges(store, 3);
    const { data } = (await get('/changes?since=2025-01-01')).json() as Page;
    expect(data.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('leaves the edits out of summaries, and only these', async () => {
    const { get, store } = await open();
    await publishChanges(store, 1);
    const [full] = (await get('/changes')).json().data;
    const [summary] = (await get('/changes?view=summary')).json().data;
    const { edits, ...rest } = full;
    expect(edits).toHaveLength(1);
    expect(ChangeSummary.parse(summary)).toEqual(rest);
  });

  it('counts since as inclusive and until as exclusive', async () => {
    const { get, store } = await open();
    await publishChanges(store, 3);
    const url = '/changes?since=2025-01-01T02:00:00Z&until=2025-01-01T03:00:00Z';
    const { data } = (await get(url)).json() as Page;
    expect(data.map(({ seq }) => seq)).toEqual([2]);
  });

  it('says what a change is about, whether it came and went, and which one it undoes', async () => {
    const { get, ids } = await withMarks();
    const { data } = (await get('/changes?order=asc')).json();
    expect(data.map((change: unknown) => Change.parse(change))).toMatchObject([
      { topics: ['ai-training'], flicker: false, unstable: false, revertOf: null },
      { topics: [], flicker: true, unstable: false, revertOf: null },
      {
        topics: [],
        flicker: true,
        unstable: false,
        revertOf: { id: ids[1], url: `${base}/changes/${ids[1]}` },
      },
      { topics: ['data-security', 'data-retention'], flicker: false, revertOf: null },
    ]);
  });

  it('says so at once when a change that was told before is marked', async () => {
    const { get, store } = await withMarks();
    const [, listed] = (await get('/changes?order=asc')).json().data;
    const tell = async () => [
      await get('/changes?order=asc'),
      await get('/changes?view=summary&order=asc'),
      await get(`/changes/${listed.id}`),
    ];
    const before = await tell();
    await markUnstable(store, 2);
    const after = await tell();
    const unstable = ([full, summary, one]: Awaited<ReturnType<typeof tell>>) => [
      full?.json().data[1].unstable,
      summary?.json().data[1].unstable,
      one?.json().unstable,
    ];
    expect(unstable(before)).toEqual([false, false, false]);
    expect(unstable(after)).toEqual([true, true, true]);
    for (const [i, { headers }] of after.entries()) {
      expect(headers.etag).not.toBe(before[i]?.headers.etag);
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('gives a place to continue from also where there is nothing, in ascending order only', async () => {
    const { get, store } = await open();
    const empty = (await get('/changes?order=asc')).json() as Page;
    expect(empty).toEqual({
      data: [],
      page: { next: null, cursor: expect.any(String), hasMore: false },
    });
    const none = { next: null, cursor: null, hasMore: false };
    expect((await get('/changes?order=desc')).json().page).toEqual(none);

    await publishChanges(store, 2);
    const later = (await get(`/changes?cursor=${empty.page.cursor}`)).json() as Page;
    expect(later.data.map(({ seq }) => seq)).toEqual([1, 2]);
    const end = (await get(`/changes?cursor=${later.page.cursor}`)).json() as Page;
    expect(end).toEqual({ data: [], page: later.page });
  });

  it('links to the next page while there is one, with the same filters', async () => {
    const { get, store } = await open();
    await publishChanges(store, 3);
    const first = await get('/changes?order=asc&document=linkedin/privacy-policy&limit=2');
    const { next, cursor, hasMore } = first.json().page;
    expect(hasMore).toBe(true);
    expect(next).toBe(
      `${base}/changes?order=asc&document=linkedin%2Fprivacy-policy&limit=2&cursor=${cursor}`,
    );
    expect(first.headers.link).toBe(`<${next}>; rel="next"`);
    const second = await get(next);
    expect(second.json().data).toHaveLength(1);
    expect(second.json().page).toEqual({ next: null, cursor: expect.any(String), hasMore: false });
    expect(second.headers.link).toBeUndefined();
  });

  it('keeps the order that a cursor was given for', async () => {
    const { get, store } = await open();
    await publishChanges(store, 3);
    const { page } = (await get('/changes?limit=1')).json() as Page;
    const { data } = (await get(`/changes?limit=1&cursor=${page.cursor}`)).json() as Page;
    expect(data.map(({ seq }) => seq)).toEqual([2]);
  });

  it('lets limit and view differ from page to page', async () => {
    const { get, store } = await open();
    await publishChanges(store, 3);
    const { page } = (await get('/changes?order=asc&limit=1')).json() as Page;
    const rest = await get(`/changes?limit=200&view=summary&cursor=${page.cursor}`);
    expect(rest.json().data).toHaveLength(2);
  });

  it.each(['asc', 'desc'])(
    'skips and repeats nothing while changes are added: %s',
    async (order) => {
      const { get, store } = await open();
      await publishChanges(store, 10);
      // As when older history is imported: recorded last, observed first.
      const old = publisher(store, terms.id, start - 1000 * hourMs);
      await old(['# Title', 'Old.']);
      const seqs = await walk(get, `/changes?order=${order}&limit=3`, async (page) => {
        await old(['# Title', `Old ${page}.`]);
      });
      const known = order === 'desc' ? 10 : seqs.length;
      expect(seqs.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: known }, (_, i) => i + 1),
      );
      expect(seqs.length).toBeGreaterThanOrEqual(10);
    },
  );

  it('has one ETag for one answer, and another one when anything in it differs', async () => {
    const { get, store } = await open();
    await publishChanges(store, 3);
    const etag = async (url: string, headers = {}) => (await get(url, headers)).headers.etag;
    const first = await etag('/changes');
    expect(await etag('/changes')).toBe(first);
    const others = [
      await etag('/changes?view=summary'),
      await etag('/changes?limit=2'),
      await etag('/changes?order=asc'),
      await etag('/changes', { host: 'other.test' }),
    ];
    await publishChanges(store, 1, { documentId: terms.id });
    others.push(await etag('/changes'));
    expect(new Set([first, ...others]).size).toBe(6);
  });

  it('answers with the same bytes whether or not it was asked before', async () => {
    const warm = await open();
    await publishChanges(warm.store, 5);
    const before = (await warm.get('/changes')).body;
    const again = (await warm.get('/changes')).body;
    const part = (await warm.get('/changes?limit=3')).json().data;
    expect(again).toBe(before);
    expect(part).toEqual(JSON.parse(before).data.slice(0, 3));
  });
});

describe('GET /changes/{id}', () => {
  it('gives the change that the list has, under the address that the list names', async () => {
    const { get, store } = await open();
    await publishChanges(store, 1);
    const [listed] = (await get('/changes')).json().data;
    expect(listed.url).toBe(`${base}/changes/${listed.id}`);
    const one = await get(listed.url.slice(base.length));
    expect(Change.parse(one.json())).toEqual(listed);
  });

  it('does not exist for an id that was never given', async () => {
    const { get } = await open();
    const response = await get('/changes/chg_nope');
    expect(response.statusCode).toBe(404);
    expect(blamed(response)).toEqual(['id']);
  });
});
