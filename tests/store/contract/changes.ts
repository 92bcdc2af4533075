import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change, Edit } from '../../../src/core/change.js';
import type { ChangeRecord, Store } from '../../../src/store/store.js';
import { hourMs, type Published, policy, publicationOf, start, textOf } from '../builders.js';
import type { Open, Opened } from '../contract.js';

export function changesContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
  });
  afterEach(() => opened.close());

  const link = { text: 'the form', href: 'https://publisher.example/form' };
  const first = publicationOf(
    policy.id,
    start,
    textOf('# Policy', '## Sharing', 'We share data.', 'Gone tomorrow.', 'Kept.'),
  );
  const second = publicationOf(
    policy.id,
    start + hourMs,
    textOf('# Policy', '## Sharing', { text: 'Use the form.', links: [link] }, 'Kept.'),
    { before: first.published },
  );

  it('a change comes back as it was recorded, with where it happened', async () => {
    await store.record(first.recording);
    await store.record(second.recording);
    const { change } = second.recording;
    const expected: ChangeRecord = {
      ...(change as Change),
      seq: 1,
      recordedAt: start + hourMs + 1,
      document: { id: policy.id, title: policy.title, url: policy.url, language: 'en' },
      service: { id: 'linkedin', name: 'LinkedIn' },
      effective: { inForceFrom: null, lastUpdated: null, announced: [] },
      from: { id: first.published.id, at: start, sha256: first.recording.sha256 },
      to: { id: second.published.id, at: start + hourMs, sha256: second.recording.sha256 },
    };
    expect(expected.edits.map(({ op }) => op)).toEqual(['modified', 'modified', 'removed']);
    expect(await store.changes.get(expected.id)).toEqual(expected);
    expect(await store.changes.get('chg_nothing')).toBeNull();
    expect(await store.changes.leadingTo(second.published.id)).toBe(expected.id);
    expect(await store.changes.leadingTo(first.published.id)).toBeNull();
  });

  it('a moved clause keeps both sections and both positions', async () => {
    const text = textOf('Kept.', 'And new.');
    const { recording } = publicationOf(policy.id, second.published.at, text);
    const moved: Edit = {
      op: 'moved',
      significance: 'editorial',
      because: ['The words are the same.', 'It stands elsewhere.'],
      topics: ['data-security', 'ai-training'],
      clauseId: first.published.clauseIds[4] ?? '',
      kind: 'paragraph',
      section: [],
      headers: { column: ['Use'], row: [] },
      sectionBefore: ['Sharing'],
      before: 'Kept.',
      after: 'Kept.',
      words: [['=', 'Kept.']],
      links: { removed: [link], added: [] },
      split: null,
      merged: null,
      position: { before: 4, after: 0 },
    };
    const change = {
      ...(second.recording.change as Change),
      toVersionId: recording.version?.id ?? '',
      topics: ['do-not-track', 'ai-training'] as const,
      edits: [moved],
      revertOf: 'chg_before',
    };
    await store.record(first.recording);
    await store.record({ ...recording, change });
    const stored = await store.changes.get(change.id);
    expect(stored?.edits).toEqual([moved]);
    expect(stored?.topics).toEqual(['do-not-track', 'ai-training']);
    expect(stored?.revertOf).toBe('chg_before');
  });

  it('changes are read in the order that is asked for; unknown ones are left out', async () => {
    await recordMany(store, 4);
    const read = await store.changes.read([3, 1, 99, 4, 3]);
    expect(read.map(({ seq }) => seq)).toEqual([3, 1, 4, 3]);
    expect(await store.changes.read([])).toEqual([]);
  });

  it('a change that is imported late has the newest seq', async () => {
    await recordMany(store, 2);
    const before = first.published;
    const late = publicationOf(policy.id, start - hourMs, textOf('Older.'), { before });
    expect(await store.record({ ...late.recording, status: null })).toMatchObject({ seq: 3 });
    expect(await store.changes.lastSeq()).toBe(3);
  });

  it('all changes are read in the order of seq, past the size of a batch', async () => {
    await recordMany(store, 205);
    const seqs: number[] = [];
    for await (const { seq, edits } of store.changes.all({})) {
      expect(edits).toHaveLength(1);
      seqs.push(seq);
    }
    expect(seqs).toEqual(Array.from({ length: 205 }, (_, i) => i + 1));
  });

  it('all changes can be had for one filter', async () => {
    await recordMany(store, 5);
    const found: number[] = [];
    for await (const { seq } of store.changes.all({ since: start + 4 * hourMs })) found.push(seq);
    expect(found).toEqual([4, 5]);
  });

  async function recordMany(into: Store, count: number): Promise<void> {
    await into.record(first.recording);
    let before: Published = first.published;
    for (let i = 1; i <= count; i++) {
      const text = textOf('# Policy', '## Sharing', `Text ${i}.`, 'Gone tomorrow.', 'Kept.');
      const next = publicationOf(policy.id, start + i * hourMs, text, { before });
      await into.record(next.recording);
      before = next.published;
    }
  }
}
