import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import {
  captureOf,
  checkOf,
  hourMs,
  noFacts,
  policy,
  publicationOf,
  start,
  statusOf,
  textOf,
} from '../builders.js';
import type { Open, Opened } from '../contract.js';

export function recordContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
  });
  afterEach(() => opened.close());

  const first = publicationOf(policy.id, start, textOf('# Policy', 'We share data.'));
  const second = publicationOf(policy.id, start + hourMs, textOf('# Policy', 'We sell data.'), {
    before: first.published,
  });

  it('a check that is recorded a second time is known, and writes nothing', async () => {
    expect(await store.record(first.recording)).toEqual({ kind: 'recorded', seq: null });
    const before = await everythingIn(store);
    const again = {
      ...first.recording,
      outcome: 'blocked',
      status: statusOf({ state: 'blocked' }),
    };
    expect(await store.record(again)).toEqual({ kind: 'known' });
    expect(await everythingIn(store)).toEqual(before);
  });

  it('a check that was decided before another one was recorded writes nothing', async () => {
    const nothing = await store.documents.known(policy.id);
    await store.record({ ...first.recording, decidedOn: nothing });
    const before = await everythingIn(store);
    expect(await store.record({ ...second.recording, decidedOn: nothing })).toEqual({
      kind: 'overtaken',
    });
    expect(await everythingIn(store)).toEqual(before);
    const decidedOn = await store.documents.known(policy.id);
    expect(await store.record({ ...second.recording, decidedOn })).toMatchObject({
      kind: 'recorded',
    });
  });

  it('a check that was decided before the current text was read again writes nothing', async () => {
    await store.record(first.recording);
    const decidedOn = await store.documents.known(policy.id);
    const { id: versionId, clauseIds } = first.published;
    await store.recordExtraction({
      versionId,
      newVersionId: `${versionId}_2`,
      text: textOf('Policy', 'We share data.'),
      clauseIds,
      facts: noFacts,
      guessed: false,
      extraction: 'test-2',
      recordedAt: start,
    });
    const before = await everythingIn(store);
    expect(await store.record({ ...second.recording, decidedOn })).toEqual({ kind: 'overtaken' });
    expect(await everythingIn(store)).toEqual(before);
  });

  it('checks of one document at one time with other bytes are two checks', async () => {
    const { at } = first.recording;
    expect(await store.documents.checked(policy.id, at, 'aa')).toBe(false);
    await store.record(checkOf(policy.id, at, { sha256: 'aa' }));
    expect(await store.documents.checked(policy.id, at, 'aa')).toBe(true);
    expect(await store.documents.checked(policy.id, at, 'bb')).toBe(false);
    expect(await store.record(checkOf(policy.id, at, { sha256: 'bb' }))).toMatchObject({
      kind: 'recorded',
    });
  });

  it('a first version is current, without a change', async () => {
    await store.record(first.recording);
    const { current } = await store.documents.known(policy.id);
    expect(current).toEqual({
      id: first.published.id,
      documentId: policy.id,
      cause: 'publisher',
      words: 4,
      guessed: false,
      digest: first.published.text.digest,
      clausesDigest: first.published.text.clausesDigest,
      extraction: 'test-1',
      observedAt: start,
      recordedAt: start + 1,
      lastSeenAt: start,
      capture: { at: start, sha256: first.recording.sha256 },
    });
    expect(await store.changes.lastSeq()).toBe(0);
  });

  it('a second version brings its change with a seq of its own', async () => {
    await store.record(first.recording);
    expect(await store.record(second.recording)).toEqual({ kind: 'recorded', seq: 1 });
    expect((await store.documents.known(policy.id)).current?.id).toBe(second.published.id);
    expect(await store.changes.lastSeq()).toBe(1);
  });

  it('a change whose id is known is not recorded twice', async () => {
    await store.record(first.recording);
    await store.record(second.recording);
    const later = { ...second.recording, at: start + 2 * hourMs, capture: null };
    expect(await store.record(later)).toEqual({ kind: 'recorded', seq: null });
    expect(await store.changes.lastSeq()).toBe(1);
    expect(await store.versions.list(policy.id)).toHaveLength(2);
  });

  it('an edit that does not quote the versions is refused, and nothing of the check is kept', async () => {
    await store.record(first.recording);
    const before = await everythingIn(store);
    const { change } = second.recording;
    const edits =
      change?.edits.map((edit) =>
        edit.before === null ? edit : { ...edit, before: 'We never said that.' },
      ) ?? [];
    const wrong = { ...second.recording, change: change && { ...change, edits } };
    await expect(store.record(wrong)).rejects.toThrow('We never said that.');
    expect(await everythingIn(store)).toEqual(before);
    expect(await store.documents.checked(policy.id, wrong.at, wrong.sha256)).toBe(false);
    expect(await store.record(second.recording)).toEqual({ kind: 'recorded', seq: 1 });
  });

  it('a change between versions that nobody recorded is refused', async () => {
    await expect(store.record(second.recording)).rejects.toThrow(first.published.id);
    expect(await store.versions.list(policy.id)).toEqual([]);
  });

  it('a check of a document that nobody declared is refused', async () => {
    await expect(store.record(checkOf('linkedin/nothing', start))).rejects.toThrow();
  });

  it('a text that is seen again was last seen then, and never earlier than before', async () => {
    await store.record(first.recording);
    const lastSeenAt = async () => (await store.documents.known(policy.id)).current?.lastSeenAt;
    await store.record(checkOf(policy.id, start + 2 * hourMs, { sawCurrent: true }));
    expect(await lastSeenAt()).toBe(start + 2 * hourMs);
    await store.record(checkOf(policy.id, start + hourMs, { sawCurrent: true }));
    expect(await lastSeenAt()).toBe(start + 2 * hourMs);
    await store.record(checkOf(policy.id, start + 3 * hourMs, { sawCurrent: false }));
    expect(await lastSeenAt()).toBe(start + 2 * hourMs);
  });

  it('history changes neither the state nor the times nor the current version', async () => {
    await store.record({ ...first.recording, status: statusOf({ failures: 2 }) });
    const now = await store.documents.get(policy.id);
    const old = publicationOf(policy.id, start - 5 * hourMs, textOf('# Policy', 'Long ago.'), {
      status: null,
      source: 'replay',
    });
    await store.record(old.recording);
    expect(await store.documents.get(policy.id)).toEqual(now);
    expect(await store.versions.list(policy.id)).toHaveLength(2);
  });

  it('a check without a body moves the time of the last check alone', async () => {
    await store.record(checkOf(policy.id, start, { captured: true }));
    await store.record(checkOf(policy.id, start + hourMs));
    const { lastCheckAt } = await store.documents.known(policy.id);
    const stored = await store.documents.get(policy.id);
    expect([lastCheckAt, stored?.lastCaptureAt]).toEqual([start + hourMs, start]);
  });

  it('a version whose clauses have not each an id is refused', async () => {
    const { version } = first.recording;
    const wrong = { ...first.recording, version: version && { ...version, clauseIds: ['cl_1'] } };
    await expect(store.record(wrong)).rejects.toThrow('2 clauses has 1 clause ids');
    expect(await store.versions.list(policy.id)).toEqual([]);
  });

  it('validators stay until others come, be they none', async () => {
    const stored = async () => (await store.documents.known(policy.id)).validators;
    const given = { etag: 'W/"1"', lastModified: null };
    await store.record(checkOf(policy.id, start, { validators: given }));
    await store.record(checkOf(policy.id, start + hourMs, { validators: null }));
    expect(await stored()).toEqual(given);
    const none = { etag: null, lastModified: null };
    await store.record(checkOf(policy.id, start + 2 * hourMs, { validators: none }));
    expect(await stored()).toEqual(none);
  });

  it('a capture comes back byte for byte', async () => {
    const capture = { ...captureOf('', start), body: new Uint8Array([0, 255, 195, 40, 13, 10, 0]) };
    const { recording, published } = first;
    await store.record({ ...recording, capture });
    const stored = await store.versions.capture(published.id);
    expect(stored && { ...stored, body: new Uint8Array(stored.body) }).toEqual(capture);
    expect(await store.versions.capture('ver_nothing')).toBeNull();
  });
}

async function everythingIn(store: Store): Promise<unknown> {
  const changes = [];
  for await (const change of store.changes.all({})) changes.push(change);
  const documents = await store.documents.list();
  const versions = await Promise.all(documents.map(({ id }) => store.versions.list(id)));
  return { changes, documents, versions };
}
