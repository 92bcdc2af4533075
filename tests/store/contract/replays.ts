import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Replay, Store } from '../../../src/store/store.js';
import { start } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import {
  answered,
  attemptOf,
  claimAt,
  delaysMs,
  endpointNamed,
  eventNamed,
  logOf,
  minuteMs,
  secondMs,
  settleAll,
  statesOf,
  unanswered,
} from './webhooks.js';

export function replaysContract(open: Open): void {
  let opened: Opened;
  let store: Store;
  const later = start + minuteMs;

  /** Three deliveries, one a millisecond: 1 delivered, 2 failed, 3 missed; and the same at another endpoint. */
  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    for (const id of ['ep_1', 'ep_2']) await store.endpoints.create(endpointNamed(id), null);
    for (const [i, outcome] of [answered(200), answered(500)].entries()) {
      const now = start + i + 1;
      await store.deliveries.publish([eventNamed(`evt_${i + 1}`)], now);
      const claims = await claimAt(store, now);
      const attempted = claims.map((claim) => attemptOf(claim, outcome, now));
      await store.deliveries.settle(attempted, { now, delaysMs: [] });
    }
    for (const id of ['ep_1', 'ep_2']) await store.endpoints.disable(id, 'by-owner', start + 3);
    await store.deliveries.publish([eventNamed('evt_3')], start + 3);
    for (const id of ['ep_1', 'ep_2']) await store.endpoints.enable(id, start + 4);
  });
  afterEach(() => opened.close());

  const replay = (which: Replay, now = later) => store.deliveries.replay('ep_1', which, now);
  const idOf = async (sequence: number) =>
    (await logOf(store, 'ep_1')).find((delivery) => delivery.sequence === sequence)?.id ?? '';
  const pending = async () =>
    (await logOf(store, 'ep_1'))
      .filter(({ state }) => state === 'pending')
      .map(({ sequence }) => sequence);

  it.each<[Replay, number[]]>([
    [{ missed: true }, [2, 3]],
    [{}, [1, 2, 3]],
    [{ since: start + 2 }, [2, 3]],
    [{ until: start + 2 }, [1]],
    [{ since: start + 2, until: start + 3 }, [2]],
    [{ since: start + 4 }, []],
    [{ delivery: 'dlv_nothing' }, []],
  ])('%o are sent again', async (which, sequences) => {
    expect(await replay(which)).toBe(sequences.length);
    expect(await pending()).toEqual(sequences);
    const claims = await claimAt(store, later);
    expect(claims.map(({ event }) => event)).toEqual(sequences.map((i) => `evt_${i}`));
    expect(await statesOf(store, 'ep_2')).toEqual([
      ...['1 evt_1 delivered', '2 evt_2 failed', '3 evt_3 missed'],
    ]);
  });

  it.each([1, 2, 3])('one alone is sent again, in whatever state: %i', async (sequence) => {
    expect(await replay({ delivery: await idOf(sequence) })).toBe(1);
    expect(await pending()).toEqual([sequence]);
    expect((await logOf(store, 'ep_1'))[sequence - 1]).toMatchObject({ nextAttemptAt: later });
  });

  it('the one of another endpoint is not', async () => {
    expect(await store.deliveries.replay('ep_2', { delivery: await idOf(1) }, later)).toBe(0);
  });

  it('the plan begins anew, with the same body, and the log goes on', async () => {
    const before = (await logOf(store, 'ep_1'))[1];
    await replay({ delivery: before?.id ?? '' });
    let now = later;
    for (const delay of delaysMs) {
      const claims = await claimAt(store, now);
      expect(claims).toMatchObject([{ body: before?.body }]);
      expect(await settleAll(store, claims, unanswered, now)).toMatchObject([{ state: 'pending' }]);
      now += delay;
    }
    await settleAll(store, await claimAt(store, now), unanswered, now);
    const after = (await logOf(store, 'ep_1'))[1];
    expect(after?.state).toBe('failed');
    expect(after?.attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(after?.attempts[0]).toEqual(before?.attempts[0]);
  });

  it('one that waits for its next attempt is due at once', async () => {
    const id = await idOf(1);
    await replay({ delivery: id });
    await settleAll(store, await claimAt(store, later), unanswered, later);
    expect(await claimAt(store, later + secondMs)).toEqual([]);
    expect(await replay({ delivery: id }, later + secondMs)).toBe(1);
    expect(await claimAt(store, later + secondMs)).toHaveLength(1);
  });

  it('one that is being attempted is left to its attempt', async () => {
    const id = await idOf(1);
    await replay({ delivery: id });
    const claims = await claimAt(store, later);
    expect(await replay({ delivery: id }, later + 1)).toBe(0);
    expect(await replay({ until: start + 2 }, later + 1)).toBe(0);
    expect(await settleAll(store, claims, answered(200), later + 2)).toMatchObject([
      { state: 'delivered' },
    ]);
  });

  it('one that was missed during its attempt is not sent beside it, and that attempt begins the plan', async () => {
    await replay({ delivery: await idOf(1) });
    const claims = await claimAt(store, later);
    await store.endpoints.disable('ep_1', 'by-owner', later);
    await store.endpoints.enable('ep_1', later);
    expect(await replay({ delivery: await idOf(1) }, later + 1)).toBe(1);
    expect(await claimAt(store, later + 1)).toEqual([]);
    expect(await settleAll(store, claims, unanswered, later + 2)).toMatchObject([
      { state: 'pending' },
    ]);
    expect(await claimAt(store, later + 2 + 5 * secondMs)).toHaveLength(1);
  });

  it('a claim from before, whose time has run out, counts no more', async () => {
    await replay({ delivery: await idOf(1) });
    const old = await claimAt(store, later, { until: later + 1 });
    expect(await replay({ delivery: await idOf(1) }, later + 1)).toBe(1);
    await settleAll(store, old, answered(410), later + 2);
    expect(await pending()).toEqual([1]);
    expect((await logOf(store, 'ep_1'))[0]?.attempts).toHaveLength(2);
    expect(await store.endpoints.get('ep_1', 'anyone')).toMatchObject({ disabled: null });
  });

  it('nothing is sent again to an endpoint that is turned off', async () => {
    await store.endpoints.disable('ep_1', 'by-owner', later);
    const kinds: Replay[] = [{ missed: true }, {}, { delivery: await idOf(1) }];
    for (const which of kinds) {
      expect(await replay(which)).toBe(0);
    }
    expect(await pending()).toEqual([]);
  });
}
