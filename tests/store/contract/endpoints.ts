import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Idempotency, Store } from '../../../src/store/store.js';
import { start } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import {
  answered,
  claimAt,
  dayMs,
  endpointNamed,
  eventNamed,
  logOf,
  settleAll,
  statesOf,
  unanswered,
} from './webhooks.js';

export function endpointsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
  });
  afterEach(() => opened.close());

  const create = (id: string, over: Parameters<typeof endpointNamed>[1] = {}) =>
    store.endpoints.create(endpointNamed(id, over), null);
  const read = (id: string) => store.endpoints.get(id, 'anyone');

  const settings = {
    url: 'https://other.example/',
    description: 'Where we hear of changes.',
    headers: { 'x-team': 'legal' },
    ratePerMinute: 30,
    events: ['change.recorded' as const],
    filter: { service: ['linkedin'], effectiveWithinDays: 30, unstable: false },
  };

  it('one comes back as it was made, without its secret', async () => {
    expect(await create('ep_1', settings)).toEqual({ kind: 'created' });
    expect(await read('ep_1')).toEqual({
      ...{ id: 'ep_1', owner: 'key_1', ...settings, createdAt: start, updatedAt: start },
      ...{ disabled: null, failingSince: null, lastSequence: 0, oldSecretUntil: null },
    });
  });

  it('each owner sees its own alone, oldest first, and anyone all of them', async () => {
    await create('ep_2', { createdAt: start + 1 });
    await create('ep_1');
    await create('ep_3', { owner: 'key_2', createdAt: start + 2 });
    const idsOf = async (owner: string) => (await store.endpoints.list(owner)).map(({ id }) => id);
    expect(await idsOf('key_1')).toEqual(['ep_1', 'ep_2']);
    expect(await idsOf('key_2')).toEqual(['ep_3']);
    expect(await idsOf('key_3')).toEqual([]);
    expect(await idsOf('anyone')).toEqual(['ep_1', 'ep_2', 'ep_3']);
    expect(await store.endpoints.get('ep_1', 'key_1')).toMatchObject({ id: 'ep_1' });
    expect(await store.endpoints.get('ep_1', 'key_2')).toBeNull();
    expect(await store.endpoints.get('ep_4', 'anyone')).toBeNull();
  });

  it('an update changes what it names, and the rest stays', async () => {
    await create('ep_1', settings);
    const made = await read('ep_1');
    await store.endpoints.update('ep_1', { ratePerMinute: null, events: [] }, start + 1);
    expect(await read('ep_1')).toEqual({
      ...made,
      ...{ ratePerMinute: null, events: [], updatedAt: start + 1 },
    });
    const { headers: _, ...others } = settings;
    await store.endpoints.update('ep_1', { ...others, filter: {} }, start + 2);
    expect(await read('ep_1')).toEqual({ ...made, filter: {}, updatedAt: start + 2 });
  });

  it('a new secret stands before the old one until its time, and older ones are forgotten', async () => {
    await create('ep_1', { secret: 'one' });
    await store.deliveries.publish([eventNamed('evt_1')], start);
    const secretsAt = async (now: number) => {
      const claims = await claimAt(store, now);
      await store.deliveries.release(claims);
      return claims.map(({ secrets }) => secrets);
    };
    expect(await secretsAt(start)).toEqual([['one']]);
    await store.endpoints.rotate('ep_1', 'two', start + dayMs, start + 1);
    expect(await read('ep_1')).toMatchObject({
      oldSecretUntil: start + dayMs,
      updatedAt: start + 1,
    });
    expect(await secretsAt(start + dayMs - 1)).toEqual([['two', 'one']]);
    expect(await secretsAt(start + dayMs)).toEqual([['two']]);
    await store.endpoints.rotate('ep_1', 'three', start + 2 * dayMs, start + 2);
    expect(await secretsAt(start + 3)).toEqual([['three', 'two']]);
  });

  it('one that is disabled misses what waits, and what comes, and says why and since when', async () => {
    await create('ep_1');
    await create('ep_2');
    await store.deliveries.publish([eventNamed('evt_1')], start);
    await store.endpoints.disable('ep_1', 'by-owner', start + 1);
    await store.endpoints.disable('ep_1', 'failing', start + 2);
    await store.deliveries.publish([eventNamed('evt_2')], start + 3);
    expect(await read('ep_1')).toMatchObject({
      ...{ disabled: { because: 'by-owner', since: start + 1 }, updatedAt: start + 1 },
      lastSequence: 2,
    });
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 missed', '2 evt_2 missed']);
    expect(await statesOf(store, 'ep_2')).toEqual(['1 evt_1 pending', '2 evt_2 pending']);
    expect((await logOf(store, 'ep_1')).map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([
      null,
      null,
    ]);
    expect((await claimAt(store, start + 4)).map(({ endpoint }) => endpoint)).toEqual([
      ...['ep_2', 'ep_2'],
    ]);
  });

  it('one that is enabled again starts anew, and what it missed stays missed', async () => {
    await create('ep_1');
    await store.deliveries.publish([eventNamed('evt_1')], start);
    await settleAll(store, await claimAt(store, start), unanswered, start);
    expect(await read('ep_1')).toMatchObject({ failingSince: start });
    await store.endpoints.disable('ep_1', 'by-owner', start + 1);
    await store.endpoints.enable('ep_1', start + 2);
    expect(await read('ep_1')).toMatchObject({
      ...{ disabled: null, failingSince: null, updatedAt: start + 2 },
    });
    await store.deliveries.publish([eventNamed('evt_2')], start + 3);
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 missed', '2 evt_2 pending']);
  });

  it('one that is removed takes its deliveries and their log along, and no other', async () => {
    await create('ep_1');
    await create('ep_2');
    await store.deliveries.publish([eventNamed('evt_1')], start);
    const claims = await claimAt(store, start);
    await settleAll(store, claims, answered(500), start);
    const [gone] = await logOf(store, 'ep_1');
    await store.endpoints.remove('ep_1');
    expect(await read('ep_1')).toBeNull();
    expect(await statesOf(store, 'ep_1')).toEqual([]);
    expect(await store.deliveries.get('ep_1', gone?.id ?? '')).toBeNull();
    expect(await logOf(store, 'ep_2')).toMatchObject([{ attempts: [{ number: 1 }] }]);
    // The same id may be made again, and begins with 1.
    await create('ep_1');
    await store.deliveries.publish([eventNamed('evt_2')], start + 1);
    expect(await logOf(store, 'ep_1')).toMatchObject([{ sequence: 1, attempts: [] }]);
  });

  it('what is asked of one that does not exist does nothing', async () => {
    await store.endpoints.update('ep_1', { description: 'Nobody.' }, start);
    await store.endpoints.rotate('ep_1', 'two', start, start);
    await store.endpoints.disable('ep_1', 'by-owner', start);
    await store.endpoints.enable('ep_1', start);
    await store.endpoints.remove('ep_1');
    expect(await store.endpoints.list('anyone')).toEqual([]);
  });

  const request: Idempotency = { key: 'again', digest: 'digest', answer: 'sealed answer' };
  const ids = async () => (await store.endpoints.list('anyone')).map(({ id }) => id);

  it('the same request again makes none, and has the answer that it had', async () => {
    expect(await store.endpoints.create(endpointNamed('ep_1'), request)).toEqual({
      kind: 'created',
    });
    const again = { ...request, answer: 'another answer' };
    expect(await store.endpoints.create(endpointNamed('ep_2'), again)).toEqual({
      ...{ kind: 'repeated', answer: 'sealed answer' },
    });
    expect(await ids()).toEqual(['ep_1']);
  });

  it('an idempotency key for another request makes none', async () => {
    await store.endpoints.create(endpointNamed('ep_1'), request);
    const other = { ...request, digest: 'other digest' };
    expect(await store.endpoints.create(endpointNamed('ep_2'), other)).toEqual({ kind: 'reused' });
    expect(await ids()).toEqual(['ep_1']);
  });

  it('an idempotency key holds for its owner alone, and for a day', async () => {
    await store.endpoints.create(endpointNamed('ep_1'), request);
    const createdAt = start + dayMs - 1;
    for (const endpoint of [
      endpointNamed('ep_2', { owner: 'key_2' }),
      endpointNamed('ep_3', { createdAt }),
      endpointNamed('ep_4', { createdAt: createdAt + 1 }),
    ]) {
      await store.endpoints.create(endpoint, request);
    }
    expect(await ids()).toEqual(['ep_1', 'ep_2', 'ep_4']);
  });

  it('one that cannot be made leaves its idempotency key free', async () => {
    await create('ep_1');
    await expect(store.endpoints.create(endpointNamed('ep_1'), request)).rejects.toThrow();
    expect(await store.endpoints.create(endpointNamed('ep_2'), request)).toEqual({
      kind: 'created',
    });
  });
}
