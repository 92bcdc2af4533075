import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PlaceHistory } from '../../../src/core/recognise/unstable-places.js';
import type { Store } from '../../../src/store/store.js';
import {
  checkOf,
  documentNamed,
  elsewhere,
  hourMs,
  policy,
  publicationOf,
  start,
  statusOf,
  terms,
  textOf,
} from '../builders.js';
import type { Open, Opened } from '../contract.js';

export function documentsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
  });
  afterEach(() => opened.close());

  it('documents that a catalogue does not declare stop being watched, unless they are to be kept', async () => {
    await store.documents.sync([policy, terms], start);
    await store.documents.sync([policy], start, 'keep');
    expect(await store.documents.get(terms.id)).toMatchObject({ watched: true });
    await store.documents.sync([policy], start);
    expect(await store.documents.get(terms.id)).toMatchObject({ watched: false });
  });

  it('a document that is declared for the first time is unchecked, and due at once', async () => {
    expect(await store.documents.nextDueAt()).toBeNull();
    expect(await store.documents.sync([policy], start)).toEqual([]);
    expect(await store.documents.due(start - 1)).toEqual([]);
    expect(await store.documents.due(start)).toEqual([policy.id]);
    expect(await store.documents.nextDueAt()).toBe(start);
    expect(await store.documents.known(policy.id)).toEqual({
      announced: [],
      status: {
        state: 'unchecked',
        since: start,
        failures: 0,
        nextCheckAt: start,
        detail: expect.any(String),
      },
      validators: { etag: null, lastModified: null },
      lastCheckAt: null,
      current: null,
      pending: null,
      restyled: null,
      placeHistory: null,
      coverageHistory: null,
    });
  });

  it('a document is told with its service, its place and its robots rule', async () => {
    const robots = { obey: false, reason: 'Public legal pages.' };
    await store.documents.sync([{ ...policy, robots }], start);
    expect(await store.documents.get(policy.id)).toMatchObject({
      id: policy.id,
      service: { id: 'linkedin', name: 'LinkedIn' },
      title: policy.title,
      url: policy.url,
      language: 'en',
      watched: true,
      robots: { obeyed: false, reason: 'Public legal pages.' },
      lastCheck: null,
      lastCaptureAt: null,
      current: null,
      pending: null,
      doubt: null,
      placeHistory: null,
      warnings: [],
    });
    expect(await store.documents.get('linkedin/nothing')).toBeNull();
  });

  it('a document that is declared again keeps its state, and takes the new title', async () => {
    await store.documents.sync([policy], start);
    const status = statusOf({ state: 'blocked', failures: 3, nextCheckAt: start + 5 * hourMs });
    await store.record(checkOf(policy.id, start, { status }));
    await store.documents.sync([{ ...policy, title: 'Another title' }], start + hourMs);
    const stored = await store.documents.get(policy.id);
    expect(stored).toMatchObject({ title: 'Another title', status });
  });

  it('a document that is no longer declared keeps its history and is not due', async () => {
    await store.documents.sync([policy, terms], start);
    await store.record(publicationOf(policy.id, start, textOf('One.')).recording);
    await store.documents.sync([terms], start + hourMs);
    expect(await store.documents.due(start + 100 * hourMs)).toEqual([terms.id]);
    expect(await store.documents.get(policy.id)).toMatchObject({ watched: false });
    expect(await store.versions.list(policy.id)).toHaveLength(1);

    await store.documents.sync([policy, terms], start + 2 * hourMs);
    expect(await store.documents.get(policy.id)).toMatchObject({ watched: true });
  });

  it('another language or service for a known id is a conflict, and nothing is written', async () => {
    await store.documents.sync([policy], start);
    const other = documentNamed(policy.id, {
      language: 'fr',
      service: elsewhere.service,
      title: 'Changed',
    });
    expect(await store.documents.sync([other, terms], start)).toEqual([
      { documentId: policy.id, field: 'language', stored: 'en', declared: 'fr' },
      { documentId: policy.id, field: 'service', stored: 'linkedin', declared: 'example' },
    ]);
    const stored = await store.documents.list();
    expect(stored.map(({ id, title }) => [id, title])).toEqual([[policy.id, policy.title]]);
  });

  it('a document at a new address forgets what the server said of the old one', async () => {
    await store.documents.sync([policy], start);
    const validators = { etag: '"7"', lastModified: 'Wed, 01 Jan 2025 00:00:00 GMT' };
    await store.record(checkOf(policy.id, start, { validators }));
    await store.documents.sync([policy], start + hourMs);
    expect((await store.documents.known(policy.id)).validators).toEqual(validators);
    await store.documents.sync([{ ...policy, url: 'https://moved.example/' }], start + hourMs);
    const forgotten = { etag: null, lastModified: null };
    expect((await store.documents.known(policy.id)).validators).toEqual(forgotten);
  });

  it('the longest overdue document is due first', async () => {
    await store.documents.sync([elsewhere, policy, terms], start);
    const dueAt = { [elsewhere.id]: 2 * hourMs, [policy.id]: 3 * hourMs, [terms.id]: hourMs };
    for (const [id, wait] of Object.entries(dueAt)) {
      const status = statusOf({ nextCheckAt: start + wait });
      await store.record(checkOf(id, start, { status }));
    }
    expect(await store.documents.due(start + 2 * hourMs)).toEqual([terms.id, elsewhere.id]);
    expect(await store.documents.nextDueAt()).toBe(start + hourMs);
  });

  it('the last check is the newest one, also when history is recorded after it', async () => {
    await store.documents.sync([policy, terms], start);
    const newest = { outcome: 'blocked', detail: 'A sign-in page came.' };
    await store.record(checkOf(policy.id, start, newest));
    const history = { source: 'replay', status: null, captured: true } as const;
    await store.record(checkOf(policy.id, start - hourMs, history));
    const [stored, other] = await store.documents.list();
    expect(stored?.lastCheck).toEqual({ at: start, ...newest });
    expect(stored?.lastCaptureAt).toBe(start - hourMs);
    expect(other?.lastCheck).toBeNull();
  });

  it('captures whose bytes are kept are listed oldest first, and each can be read', async () => {
    await store.documents.sync([policy, terms], start);
    const { recording } = publicationOf(policy.id, start, textOf('One.'));
    await store.record(recording);
    await store.record(checkOf(policy.id, start + hourMs));
    const [ref, ...more] = await store.documents.captures(policy.id);
    expect(more).toEqual([]);
    expect(ref).toEqual({
      at: start,
      sha256: recording.capture?.sha256,
      url: recording.capture?.url,
    });
    const read = ref && (await store.documents.capture(policy.id, ref));
    expect(read).toEqual({
      ...recording.capture,
      body: Buffer.from(recording.capture?.body ?? ''),
    });
    expect(await store.documents.captures(terms.id)).toEqual([]);
    expect(ref && (await store.documents.capture(terms.id, ref))).toBeNull();
  });

  it('the history of places stays until another one comes', async () => {
    await store.documents.sync([policy], start);
    await store.record(checkOf(policy.id, start, { placeHistory: placeHistoryOf(3) }));
    await store.record(checkOf(policy.id, start + hourMs, { placeHistory: null }));
    expect((await store.documents.known(policy.id)).placeHistory).toEqual(placeHistoryOf(3));
    await store.record(checkOf(policy.id, start + 2 * hourMs, { placeHistory: placeHistoryOf(4) }));
    expect((await store.documents.known(policy.id)).placeHistory).toEqual(placeHistoryOf(4));
    expect((await store.documents.get(policy.id))?.placeHistory).toEqual(placeHistoryOf(4));
  });

  it('an unknown document is told by name', async () => {
    await expect(store.documents.known('linkedin/nothing')).rejects.toThrow('linkedin/nothing');
  });

  it('a store that is closed does not answer a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });

  it('how a declaration fits its pages is kept until a page says otherwise', async () => {
    await store.documents.sync([policy, terms], start);
    const warning = {
      kind: 'small-share',
      selector: null,
      since: start,
      because: 'It is.',
    } as const;
    const coverageHistory = {
      selection: { select: ['main'], remove: [] },
      matched: ['main'],
      shares: [0.2],
      warnings: [warning],
    };
    await store.record(checkOf(policy.id, start, { coverageHistory }));
    await store.record(checkOf(policy.id, start + hourMs, { coverageHistory: null }));
    expect((await store.documents.known(policy.id)).coverageHistory).toEqual(coverageHistory);
    expect((await store.documents.get(policy.id))?.warnings).toEqual([warning]);
    expect((await store.documents.get(terms.id))?.warnings).toEqual([]);
    const fine = { ...coverageHistory, warnings: [] };
    await store.record(checkOf(policy.id, start + 2 * hourMs, { coverageHistory: fine }));
    expect((await store.documents.get(policy.id))?.warnings).toEqual([]);
  });
}

function placeHistoryOf(readings: number): PlaceHistory {
  const place = { aspect: 'words', section: ['Related'], kind: 'item' } as const;
  const stats = { ...place, sample: 'Ten tips', last: 'ab', readings, differed: readings };
  return { readings, places: { 'Related item': { ...stats, values: ['ab', 'cd'] } } };
}
