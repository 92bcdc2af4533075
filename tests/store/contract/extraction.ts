import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import {
  bare,
  clausesOf,
  hourMs,
  noFacts,
  policy,
  publicationOf,
  start,
  textOf,
} from '../builders.js';
import type { Open, Opened } from '../contract.js';

export function extractionContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  const old = publicationOf(policy.id, start, textOf('Title', 'One.'));
  const current = publicationOf(policy.id, start + hourMs, textOf('Title', 'Two.'), {
    before: old.published,
  });
  const oldId = old.published.id;
  const currentId = current.published.id;
  const reread = textOf('# Title', 'Two.');
  const { clauseIds } = current.published;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
    await store.record(old.recording);
    await store.record(current.recording);
  });
  afterEach(() => opened.close());

  const replace = (versionId: string, text = reread) =>
    store.recordExtraction({
      versionId,
      newVersionId: `${versionId}_2`,
      text,
      clauseIds,
      facts: noFacts,
      guessed: true,
      extraction: 'test-2',
      recordedAt: start + 9 * hourMs,
    });

  it('a new reading takes the place of the old one, and announces nothing', async () => {
    const before = bare(await store.versions.get(policy.id, currentId));
    await replace(currentId);
    expect((await store.documents.known(policy.id)).current).toEqual({
      ...before,
      id: `${currentId}_2`,
      cause: 'extractor',
      extraction: 'test-2',
      guessed: true,
      digest: reread.digest,
      clausesDigest: reread.clausesDigest,
      words: reread.words,
      recordedAt: start + 9 * hourMs,
    });
    expect(await store.changes.lastSeq()).toBe(1);
    expect(await store.versions.clauses(`${currentId}_2`)).toEqual(
      clausesOf({ ...current.published, text: reread }),
    );
  });

  it('of two readings of one text the newer one stands, and both are listed', async () => {
    await replace(currentId);
    await replace(oldId);
    const list = await store.versions.list(policy.id);
    expect(list.map(({ id }) => id)).toEqual([
      ...[`${currentId}_2`, currentId, `${oldId}_2`, oldId],
    ]);
    const { at, after } = store.versions;
    expect((await at(policy.id, start + hourMs))?.id).toBe(`${currentId}_2`);
    expect((await at(policy.id, start))?.id).toBe(`${oldId}_2`);
    expect((await after(policy.id, start))?.id).toBe(`${currentId}_2`);
  });

  it('a new reading of an older version does not become current', async () => {
    await replace(oldId);
    expect((await store.documents.known(policy.id)).current?.id).toBe(currentId);
  });

  it('a reading that gives the same clauses only says that it was made', async () => {
    await replace(currentId, current.published.text);
    const list = await store.versions.list(policy.id);
    expect(list.map(({ id, extraction, guessed }) => [id, extraction, guessed])).toEqual([
      [currentId, 'test-2', true],
      [oldId, 'test-1', false],
    ]);
  });

  it('a reading that is recorded twice is there once', async () => {
    await replace(currentId);
    await replace(currentId);
    expect(await store.versions.list(policy.id)).toHaveLength(3);
  });

  it('the change that led to a version led to our new reading of it, too', async () => {
    await replace(currentId);
    await replace(oldId);
    const id = current.recording.change?.id;
    expect(await store.changes.leadingTo(currentId)).toBe(id);
    expect(await store.changes.leadingTo(`${currentId}_2`)).toBe(id);
    expect(await store.changes.leadingTo(`${oldId}_2`)).toBeNull();
  });

  it('a change may start from our new reading', async () => {
    await replace(currentId);
    const before = { ...current.published, id: `${currentId}_2`, text: reread };
    const next = publicationOf(policy.id, start + 2 * hourMs, textOf('# Title', 'Three.'), {
      before,
    });
    expect(await store.record(next.recording)).toEqual({ kind: 'recorded', seq: 2 });
    expect((await store.documents.known(policy.id)).current?.id).toBe(next.published.id);
  });

  it('a version that nobody recorded cannot be read again', async () => {
    await expect(replace('ver_nothing')).rejects.toThrow('ver_nothing');
  });
}
