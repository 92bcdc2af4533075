import { afterEach, beforeEach, expect, it } from 'vitest';
import { failingForMs } from '../../../src/core/webhooks/retry-plan.js';
import type { Store } from '../../../src/store/store.js';
import { start } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import {
  answered,
  attemptOf,
  claimAt,
  dayMs,
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

/** What comes of attempts. */
export function settlementsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.endpoints.create(endpointNamed('ep_1'), null);
    await store.deliveries.publish([eventNamed('evt_1')], start);
  });
  afterEach(() => opened.close());

  const endpoint = () => store.endpoints.get('ep_1', 'anyone');
  const publish = (id: string, now: number) => store.deliveries.publish([eventNamed(id)], now);

  it('a delivery that was taken is delivered, and the endpoint is well', async () => {
    const claims = await claimAt(store, start);
    const [delivery] = claims.map((claim) => claim.delivery);
    expect(await settleAll(store, claims, answered(204), start + 1)).toEqual([
      { delivery, endpoint: 'ep_1', state: 'delivered', disabled: null },
    ]);
    expect(await logOf(store, 'ep_1')).toMatchObject([
      {
        ...{ state: 'delivered', nextAttemptAt: null },
        attempts: [{ number: 1, at: start + 1, durationMs: 12, outcome: answered(204) }],
      },
    ]);
    expect(await endpoint()).toMatchObject({ failingSince: null });
    expect(await claimAt(store, start + dayMs)).toEqual([]);
  });

  it('one that failed is due again by the plan, and after its last attempt no more', async () => {
    let now = start;
    for (const [i, delay] of delaysMs.entries()) {
      const claims = await claimAt(store, now);
      expect(await settleAll(store, claims, unanswered, now)).toMatchObject([{ state: 'pending' }]);
      expect(await logOf(store, 'ep_1')).toMatchObject([{ nextAttemptAt: now + delay }]);
      expect(await claimAt(store, now + delay - 1)).toEqual([]);
      expect(await endpoint()).toMatchObject({ failingSince: start });
      now += delay;
      expect((await logOf(store, 'ep_1'))[0]?.attempts).toHaveLength(i + 1);
    }
    const last = await claimAt(store, now);
    expect(await settleAll(store, last, answered(503), now)).toMatchObject([
      { state: 'failed', disabled: null },
    ]);
    expect(await logOf(store, 'ep_1')).toMatchObject([
      {
        ...{ state: 'failed', nextAttemptAt: null },
        attempts: [
          { number: 1, outcome: unanswered },
          { number: 2, outcome: unanswered },
          { number: 3, outcome: answered(503) },
        ],
      },
    ]);
    expect(await claimAt(store, now + dayMs)).toEqual([]);
  });

  it('the wait that an endpoint asks for is kept', async () => {
    await settleAll(store, await claimAt(store, start), answered(429, 3_600), start);
    expect(await logOf(store, 'ep_1')).toMatchObject([
      { nextAttemptAt: start + 60 * minuteMs, attempts: [{ outcome: answered(429, 3_600) }] },
    ]);
  });

  it('chance puts attempts off, each its own way', async () => {
    const [claim] = await claimAt(store, start);
    if (!claim) throw new Error('A claim is needed.');
    const attempted = { ...attemptOf(claim, unanswered, start), random: 0.5 };
    await store.deliveries.settle([attempted], { now: start, delaysMs });
    expect(await logOf(store, 'ep_1')).toMatchObject([{ nextAttemptAt: start + 5_500 }]);
  });

  it('a success ends the time since when an endpoint fails', async () => {
    await settleAll(store, await claimAt(store, start), unanswered, start);
    await publish('evt_2', start + 1);
    await settleAll(store, await claimAt(store, start + 1), answered(200), start + 1);
    expect(await endpoint()).toMatchObject({ failingSince: null });
    const later = start + 5 * secondMs;
    await settleAll(store, await claimAt(store, later), unanswered, later);
    expect(await endpoint()).toMatchObject({ failingSince: later });
  });

  it('“gone” turns the endpoint off: all that waits is missed', async () => {
    await publish('evt_2', start + 1);
    const claims = await claimAt(store, start);
    expect(await settleAll(store, claims, answered(410), start + 2)).toMatchObject([
      { state: 'missed', disabled: 'gone' },
    ]);
    expect(await endpoint()).toMatchObject({ disabled: { because: 'gone', since: start + 2 } });
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 missed', '2 evt_2 missed']);
    expect(await claimAt(store, start + dayMs)).toEqual([]);
  });

  it('so do five days in which every attempt failed, at the attempt that ends them', async () => {
    await settleAll(store, await claimAt(store, start), unanswered, start);
    for (const [after, disabled] of [
      [failingForMs - 1, null],
      [failingForMs, 'failing'],
    ] as const) {
      await publish(`evt_after_${after}`, start + after);
      const claims = await claimAt(store, start + after, { limit: 1 });
      const settled = await settleAll(store, claims, unanswered, start + after);
      expect(settled).toMatchObject([{ disabled }]);
    }
    const since = start + failingForMs;
    expect(await endpoint()).toMatchObject({ disabled: { because: 'failing', since } });
    expect((await logOf(store, 'ep_1')).map(({ state }) => state)).toEqual([
      ...['missed', 'missed', 'missed'],
    ]);
  });

  it('the last attempt of a delivery may turn the endpoint off: it has failed all the same', async () => {
    const [claim] = await claimAt(store, start);
    if (!claim) throw new Error('A claim is needed.');
    const plan = { now: start, delaysMs: [] };
    expect(
      await store.deliveries.settle([attemptOf(claim, answered(410), start)], plan),
    ).toMatchObject([{ state: 'failed', disabled: 'gone' }]);
  });

  it('of attempts that were made while the endpoint was turned off, a success counts and a failure is missed', async () => {
    await publish('evt_2', start);
    const [first, second] = await claimAt(store, start);
    if (!first || !second) throw new Error('Two claims are needed.');
    await store.endpoints.disable('ep_1', 'by-owner', start + 1);
    expect(await settleAll(store, [first], answered(200), start + 2)).toMatchObject([
      { state: 'delivered', disabled: null },
    ]);
    expect(await settleAll(store, [second], answered(410), start + 3)).toMatchObject([
      { state: 'missed', disabled: null },
    ]);
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 delivered', '2 evt_2 missed']);
    expect(await endpoint()).toMatchObject({
      disabled: { because: 'by-owner', since: start + 1 },
    });
  });

  it('what was missed in flight stays so when the endpoint is on again', async () => {
    const claims = await claimAt(store, start);
    await store.endpoints.disable('ep_1', 'by-owner', start + 1);
    await store.endpoints.enable('ep_1', start + 2);
    expect(await settleAll(store, claims, unanswered, start + 3)).toMatchObject([
      { state: 'missed' },
    ]);
  });

  it('what comes of a claim that was overtaken is in the log, and changes nothing', async () => {
    const old = await claimAt(store, start, { until: start + 1 });
    const newer = await claimAt(store, start + 1);
    expect(await settleAll(store, old, answered(410), start + 2)).toMatchObject([
      { state: 'pending', disabled: null },
    ]);
    expect(await endpoint()).toMatchObject({ disabled: null, failingSince: null });
    expect(await settleAll(store, newer, answered(200), start + 3)).toMatchObject([
      { state: 'delivered' },
    ]);
    expect(await settleAll(store, old, unanswered, start + 4)).toMatchObject([
      { state: 'delivered' },
    ]);
    expect(await logOf(store, 'ep_1')).toMatchObject([
      { attempts: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    ]);
    expect(await endpoint()).toMatchObject({ failingSince: null });
  });

  it('a claim whose time ran out counts while nobody else has claimed the delivery', async () => {
    const claims = await claimAt(store, start, { until: start + 1 });
    await settleAll(store, claims, answered(200), start + dayMs);
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 delivered']);
  });

  it('what is settled twice counts once', async () => {
    const claims = await claimAt(store, start);
    await settleAll(store, [...claims, ...claims], unanswered, start);
    const due = start + 5 * secondMs;
    expect(await logOf(store, 'ep_1')).toMatchObject([{ state: 'pending', nextAttemptAt: due }]);
    await settleAll(store, await claimAt(store, due), unanswered, due);
    expect(await statesOf(store, 'ep_1')).toEqual(['1 evt_1 pending']);
  });

  it('attempts at an endpoint that was removed meanwhile are passed over', async () => {
    await store.endpoints.create(endpointNamed('ep_2'), null);
    await publish('evt_2', start);
    const claims = await claimAt(store, start);
    expect(claims).toHaveLength(3);
    await store.endpoints.remove('ep_1');
    expect(await settleAll(store, claims, answered(200), start)).toMatchObject([
      { endpoint: 'ep_2', state: 'delivered' },
    ]);
    expect(await settleAll(store, [], answered(200), start)).toEqual([]);
  });

  it('the log keeps the beginning of what was said, whole characters alone', async () => {
    const said = `${'x'.repeat(1_023)}🦉 and so on`;
    const outcomes = [
      { kind: 'answered', status: 500, answer: said, retryAfterS: null } as const,
      { kind: 'failed', detail: said } as const,
    ];
    for (const [i, outcome] of outcomes.entries()) {
      const now = start + i * 5 * secondMs;
      await settleAll(store, await claimAt(store, now), outcome, now);
    }
    const kept = 'x'.repeat(1_023);
    expect((await logOf(store, 'ep_1'))[0]?.attempts).toMatchObject([
      { outcome: { answer: kept } },
      { outcome: { detail: kept } },
    ]);
  });
}
