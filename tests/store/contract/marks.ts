import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change } from '../../../src/core/change.js';
import type { Store } from '../../../src/store/store.js';
import {
  checkOf,
  hourMs,
  type Publication,
  policy,
  publicationOf,
  start,
  textOf,
} from '../builders.js';
import type { Open, Opened } from '../contract.js';

/** What is found out about a change after it was recorded. */
export function marksContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  const first = publicationOf(policy.id, start, textOf('One.'));
  const there = publicationOf(policy.id, start + hourMs, textOf('Two.'), {
    before: first.published,
  });
  const back = publicationOf(policy.id, start + 2 * hourMs, textOf('One.'), {
    before: there.published,
  });
  const changeIn = ({ recording }: Publication): Change => {
    if (!recording.change) throw new Error('A change is needed.');
    return recording.change;
  };

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
    await store.record(first.recording);
    await store.record(there.recording);
  });
  afterEach(() => opened.close());

  const stored = async (publication: Publication) => {
    const change = await store.changes.get(changeIn(publication).id);
    return change && { flicker: change.flicker, unstable: change.unstable };
  };
  const recordBack = async (over: Partial<Change>) =>
    store.record({ ...back.recording, change: { ...changeIn(back), ...over } });

  it('a change that undoes another within days marks both as flicker', async () => {
    expect(await store.changes.marks()).toBe(0);
    await recordBack({ flicker: true, revertOf: changeIn(there).id });
    expect(await stored(there)).toEqual({ flicker: true, unstable: false });
    expect(await stored(back)).toEqual({ flicker: true, unstable: false });
    expect(await store.changes.marks()).toBe(1);
  });

  it('a change that brings an older text back for good marks none', async () => {
    await recordBack({ flicker: false, revertOf: changeIn(there).id });
    expect(await stored(there)).toEqual({ flicker: false, unstable: false });
    expect(await stored(back)).toEqual({ flicker: false, unstable: false });
    expect(await store.changes.marks()).toBe(0);
  });

  it('a change is recorded as unstable, or found to be so by a later check', async () => {
    await recordBack({ unstable: true });
    expect(await stored(back)).toEqual({ flicker: false, unstable: true });
    expect(await stored(there)).toEqual({ flicker: false, unstable: false });
    const newlyUnstable = [changeIn(there).id, 'chg_nothing'];
    await store.record(checkOf(policy.id, start + 3 * hourMs, { newlyUnstable }));
    expect(await stored(there)).toEqual({ flicker: false, unstable: true });
  });

  it('marks are counted once each, across connections', async () => {
    const newlyUnstable = [changeIn(there).id];
    await store.record(checkOf(policy.id, start + 3 * hourMs, { newlyUnstable }));
    await store.record(checkOf(policy.id, start + 4 * hourMs, { newlyUnstable }));
    const other = await opened.another();
    expect(await other.changes.marks()).toBe(1);
    await recordBack({ flicker: true, revertOf: changeIn(there).id });
    expect(await other.changes.marks()).toBe(2);
    expect(await stored(there)).toEqual({ flicker: true, unstable: true });
  });

  it('nothing is marked when the check is not recorded', async () => {
    const newlyUnstable = [changeIn(there).id];
    const wrong = { ...changeIn(back), fromVersionId: 'ver_nothing' };
    await expect(store.record({ ...back.recording, newlyUnstable, change: wrong })).rejects.toThrow(
      'ver_nothing',
    );
    await store.record({ ...there.recording, newlyUnstable });
    expect(await stored(there)).toEqual({ flicker: false, unstable: false });
    expect(await store.changes.marks()).toBe(0);
  });
}
