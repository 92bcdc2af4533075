import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change, Modified } from '../../../src/core/change.js';
import type { Store } from '../../../src/store/store.js';
import { changeOf, hourMs, policy, publicationOf, start, textOf } from '../builders.js';
import type { Open, Opened } from '../contract.js';

/** Edits by which one clause became several, or several became one. */
export function splitsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  const pieces = ['Cookies.', 'We use cookies.'];
  const [whole, parts] = [textOf('Intro.', pieces.join(' ')), textOf('Intro.', ...pieces)];
  const one = publicationOf(policy.id, start, whole).published;
  const several = publicationOf(policy.id, start + hourMs, parts).published;
  const both = {
    op: 'modified' as const,
    before: pieces.join(' '),
    after: pieces.join(' '),
    words: [['=', pieces.join(' ')]] as const,
    position: { before: 1, after: 1 },
  };

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
  });
  afterEach(() => opened.close());

  const splitting = (over: Partial<Modified> = {}) =>
    changeWith(changeOf(policy.id, one, several), { ...both, split: pieces, ...over });
  const merging = (over: Partial<Modified> = {}) =>
    changeWith(changeOf(policy.id, several, one), { ...both, merged: pieces, ...over });

  async function recordSplit(change: Change) {
    await store.record(publicationOf(policy.id, start, whole).recording);
    const { recording } = publicationOf(policy.id, start + hourMs, parts);
    return store.record({ ...recording, change });
  }

  async function recordMerge(change: Change) {
    await store.record(publicationOf(policy.id, start + hourMs, parts).recording);
    const { recording } = publicationOf(policy.id, start, whole, { status: null });
    return store.record({ ...recording, change });
  }

  it('come back with the texts of all pieces', async () => {
    const change = splitting();
    await recordSplit(change);
    expect((await store.changes.get(change.id))?.edits).toEqual(change.edits);
  });

  it('come back with the texts of all that were merged', async () => {
    const change = merging();
    await recordMerge(change);
    expect((await store.changes.get(change.id))?.edits).toEqual(change.edits);
  });

  it('are found by words of any piece', async () => {
    await recordSplit(splitting());
    const query = { order: 'asc', after: null, limit: 5 } as const;
    expect((await store.changes.page({ filter: { q: 'use' }, ...query })).seqs).toEqual([1]);
  });

  it.each<[string, Partial<Modified>, string]>([
    ['a piece that the version does not have', { split: ['Cookies.', 'We eat them.'] }, 'eat'],
    ['more pieces than the version has', { split: [...pieces, 'And more.'] }, 'more'],
    ['other words than its pieces', { after: 'We never said that.' }, 'never'],
    ['no single clause before', { before: 'We never said that.' }, 'never'],
  ])('are refused when they quote %s', async (_, over, told) => {
    await expect(recordSplit(splitting(over))).rejects.toThrow(told);
    expect(await store.changes.lastSeq()).toBe(0);
  });

  it('are refused when what was merged stood elsewhere', async () => {
    const merged = [...pieces].reverse();
    await expect(recordMerge(merging({ merged, before: merged.join(' ') }))).rejects.toThrow(
      'We use cookies.',
    );
  });
}

type Given = Pick<Modified, 'op' | 'before' | 'after' | 'position'> & Partial<Modified>;

function changeWith(change: Change, over: Given): Change {
  const [edit] = change.edits;
  if (!edit) throw new Error('An edit is needed.');
  return { ...change, edits: [{ ...edit, sectionBefore: null, ...over }] };
}
