import { afterEach, beforeEach, expect, it } from 'vitest';
import { noMatter } from '../../../src/core/webhooks/event.js';
import type { Store } from '../../../src/store/store.js';
import { checkOf, hourMs, policy, publicationOf, start, textOf } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import { claimAt, dayMs, endpointNamed, eventNamed, logOf, statesOf } from './webhooks.js';

/** Who is told of what. */
export function fanOutContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy], start);
  });
  afterEach(() => opened.close());

  const create = (id: string, over: Parameters<typeof endpointNamed>[1] = {}) =>
    store.endpoints.create(endpointNamed(id, over), null);
  const publish = (...ids: string[]) =>
    store.deliveries.publish(
      ids.map((id) => eventNamed(id)),
      start,
    );

  it('a delivery is due at once, with the body that is sent at every attempt', async () => {
    await create('ep_1');
    const event = eventNamed('evt_1');
    await store.deliveries.publish([event], start + 7);
    const [delivery] = await logOf(store, 'ep_1');
    expect(delivery).toEqual({
      ...{ id: expect.stringMatching(/^dlv_[0-9a-f]{24}$/), endpointId: 'ep_1' },
      event: { id: 'evt_1', type: 'change.recorded', at: start },
      ...{ sequence: 1, state: 'pending', nextAttemptAt: start + 7, createdAt: start + 7 },
      ...{ body: expect.any(String), attempts: [] },
    });
    expect(JSON.parse(delivery?.body ?? '')).toEqual({
      ...{ type: 'change.recorded', timestamp: '2025-01-01T00:00:00Z' },
      data: { ...event.data, sequence: 1 },
    });
  });

  it('an endpoint is told of what it wants, and counts without a gap', async () => {
    await create('ep_1', { filter: { service: 'linkedin' } });
    await create('ep_2', { events: ['document.unreachable'] });
    await create('ep_3');
    const of = (service: string) => ({ matter: { ...noMatter, service } });
    await store.deliveries.publish(
      [
        eventNamed('evt_1', of('linkedin')),
        eventNamed('evt_2', of('example')),
        eventNamed('evt_3', { ...of('linkedin'), type: 'document.unreachable' }),
      ],
      start,
    );
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 pending', '2 evt_3 pending']);
    expect(await statesOf(store, 'ep_2')).toEqual(['1 evt_3 pending']);
    expect(await statesOf(store, 'ep_3')).toHaveLength(3);
    expect(await store.endpoints.get('ep_1', 'anyone')).toMatchObject({ lastSequence: 2 });
  });

  it('sequences have no gap over the time in which an endpoint is disabled', async () => {
    await create('ep_1');
    await publish('evt_1');
    await store.endpoints.disable('ep_1', 'by-owner', start);
    await publish('evt_2');
    await store.endpoints.enable('ep_1', start);
    await publish('evt_3');
    expect(await statesOf(store, 'ep_1')).toEqual([
      ...['1 evt_1 missed', '2 evt_2 missed', '3 evt_3 pending'],
    ]);
  });

  it('an event whose id is known is not told again, also when nobody wanted it', async () => {
    await publish('evt_0');
    await create('ep_1');
    await publish('evt_0', 'evt_1', 'evt_1');
    await create('ep_2');
    await publish('evt_1', 'evt_2');
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 pending', '2 evt_2 pending']);
    expect(await statesOf(store, 'ep_2')).toEqual(['1 evt_2 pending']);
  });

  it('an endpoint is told of what happened within the day before it was made', async () => {
    await create('ep_1', { createdAt: start + dayMs });
    const events = [eventNamed('evt_1'), eventNamed('evt_2', { at: start + 1 })];
    await store.deliveries.publish(events, start + dayMs);
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_2 pending']);
  });

  it('an event for one endpoint is told whatever it wants, and in its sequence', async () => {
    await create('ep_1', { events: ['document.recovered'], createdAt: start + 3 * dayMs });
    await create('ep_2');
    const test = eventNamed('evt_1', { type: 'endpoint.test' });
    const id = await store.deliveries.publishTo('ep_1', test, start);
    expect(await store.deliveries.publishTo('ep_1', test, start + 1)).toBe(id);
    expect(await logOf(store, 'ep_1')).toMatchObject([
      { id, sequence: 1, state: 'pending', nextAttemptAt: start },
    ]);
    expect(await statesOf(store, 'ep_2')).toEqual([]);
    expect(await store.deliveries.publishTo('ep_2', test, start)).not.toBe(id);
    await store.endpoints.disable('ep_1', 'by-owner', start);
    await store.deliveries.publishTo('ep_1', eventNamed('evt_2'), start);
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 missed', '2 evt_2 missed']);
    await expect(store.deliveries.publishTo('ep_3', test, start)).rejects.toThrow(/ep_3/);
  });

  it('what a check brought is told with it', async () => {
    await create('ep_1');
    const events = [eventNamed('evt_1'), eventNamed('evt_2')];
    await store.record(checkOf(policy.id, start, { events, recordedAt: start + 9 }));
    expect(await logOf(store, 'ep_1')).toMatchObject([
      { event: { id: 'evt_1' }, createdAt: start + 9, nextAttemptAt: start + 9 },
      { event: { id: 'evt_2' } },
    ]);
    expect(await claimAt(store, start + 9)).toHaveLength(2);
  });

  it('a check that is known, or was overtaken, tells nothing', async () => {
    await create('ep_1');
    const nothing = await store.documents.known(policy.id);
    await store.record(checkOf(policy.id, start));
    const decidedOn = await store.documents.known(policy.id);
    const events = [eventNamed('evt_1')];
    expect(await store.record(checkOf(policy.id, start, { events }))).toEqual({ kind: 'known' });
    expect(
      await store.record(checkOf(policy.id, start + hourMs, { events, decidedOn: nothing })),
    ).toEqual({ kind: 'overtaken' });
    expect(await statesOf(store, 'ep_1')).toEqual([]);
    await store.record(checkOf(policy.id, start + hourMs, { events, decidedOn }));
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 pending']);
  });

  it('a recording that fails tells nothing, and an event that cannot be told fails the recording', async () => {
    await create('ep_1');
    const events = [eventNamed('evt_1')];
    const { recording } = publicationOf(policy.id, start, textOf('One.'), { events });
    const wide = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`field${i}`, i]));
    const { data } = eventNamed('evt_2');
    const tooLarge = eventNamed('evt_2', { data: { ...wide, ...data } });
    await expect(store.record({ ...recording, events: [...events, tooLarge] })).rejects.toThrow(
      /evt_2/,
    );
    expect(await statesOf(store, 'ep_1')).toEqual([]);
    expect(await store.versions.list(policy.id)).toEqual([]);
    await store.record(recording);
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 pending']);
  });
}
