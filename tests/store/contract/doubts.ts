import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { checkOf, hourMs, policy, start, terms } from '../builders.js';
import type { Open, Opened } from '../contract.js';

export function doubtsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy, terms], start);
  });
  afterEach(() => opened.close());

  const doubt = async (id = policy.id) => (await store.documents.get(id))?.doubt;
  /** One check an hour. */
  const outcomes = async (...given: readonly string[]) => {
    for (const [i, outcome] of given.entries()) {
      const at = start + i * hourMs;
      await store.record(checkOf(policy.id, at, { outcome, detail: `${outcome} ${i}.` }));
    }
  };

  it('a doubt is told with its first and last check, how many there were, and what the last one said', async () => {
    await outcomes('unchanged', 'shrunken', 'shrunken', 'shrunken');
    expect(await doubt()).toEqual({
      kind: 'shrunken',
      since: start + hourMs,
      lastSeenAt: start + 3 * hourMs,
      sightings: 3,
      detail: 'shrunken 3.',
    });
    expect(await doubt(terms.id)).toBeNull();
    const listed = (await store.documents.list()).map((one) => [one.id, one.doubt?.sightings]);
    expect(listed).toEqual([
      [policy.id, 3],
      [terms.id, undefined],
    ]);
  });

  it.each([
    ['ends with a text', ['shrunken', 'unchanged'], null],
    ['ends with a pending text', ['shrunken', 'pending'], null],
    ['ends with a page that is gone', ['shrunken', 'missing'], null],
    ['goes on where there is no page', ['empty', 'unreachable', 'blocked', 'empty'], [0, 2]],
    ['is still the last word on the page', ['empty', 'rate-limited', 'unreachable'], [0, 1]],
    ['starts anew for another reason', ['empty', 'empty', 'shrunken'], [2, 1]],
    ['starts anew after a text', ['empty', 'empty', 'unchanged', 'empty'], [3, 1]],
    ['is none before the first check', [], null],
    ['is not a wall', ['blocked', 'blocked'], null],
  ] as const)('a doubt %s', async (_, given, expected) => {
    await outcomes(...given);
    const found = await doubt();
    if (expected === null) expect(found).toBeNull();
    else {
      const [first, sightings] = expected;
      expect(found).toMatchObject({ since: start + first * hourMs, sightings });
    }
  });

  it('a capture that comes late counts where it belongs', async () => {
    await outcomes('empty', 'empty', 'empty');
    const late = { outcome: 'unchanged', sha256: 'late' };
    await store.record(checkOf(policy.id, start + hourMs / 2, late));
    expect(await doubt()).toMatchObject({ since: start + hourMs, sightings: 2 });
  });

  it('captures of one moment count in the order in which they came', async () => {
    await store.record(checkOf(policy.id, start, { outcome: 'unchanged', sha256: 'a' }));
    await store.record(checkOf(policy.id, start, { outcome: 'empty', sha256: 'b' }));
    expect(await doubt()).toMatchObject({ since: start, sightings: 1 });
  });
}
