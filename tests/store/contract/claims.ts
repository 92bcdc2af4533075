import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Claim, Store } from '../../../src/store/store.js';
import { start } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import {
  answered,
  claimAt,
  endpointNamed,
  eventNamed,
  logOf,
  minuteMs,
  secondMs,
  settleAll,
} from './webhooks.js';

export function claimsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
  });
  afterEach(() => opened.close());

  const create = (id: string, over: Parameters<typeof endpointNamed>[1] = {}) =>
    store.endpoints.create(endpointNamed(id, over), null);
  /** To all endpoints that exist then. */
  const publish = (count: number, name: string, now = start) =>
    store.deliveries.publish(
      Array.from({ length: count }, (_, i) => eventNamed(`${name}_${i + 1}`)),
      now,
    );
  const eventsOf = (claims: readonly Claim[]) => claims.map(({ event }) => event);
  const countOf = (claims: readonly Claim[], id: string) =>
    claims.filter(({ endpoint }) => endpoint === id).length;

  it('an endpoint that fails has a quarter of what others have, until an attempt succeeds', async () => {
    await create('ep_1');
    await publish(20, 'evt');
    const [first] = await claimAt(store, start, { perEndpoint: 8, limit: 1 });
    await settleAll(store, first ? [first] : [], answered(500), start);
    const failing = await claimAt(store, start, { perEndpoint: 8 });
    expect(failing).toHaveLength(2);
    expect(await claimAt(store, start, { perEndpoint: 8 })).toEqual([]);
    await settleAll(store, failing, answered(204), start);
    expect(await claimAt(store, start, { perEndpoint: 8 })).toHaveLength(8);
    await create('ep_2');
    expect(await claimAt(store, start, { perEndpoint: 3 })).toEqual([]);
  });

  it('one has all that an attempt needs', async () => {
    await create('ep_1', { headers: { 'x-team': 'legal' } });
    await publish(1, 'evt');
    const [delivery] = await logOf(store, 'ep_1');
    expect(await claimAt(store, start)).toEqual([
      {
        ...{ delivery: delivery?.id, lease: 1, event: 'evt_1', endpoint: 'ep_1' },
        ...{ url: 'https://ep_1.example/hook', headers: { 'x-team': 'legal' } },
        ...{ secrets: ['sealed secret of ep_1'], body: delivery?.body },
      },
    ]);
  });

  it('what is due is claimed once, oldest first', async () => {
    await create('ep_1');
    await publish(2, 'late', start + 10);
    await publish(2, 'early', start + 5);
    expect(await claimAt(store, start + 4)).toEqual([]);
    expect(eventsOf(await claimAt(store, start + 9, { limit: 1 }))).toEqual(['early_1']);
    expect(eventsOf(await claimAt(store, start + 10))).toEqual(['early_2', 'late_1', 'late_2']);
    expect(await claimAt(store, start + 11)).toEqual([]);
  });

  it('what is claimed and never settled is due again when its time has run out', async () => {
    await create('ep_1');
    await publish(1, 'evt');
    const [first] = await claimAt(store, start, { until: start + minuteMs });
    expect(await claimAt(store, start + minuteMs - 1)).toEqual([]);
    const [second] = await claimAt(store, start + minuteMs);
    expect(second).toEqual({ ...first, lease: 2 });
  });

  it('what is given back is due at once, unless somebody else has claimed it since', async () => {
    await create('ep_1');
    await publish(1, 'evt');
    const first = await claimAt(store, start, { until: start + 1 });
    await store.deliveries.release(first);
    const second = await claimAt(store, start);
    expect(second).toMatchObject([{ event: 'evt_1', lease: 2 }]);
    await store.deliveries.release(first);
    await store.deliveries.release([]);
    expect(await claimAt(store, start + 2)).toEqual([]);
    expect(await logOf(store, 'ep_1')).toMatchObject([{ state: 'pending', attempts: [] }]);
  });

  it('two processes never claim the same, and together all', async () => {
    const other = await opened.another();
    await create('ep_1');
    await create('ep_2');
    await publish(50, 'evt');
    const claims: Claim[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const both = [store, other].map((each) => claimAt(each, start + turn, { limit: 7 }));
      claims.push(...(await Promise.all(both)).flat());
    }
    expect(claims).toHaveLength(100);
    expect(new Set(claims.map(({ delivery }) => delivery)).size).toBe(100);
  });

  it('an endpoint has so many in flight, over all processes, and no more', async () => {
    const other = await opened.another();
    await create('ep_1');
    await publish(5, 'evt');
    const first = await claimAt(store, start, { perEndpoint: 2 });
    expect(first).toHaveLength(2);
    expect(await claimAt(other, start, { perEndpoint: 2 })).toEqual([]);
    expect(await claimAt(other, start, { perEndpoint: 3 })).toHaveLength(1);
    await settleAll(store, first, answered(200), start);
    expect(await claimAt(other, start, { perEndpoint: 2 })).toHaveLength(1);
    // Whose time has run out is in flight no more.
    expect(await claimAt(other, start + minuteMs, { perEndpoint: 2 })).toHaveLength(2);
  });

  it('an endpoint with much to be sent does not hold up another', async () => {
    await create('ep_1');
    await publish(1_000, 'many');
    await create('ep_2');
    await publish(1, 'one', start + 5);
    const claims = await claimAt(store, start + 5, { limit: 4 });
    expect([countOf(claims, 'ep_1'), countOf(claims, 'ep_2')]).toEqual([3, 1]);
  });

  it('every endpoint has its turn, also when fewer are claimed than there are endpoints', async () => {
    const ids = ['ep_1', 'ep_2', 'ep_3', 'ep_4', 'ep_5'];
    for (const id of ids) await create(id);
    await publish(10, 'evt');
    const claims: Claim[] = [];
    for (let turn = 1; turn <= 10; turn++) {
      claims.push(...(await claimAt(store, start + turn, { limit: 2 })));
    }
    expect(ids.map((id) => countOf(claims, id))).toEqual([4, 4, 4, 4, 4]);
    expect(await claimAt(store, start + 11, { limit: 0 })).toEqual([]);
  });

  it('an endpoint with a rate is sent to at its pace, by all processes together, and others at theirs', async () => {
    const other = await opened.another();
    await create('ep_1', { ratePerMinute: 30 });
    await publish(3, 'evt');
    await create('ep_2');
    await publish(3, 'more');
    const claims = await claimAt(store, start);
    expect([countOf(claims, 'ep_1'), countOf(claims, 'ep_2')]).toEqual([1, 3]);
    expect(await claimAt(other, start + 2 * secondMs - 1)).toEqual([]);
    expect(eventsOf(await claimAt(other, start + 2 * secondMs))).toEqual(['evt_2']);
    expect(await claimAt(store, start + 4 * secondMs - 1)).toEqual([]);
    expect(eventsOf(await claimAt(store, start + 4 * secondMs))).toEqual(['evt_3']);
  });

  it('what falls due next by time alone is known: a retry, or an endpoint that its rate holds back', async () => {
    const next = (now: number) => store.deliveries.nextDueAt(now);
    await create('ep_1');
    expect(await next(start)).toBeNull();
    await publish(1, 'evt', start);
    await publish(1, 'later', start + minuteMs);
    expect(await next(start - 1)).toBe(start);
    // What is due already waits for no time.
    expect(await next(start)).toBe(start + minuteMs);
    const [first] = await claimAt(store, start);
    await settleAll(store, first ? [first] : [], answered(500), start);
    expect(await next(start)).toBe(start + 5 * secondMs);

    await create('ep_2', { ratePerMinute: 60 });
    await publish(2, 'paced', start);
    expect(countOf(await claimAt(store, start), 'ep_2')).toBe(1);
    expect(await next(start)).toBe(start + secondMs);
    await store.endpoints.disable('ep_2', 'by-owner', start);
    expect(await next(start)).toBe(start + 5 * secondMs);
  });

  it('an endpoint whose rate is taken away is held up no longer', async () => {
    await create('ep_1', { ratePerMinute: 1 });
    await publish(3, 'evt');
    expect(await claimAt(store, start)).toHaveLength(1);
    await store.endpoints.update('ep_1', { ratePerMinute: null }, start + 1);
    expect(await claimAt(store, start + 1)).toHaveLength(2);
  });
}
