import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ClauseKind } from '../../../src/core/clause.js';
import type { Store } from '../../../src/store/store.js';
import { storeRuns } from '../../runs.js';
import { clausesOf, hourMs, policy, publicationOf, start, terms, textOf } from '../builders.js';
import type { Open, Opened } from '../contract.js';

export function versionsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy, terms], start);
  });
  afterEach(() => opened.close());

  const texts = ['One.', 'Two.', 'Three.'];
  const published = texts.map((text, i) =>
    publicationOf(policy.id, start + i * hourMs, textOf('# Title', text)),
  );
  const ids = published.map((each) => each.published.id);

  it('are listed with the newest first, those of one document alone', async () => {
    for (const { recording } of [...published].reverse()) await store.record(recording);
    await store.record(publicationOf(terms.id, start, textOf('Terms.')).recording);
    const list = await store.versions.list(policy.id);
    expect(list.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(await store.versions.list('linkedin/nothing')).toEqual([]);
  });

  it('are found by document and id', async () => {
    for (const { recording } of published) await store.record(recording);
    const [, id = ''] = ids;
    expect(await store.versions.get(policy.id, id)).toMatchObject({ id, documentId: policy.id });
    expect(await store.versions.get(terms.id, id)).toBeNull();
    expect(await store.versions.get(policy.id, 'ver_nothing')).toBeNull();
  });

  it('stand from the time when they were observed until the next one', async () => {
    for (const { recording } of published) await store.record(recording);
    const idAt = async (at: number) => (await store.versions.at(policy.id, at))?.id ?? null;
    const idAfter = async (at: number) => (await store.versions.after(policy.id, at))?.id ?? null;
    expect(await idAt(start - 1)).toBeNull();
    expect(await idAt(start)).toBe(ids[0]);
    expect(await idAt(start + hourMs - 1)).toBe(ids[0]);
    expect(await idAt(start + hourMs)).toBe(ids[1]);
    expect(await idAt(start + 100 * hourMs)).toBe(ids[2]);
    expect(await idAfter(start - 1)).toBe(ids[0]);
    expect(await idAfter(start)).toBe(ids[1]);
    expect(await idAfter(start + 2 * hourMs)).toBeNull();
  });

  it('give their clauses back with the path of headings above them', async () => {
    const text = textOf(
      '# Privacy Policy',
      'Effective today.',
      '## 3. How We Share',
      '### 3.4 Others’ Services',
      '- With your consent.',
      '## 4. Your Choices',
    );
    const { recording, published: version } = publicationOf(policy.id, start, text);
    await store.record(recording);
    const clauses = await store.versions.clauses(version.id);
    expect(clauses).toEqual(clausesOf(version));
    expect(clauses.map(({ section }) => section)).toEqual([
      ...[[], [], [], ['3. How We Share'], ['3. How We Share', '3.4 Others’ Services'], []],
    ]);
    expect(await store.versions.clauses('ver_nothing')).toEqual([]);
  });

  it('give back whatever clauses they were given', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 });
    const clause = fc.record({
      kind: fc.constantFrom<ClauseKind>('heading', 'paragraph', 'item', 'cell'),
      level: fc.integer({ min: 0, max: 7 }),
      marker: fc.option(words),
      text: words,
      links: fc.array(fc.record({ text: words, href: words }), { maxLength: 2 }),
      headers: fc.record({
        column: fc.array(words, { maxLength: 2 }),
        row: fc.array(words, { maxLength: 2 }),
      }),
    });
    let at = start;
    await fc.assert(
      fc.asyncProperty(fc.array(clause, { maxLength: 12 }), async (clauses) => {
        at += hourMs;
        const text = textOf(...clauses);
        const { recording, published: version } = publicationOf(policy.id, at, text);
        await store.record(recording);
        expect(await store.versions.clauses(version.id)).toEqual(clausesOf(version));
      }),
      storeRuns,
    );
  });

  it('hold thousands of clauses, the same ones many times', async () => {
    const text = textOf(...Array.from({ length: 3_000 }, (_, i) => `Paragraph ${i % 700}.`));
    const { recording, published: version } = publicationOf(policy.id, start, text);
    await store.record(recording);
    expect(await store.versions.clauses(version.id)).toEqual(clausesOf(version));
  });
}
