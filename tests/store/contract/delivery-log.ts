import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeliveryQuery, Store } from '../../../src/store/store.js';
import { start } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import { answered, claimAt, endpointNamed, eventNamed, settleAll, unanswered } from './webhooks.js';

export function deliveryLogContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  /** Six deliveries, one a millisecond: 1 delivered, 2 waiting after a failure, the rest not attempted. */
  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.endpoints.create(endpointNamed('ep_1'), null);
    await store.endpoints.create(endpointNamed('ep_2'), null);
    for (let i = 1; i <= 6; i++) {
      const type = i % 2 ? 'change.recorded' : 'document.recovered';
      await store.deliveries.publish([eventNamed(`evt_${i}`, { type })], start + i);
    }
    const claims = await claimAt(store, start + 2);
    const ofEvent = (id: string) => claims.filter(({ event }) => event === id);
    await settleAll(store, ofEvent('evt_1'), answered(200), start + 2);
    await settleAll(store, ofEvent('evt_2'), unanswered, start + 2);
  });
  afterEach(() => opened.close());

  const page = async (over: Partial<DeliveryQuery>) => {
    const found = await store.deliveries.list('ep_1', { before: null, limit: 10, ...over });
    return { sequences: found.deliveries.map(({ sequence }) => sequence), more: found.hasMore };
  };

  it('is read newest first, page by page', async () => {
    expect(await page({ limit: 4 })).toEqual({ sequences: [6, 5, 4, 3], more: true });
    expect(await page({ limit: 2, before: 3 })).toEqual({ sequences: [2, 1], more: false });
    expect(await page({ before: 1 })).toEqual({ sequences: [], more: false });
  });

  it.each<[Partial<DeliveryQuery>, number[]]>([
    [{ state: 'delivered' }, [1]],
    [{ state: 'pending' }, [6, 5, 4, 3, 2]],
    [{ state: 'missed' }, []],
    [{ type: 'document.recovered' }, [6, 4, 2]],
    [{ since: start + 5 }, [6, 5]],
    [{ until: start + 3 }, [2, 1]],
    [{ since: start + 2, until: start + 5, type: 'change.recorded', before: 4 }, [3]],
  ])('can be filtered by %o', async (over, sequences) => {
    expect(await page(over)).toEqual({ sequences, more: false });
  });

  it('has the attempts of each delivery, and of one endpoint alone', async () => {
    const { deliveries } = await store.deliveries.list('ep_1', { before: 3, limit: 10 });
    expect(deliveries.map(({ endpointId }) => endpointId)).toEqual(['ep_1', 'ep_1']);
    expect(deliveries.map(({ attempts }) => attempts.map(({ outcome }) => outcome))).toEqual([
      [unanswered],
      [answered(200)],
    ]);
    expect(await store.deliveries.list('ep_3', { before: null, limit: 10 })).toEqual({
      ...{ deliveries: [], hasMore: false },
    });
  });

  it('gives one delivery, to its own endpoint alone', async () => {
    const { deliveries } = await store.deliveries.list('ep_1', { before: 2, limit: 1 });
    const id = deliveries[0]?.id ?? '';
    expect(await store.deliveries.get('ep_1', id)).toEqual(deliveries[0]);
    expect(await store.deliveries.get('ep_2', id)).toBeNull();
    expect(await store.deliveries.get('ep_1', 'dlv_nothing')).toBeNull();
  });
}
