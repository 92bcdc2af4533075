import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Recording, Store } from '../../../src/store/store.js';
import { captureOf, checkOf, hourMs, policy, publicationOf, start, textOf } from '../builders.js';
import type { Open, Opened } from '../contract.js';

/** The current text as it was last seen, where it is not in its stored form. */
export function restyledTextsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  const first = publicationOf(policy.id, start, textOf('It’s ours.'));
  const styled = publicationOf(policy.id, start + hourMs, textOf("It's ours."), {
    before: first.published,
  });
  const next = publicationOf(policy.id, start + 3 * hourMs, textOf("It's theirs."), {
    before: styled.published,
  });

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
    await store.record(first.recording);
  });
  afterEach(() => opened.close());

  const restyledText = async () => (await store.documents.known(policy.id)).restyled;
  const bodyOf = async () =>
    (await store.documents.restyledCapture(policy.id))?.body.length ?? null;

  it('is kept with the capture that showed it first', async () => {
    expect(await restyledText()).toBeNull();
    expect(await store.documents.restyledCapture(policy.id)).toBeNull();
    const recording = restyled('d1', start + hourMs);
    await store.record(recording);
    await store.record(checkOf(policy.id, start + 2 * hourMs));
    expect(await restyledText()).toEqual({ digest: 'd1', at: start + hourMs });
    const { sha256 } = recording;
    expect(await store.documents.restyledCapture(policy.id)).toMatchObject({ sha256 });
  });

  it('gives way to another one, and goes when the text is seen as it is stored', async () => {
    await store.record(restyled('d1', start + hourMs));
    await store.record(restyled('another', start + 2 * hourMs));
    expect(await restyledText()).toEqual({ digest: 'another', at: start + 2 * hourMs });
    expect(await bodyOf()).toBe('another'.length);
    await store.record(checkOf(policy.id, start + 3 * hourMs, { restyledStep: { step: 'clear' } }));
    expect(await restyledText()).toBeNull();
    expect(await bodyOf()).toBeNull();
  });

  it('becomes a version right before the text that follows', async () => {
    await store.record(restyled('d1', start + hourMs));
    const { version } = styled.recording;
    const lastSeenAt = start + 2 * hourMs;
    const restyledVersion = version && { ...version, lastSeenAt, capture: 'restyled' as const };
    expect(await store.record({ ...next.recording, restyledVersion })).toMatchObject({ seq: 1 });
    const list = await store.versions.list(policy.id);
    expect(list.map(({ id }) => id)).toEqual([
      ...[next.published.id, styled.published.id, first.published.id],
    ]);
    const capture = { at: start + hourMs, sha256: restyled('d1', start + hourMs).sha256 };
    expect(list[1]).toMatchObject({ cause: 'publisher', lastSeenAt, capture });
    expect((await store.documents.known(policy.id)).current?.id).toBe(next.published.id);
    expect(await store.changes.leadingTo(styled.published.id)).toBeNull();
    expect(await restyledText()).toBeNull();
  });

  it('is none of the text that follows, also when it became no version', async () => {
    await store.record(restyled('d1', start + hourMs));
    const other = publicationOf(policy.id, start + 2 * hourMs, textOf('Another text.'), {
      before: first.published,
    });
    await store.record(other.recording);
    expect(await restyledText()).toBeNull();
    expect(await bodyOf()).toBeNull();
  });

  it('needs its capture', async () => {
    const bare = checkOf(policy.id, start + hourMs, {
      restyledStep: { step: 'set', digest: 'd1' },
    });
    await expect(store.record(bare)).rejects.toThrow(policy.id);
    const { version } = styled.recording;
    const restyledVersion = version && { ...version, capture: 'restyled' as const };
    await expect(store.record({ ...next.recording, restyledVersion })).rejects.toThrow(
      'no restyled text',
    );
    expect(await store.versions.list(policy.id)).toHaveLength(1);
  });
}

function restyled(digest: string, at: number): Recording {
  const capture = captureOf(digest, at);
  const { sha256 } = capture;
  return checkOf(policy.id, at, { capture, sha256, restyledStep: { step: 'set', digest } });
}
