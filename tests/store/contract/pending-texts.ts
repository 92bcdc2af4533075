import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Recording, Store } from '../../../src/store/store.js';
import { captureOf, checkOf, hourMs, policy, publicationOf, start, textOf } from '../builders.js';
import type { Open, Opened } from '../contract.js';

export function candidatesContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
  });
  afterEach(() => opened.close());

  const waiting = async () => (await store.documents.known(policy.id)).waiting;

  it('a text that is opened waits with the capture that showed it', async () => {
    const recording = opening('d1', start);
    await store.record(recording);
    const candidate = {
      digest: 'd1',
      doubt: null,
      firstSeenAt: start,
      lastSeenAt: start,
      sightings: 1,
      capture: { at: start, sha256: recording.sha256 },
    };
    expect(await waiting()).toEqual(candidate);
    expect((await store.documents.get(policy.id))?.waiting).toEqual(candidate);
  });

  it('the capture that showed a waiting text is at hand while it waits', async () => {
    expect(await store.documents.waitingCapture(policy.id)).toBeNull();
    const recording = opening('d1', start);
    await store.record(recording);
    await store.record(
      checkOf(policy.id, start + hourMs, { sha256: 'aa', candidate: { step: 'sighted' } }),
    );
    const waits = await store.documents.waitingCapture(policy.id);
    expect(waits && { ...waits, body: new Uint8Array(waits.body) }).toEqual(recording.capture);
    await store.record(checkOf(policy.id, start + 2 * hourMs, { candidate: { step: 'withdraw' } }));
    expect(await store.documents.waitingCapture(policy.id)).toBeNull();
  });

  it('a text that goes beyond the waiting one confirms it, and waits in its place', async () => {
    const shown = opening('d1', start);
    await store.record(shown);
    const at = start + hourMs;
    const beyond = opening('d2', at);
    const { recording, published } = publicationOf(policy.id, start, textOf('One.'));
    await store.record({
      ...beyond,
      candidate: { step: 'succeed', digest: 'd2', doubt: null },
      version: recording.version && { ...recording.version, capture: 'candidate' },
    });
    expect(await waiting()).toMatchObject({ digest: 'd2', sightings: 1, firstSeenAt: at });
    expect((await store.documents.known(policy.id)).current).toMatchObject({
      id: published.id,
      capture: { at: start, sha256: shown.sha256 },
    });
  });

  it('each sighting counts, and times only move forward', async () => {
    await store.record(opening('d1', start));
    for (const at of [start + 2 * hourMs, start + hourMs]) {
      await store.record(checkOf(policy.id, at, { candidate: { step: 'sighted' } }));
    }
    expect(await waiting()).toMatchObject({
      sightings: 3,
      firstSeenAt: start,
      lastSeenAt: start + 2 * hourMs,
    });
  });

  it('another text takes the place of the one that waits', async () => {
    await store.record(opening('d1', start));
    await store.record(opening('d2', start + hourMs, 'It lost most of its words.'));
    expect(await waiting()).toMatchObject({
      digest: 'd2',
      doubt: 'It lost most of its words.',
      sightings: 1,
      firstSeenAt: start + hourMs,
    });
  });

  it('a text that is withdrawn waits no longer, and may come back', async () => {
    await store.record(opening('d1', start));
    const withdraw = { candidate: { step: 'withdraw' } } as const;
    await store.record(checkOf(policy.id, start + hourMs, withdraw));
    expect(await waiting()).toBeNull();
    await store.record(checkOf(policy.id, start + 2 * hourMs, withdraw));
    await store.record(opening('d1', start + 3 * hourMs));
    expect(await waiting()).toMatchObject({ digest: 'd1', sightings: 1 });
  });

  it('a confirmed text is a version with the capture that showed it first', async () => {
    const shown = opening('d1', start);
    await store.record(shown);
    const { recording, published } = publicationOf(policy.id, start, textOf('One.'));
    const at = start + hourMs;
    await store.record({
      ...recording,
      at,
      capture: null,
      candidate: { step: 'confirm' },
      version: recording.version && {
        ...recording.version,
        lastSeenAt: at,
        capture: 'candidate',
      },
    });
    expect(await waiting()).toBeNull();
    expect(await store.versions.list(policy.id)).toEqual([
      expect.objectContaining({
        id: published.id,
        observedAt: start,
        lastSeenAt: at,
        capture: { at: start, sha256: shown.sha256 },
      }),
    ]);
    expect(await store.versions.capture(published.id)).toMatchObject({ at: start });
  });

  it.each([
    ['sighted', { candidate: { step: 'sighted' } }],
    ['confirmed', { candidate: { step: 'confirm' } }],
    ['succeeded', { candidate: { step: 'succeed', digest: 'd1', doubt: null } }],
    ['opened without its capture', { candidate: { step: 'open', digest: 'd1', doubt: null } }],
  ] satisfies [string, Partial<Recording>][])(
    'a text that does not wait cannot be %s, and nothing is written',
    async (_, step) => {
      await expect(store.record(checkOf(policy.id, start, step))).rejects.toThrow(policy.id);
      expect(await store.documents.checked(policy.id, start, '')).toBe(false);
    },
  );

  it('a version without its capture is refused', async () => {
    const { recording, published } = publicationOf(policy.id, start, textOf('One.'));
    await expect(store.record({ ...recording, capture: null })).rejects.toThrow(published.id);
    expect(await store.versions.list(policy.id)).toEqual([]);
  });
}

function opening(digest: string, at: number, doubt: string | null = null): Recording {
  const capture = captureOf(`${digest} at ${at}`, at);
  const { sha256 } = capture;
  const candidate = { step: 'open', digest, doubt } as const;
  return checkOf(policy.id, at, { capture, sha256, captured: true, candidate });
}
