import { describe, expect, it } from 'vitest';
import { Document, DocumentList } from '../../../src/api/wire/document.js';
import type { PlaceStats } from '../../../src/core/recognise/unstable-places.js';
import {
  captureOf,
  checkOf,
  elsewhere,
  hourMs,
  policy,
  publicationOf,
  start,
  statusOf,
  terms,
  textOf,
} from '../../store/builders.js';
import { base, blamed, open, publisher } from '../harness.js';

describe('GET /documents', () => {
  it('lists every document in the shape that is documented', async () => {
    const { get, store } = await open();
    await publisher(store, policy.id)(['# Title', 'Text.']);
    const body = (await get('/documents')).json();
    expect(DocumentList.parse(body)).toEqual(body);
    expect(body.data.map(({ id }: { id: string }) => id).sort()).toEqual(
      [elsewhere.id, policy.id, terms.id].sort(),
    );
  });

  it('says of a document that was never checked that it is unchecked', async () => {
    const { get } = await open();
    const body = (await get('/documents/example/terms')).json();
    expect(Document.parse(body)).toMatchObject({
      id: 'example/terms',
      service: { id: 'example', name: 'Example' },
      watched: true,
      state: 'unchecked',
      lastCheck: null,
      lastCaptureAt: null,
      currentVersion: null,
      pending: null,
      nextCheckAt: '2025-01-01T00:00:00Z',
      failures: 0,
    });
  });

  it('says what the last check gave, what waits and what stands', async () => {
    const { get, store } = await open();
    const { id } = await publisher(store, policy.id)(['# Title', 'Text.']);
    const at = start + 5 * hourMs;
    const capture = captureOf('other text', at);
    await store.record(
      checkOf(policy.id, at, {
        outcome: 'pending',
        detail: 'A new text.',
        sha256: capture.sha256,
        capture,
        captured: true,
        pendingStep: { step: 'start', digest: 'd', doubt: null },
        status: statusOf({ state: 'pending-confirmation', since: at, detail: 'Waits.' }),
      }),
    );
    const body = Document.parse((await get('/documents/linkedin%2Fprivacy-policy')).json());
    expect(body).toMatchObject({
      state: 'pending-confirmation',
      stateSince: '2025-01-01T05:00:00Z',
      detail: 'Waits.',
      lastCheck: { at: '2025-01-01T05:00:00Z', outcome: 'pending', detail: 'A new text.' },
      currentVersion: { id, url: `${base}/documents/linkedin/privacy-policy/versions/${id}` },
      pending: {
        since: '2025-01-01T05:00:00Z',
        sightings: 1,
        because: 'A new text.',
        earliestAt: '2025-01-01T05:05:00Z',
      },
      doubt: null,
      warnings: [],
      robots: { obeyed: true, reason: null },
    });
  });

  it('lists the places that were found to be unstable, and no others', async () => {
    const { get, store } = await open();
    const stats: PlaceStats = {
      ...({ aspect: 'words', section: ['Related'], kind: 'item', sample: 'Seven tips' } as const),
      ...{ last: 'd', readings: 10, differed: 9, values: ['a', 'b', 'c'] },
    };
    const placeHistory = {
      readings: 12,
      places: { frame: stats, stable: { ...stats, differed: 1 } },
    };
    await store.record(checkOf(policy.id, start, { placeHistory }));
    const one = Document.parse((await get('/documents/linkedin/privacy-policy')).json());
    const { aspect, section, kind, sample, differed, readings } = stats;
    expect(one.unstable).toEqual([{ aspect, section, kind, sample, differed, readings }]);
    const { data } = DocumentList.parse((await get('/documents')).json());
    const listed = data.map(({ id, unstable }) => [id, unstable.length]);
    expect(listed).toContainEqual([policy.id, 1]);
    expect(listed).toContainEqual([terms.id, 0]);
  });

  it('says of the current version whether its main text was guessed', async () => {
    const { get, store } = await open();
    const { recording } = publicationOf(policy.id, start, textOf('# Title', 'Text.'));
    const version = recording.version && { ...recording.version, guessed: true };
    await store.record({ ...recording, version });
    await publisher(store, terms.id)(['# Title', 'Text.']);
    const guessed = async (id: string) => (await get(`/documents/${id}`)).json().currentVersion;
    expect(await guessed(policy.id)).toMatchObject({ guessed: true });
    expect(await guessed(terms.id)).toMatchObject({ guessed: false });
  });

  it('says no next check of a document that is no longer watched', async () => {
    const { get, store } = await open();
    await store.documents.sync([policy], start);
    const body = Document.parse((await get('/documents/example/terms')).json());
    expect(body).toMatchObject({ watched: false, nextCheckAt: null });
  });

  it('links to addresses that exist', async () => {
    const { get } = await open();
    const { links } = (await get('/documents/linkedin/privacy-policy')).json();
    for (const url of Object.values<string>(links)) {
      expect((await get(url.slice(base.length))).statusCode).toBe(200);
    }
  });

  it.each([
    ...['', '?at=2025-01-01', '/versions', '/versions/ver_1', '/clauses/cl_1'],
    '/compare?from=2025-01-01&to=2025-01-02',
  ])(
    'does not exist for an id that was never declared: /documents/acme/terms%s',
    async (suffix) => {
      const { get } = await open();
      const response = await get(`/documents/acme/terms${suffix}`);
      expect(response.statusCode).toBe(404);
      expect(blamed(response)).toEqual(['id']);
    },
  );
});
