import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Recording, Store } from '../../../src/store/store.js';
import { captureOf, checkOf, hourMs, policy, publicationOf, start, textOf } from '../builders.js';
import type { Open, Opened } from '../contract.js';

export function pendingTextsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
  });
  afterEach(() => opened.close());

  const pending = async () => (await store.documents.known(policy.id)).pending;

  it('a text is pending with the capture that showed it', async () => {
    const recording = starting('d1', start);
    await store.record(recording);
    const expected = {
      digest: 'd1',
      doubt: null,
      firstSeenAt: start,
      lastSeenAt: start,
      sightings: 1,
      capture: { at: start, sha256: recording.sha256 },
    };
    expect(await pending()).toEqual(expected);
    const lastSighting = { outcome: recording.outcome, detail: recording.detail };
    expect((await store.documents.get(policy.id))?.pending).toEqual({ ...expected, lastSighting });
  });

  it('the capture that showed a pending text is at hand while it is pending', async () => {
    expect(await store.documents.pendingCapture(policy.id)).toBeNull();
    const recording = starting('d1', start);
    await store.record(recording);
    await store.record(
      checkOf(policy.id, start + hourMs, { sha256: 'aa', pendingStep: { step: 'see-again' } }),
    );
    const stored = await store.documents.pendingCapture(policy.id);
    expect(stored && { ...stored, body: new Uint8Array(stored.body) }).toEqual(recording.capture);
    await store.record(
      checkOf(policy.id, start + 2 * hourMs, { pendingStep: { step: 'withdraw' } }),
    );
    expect(await store.documents.pendingCapture(policy.id)).toBeNull();
  });

  it('a pending text is told with the check that last saw it', async () => {
    await store.record(starting('d1', start));
    const seen = { sha256: 'aa', outcome: 'pending', detail: 'Seen again.' };
    const again = { ...seen, pendingStep: { step: 'see-again' } } as const;
    await store.record(checkOf(policy.id, start + hourMs, again));
    await store.record(checkOf(policy.id, start + 2 * hourMs, { outcome: 'unreachable' }));
    expect((await store.documents.get(policy.id))?.pending).toMatchObject({
      lastSighting: { outcome: 'pending', detail: 'Seen again.' },
    });
  });

  it('a newer text that holds the pending one confirms it, and is pending in its place', async () => {
    const shown = starting('d1', start);
    await store.record(shown);
    const at = start + hourMs;
    const newer = starting('d2', at);
    const { recording, published } = publicationOf(policy.id, start, textOf('One.'));
    await store.record({
      ...newer,
      pendingStep: { step: 'confirm-and-start', digest: 'd2', doubt: null },
      version: recording.version && { ...recording.version, capture: 'pending' },
    });
    expect(await pending()).toMatchObject({ digest: 'd2', sightings: 1, firstSeenAt: at });
    expect((await store.documents.known(policy.id)).current).toMatchObject({
      id: published.id,
      capture: { at: start, sha256: shown.sha256 },
    });
  });

  it('each sighting counts, and times only move forward', async () => {
    await store.record(starting('d1', start));
    for (const at of [start + 2 * hourMs, start + hourMs]) {
      await store.record(checkOf(policy.id, at, { pendingStep: { step: 'see-again' } }));
    }
    expect(await pending()).toMatchObject({
      sightings: 3,
      firstSeenAt: start,
      lastSeenAt: start + 2 * hourMs,
    });
  });

  it('another text takes the place of the pending one', async () => {
    await store.record(starting('d1', start));
    await store.record(starting('d2', start + hourMs, 'It lost most of its words.'));
    expect(await pending()).toMatchObject({
      digest: 'd2',
      doubt: 'It lost most of its words.',
      sightings: 1,
      firstSeenAt: start + hourMs,
    });
  });

  it('a text that is withdrawn is no longer pending, and may come back', async () => {
    await store.record(starting('d1', start));
    const withdraw = { pendingStep: { step: 'withdraw' } } as const;
    await store.record(checkOf(policy.id, start + hourMs, withdraw));
    expect(await pending()).toBeNull();
    await store.record(checkOf(policy.id, start + 2 * hourMs, withdraw));
    await store.record(starting('d1', start + 3 * hourMs));
    expect(await pending()).toMatchObject({ digest: 'd1', sightings: 1 });
  });

  it('a confirmed text is a version with the capture that showed it first', async () => {
    const shown = starting('d1', start);
    await store.record(shown);
    const { recording, published } = publicationOf(policy.id, start, textOf('One.'));
    const at = start + hourMs;
    await store.record({
      ...recording,
      at,
      capture: null,
      pendingStep: { step: 'confirm' },
      version: recording.version && {
        ...recording.version,
        lastSeenAt: at,
        capture: 'pending',
      },
    });
    expect(await pending()).toBeNull();
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
    ['seen again', { pendingStep: { step: 'see-again' } }],
    ['confirmed', { pendingStep: { step: 'confirm' } }],
    [
      'confirmed within a newer one',
      { pendingStep: { step: 'confirm-and-start', digest: 'd1', doubt: null } },
    ],
    ['pending without its capture', { pendingStep: { step: 'start', digest: 'd1', doubt: null } }],
  ] satisfies [string, Partial<Recording>][])(
    'a text that is not pending cannot be %s, and nothing is written',
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

function starting(digest: string, at: number, doubt: string | null = null): Recording {
  const capture = captureOf(`${digest} at ${at}`, at);
  const { sha256 } = capture;
  const pendingStep = { step: 'start', digest, doubt } as const;
  return checkOf(policy.id, at, { capture, sha256, captured: true, pendingStep });
}
