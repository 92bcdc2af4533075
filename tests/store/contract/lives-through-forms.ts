import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import {
  captureOf,
  checkOf,
  hourMs,
  noFacts,
  type Publication,
  policy,
  publicationOf,
  start,
  textOf,
} from '../builders.js';
import type { Open, Opened } from '../contract.js';
import { idAt, type Lines, publish, told } from '../histories.js';

/** Versions that no change led to: the same text, read anew or restyled. */
export function livesThroughFormsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
  });
  afterEach(() => opened.close());

  const lifeOf = (id: string) => store.versions.life(policy.id, id);

  describe('with our own new reading of a version', () => {
    const reread = async ({ published }: Publication, lines: Lines, clauseIds: string[]) => {
      const newVersionId = `${published.id}_2`;
      await store.recordExtraction({
        ...{ versionId: published.id, newVersionId, text: textOf(...lines), clauseIds },
        ...{ facts: noFacts, guessed: false, extraction: 'test-2' },
        recordedAt: start + 9 * hourMs,
      });
      return { ...published, id: newVersionId, text: textOf(...lines), clauseIds };
    };

    it('has no other wording, also when the next version is read in the new way', async () => {
      const [first, second] = await publish(store, ['One. [1]', 'A'], ['One. [1]', 'B']);
      if (!first || !second) throw new Error('Two versions are needed.');
      const ids = [...second.published.clauseIds];
      const before = await reread(second, ['One.', 'B'], ids);
      const third = publicationOf(policy.id, start + 2 * hourMs, textOf('One.', 'C'), { before });
      await store.record(third.recording);
      expect(await told(store, idAt(first, 0))).toEqual([['One. [1]', 0, null]]);
      expect(await told(store, idAt(first, 1))).toEqual([
        ['A', 0, 1],
        ['B', 1, 2],
        ['C', 2, null],
      ]);
    });

    it('begins with the reading when no version before has the clause, and no change told it', async () => {
      const [first] = await publish(store, ['One.']);
      if (!first) throw new Error('A version is needed.');
      await reread(first, ['One.', 'Two.'], [idAt(first, 0), 'cl_new']);
      const life = await lifeOf('cl_new');
      expect(life?.wordings).toMatchObject([
        { version: { id: `${first.published.id}_2`, cause: 'extractor' }, changeId: null },
      ]);
      expect(life?.left).toBeNull();
    });

    it('ends with the reading when it does not have the clause, and no change told that', async () => {
      const [first] = await publish(store, ['One.', 'Menu']);
      if (!first) throw new Error('A version is needed.');
      await reread(first, ['One.'], [idAt(first, 0)]);
      expect((await lifeOf(idAt(first, 1)))?.left).toMatchObject({
        version: { id: `${first.published.id}_2` },
        changeId: null,
      });
    });
  });

  it.each([
    ['keeps the new form', "It's ours."],
    ['is in its old form again', 'It’s ours.'],
  ])('has no other wording when it is restyled, when the next text %s', async (_, words) => {
    const [first] = await publish(store, ['It’s ours.', 'A']);
    if (!first) throw new Error('A version is needed.');
    const at = start + hourMs;
    const capture = captureOf('It is in another form.', at);
    const restyledStep = { step: 'set', digest: 'another' } as const;
    await store.record(checkOf(policy.id, at, { capture, sha256: capture.sha256, restyledStep }));

    const styledText = textOf("It's ours.", 'A');
    const styled = publicationOf(policy.id, at, styledText, { before: first.published });
    const { version } = styled.recording;
    const next = publicationOf(policy.id, start + 2 * hourMs, textOf(words, 'B'), {
      before: styled.published,
      restyledVersion: version && { ...version, capture: 'restyled' },
    });
    await store.record(next.recording);
    expect(await told(store, idAt(first, 0))).toEqual([['It’s ours.', 0, null]]);
    expect(await told(store, idAt(first, 1))).toEqual([
      ['A', 0, 2],
      ['B', 2, null],
    ]);
  });
}
