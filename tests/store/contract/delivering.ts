import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Claim, Store } from '../../../src/store/store.js';
import { storeRuns } from '../../runs.js';
import { start } from '../builders.js';
import type { Open } from '../contract.js';
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
  unanswered,
} from './webhooks.js';

const ids = ['ep_1', 'ep_2'] as const;
const perEndpoint = 3;
const leaseMs = 30 * secondMs;
const waitsMs = [secondMs, 20 * secondMs, 6 * minuteMs];
const outcomes = [answered(200), answered(500), answered(410), unanswered];

/** What is done, and a number that says with what. */
const step = fc.tuple(
  fc.constantFrom(
    ...(['publish', 'publish', 'claim', 'claim', 'claim', 'settle', 'settle', 'release'] as const),
    ...(['wait', 'disable', 'enable', 'replay missed', 'replay all'] as const),
  ),
  fc.nat({ max: 1_000 }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Whatever happens in whatever order, over two processes. */
export function deliveringContract(open: Open): void {
  it('sequences are 1 to n, and nothing is claimed twice at one time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const opened = await open();
        try {
          await live([opened.store, await opened.another()], steps);
        } finally {
          await opened.close();
        }
      }),
      storeRuns,
    );
  });
}

interface Held extends Claim {
  until: number;
}

async function live(stores: readonly [Store, Store], steps: readonly Step[]): Promise<void> {
  const [store] = stores;
  for (const id of ids) await store.endpoints.create(endpointNamed(id), null);
  let now = start;
  let events = 0;
  let held: Held[] = [];
  const claim = async (number: number) => {
    const until = now + leaseMs;
    const options = { until, perEndpoint, limit: 1 + (number % 5) };
    const claims = await claimAt(stores[number % 2 ? 1 : 0], now, options);
    expect(claims.length).toBeLessThanOrEqual(options.limit);
    held.push(...claims.map((each) => ({ ...each, until })));
    expectOneHolderEach(held.filter(({ until }) => until > now));
  };

  for (const [what, number] of steps) {
    const id = ids[number % 2 ? 1 : 0];
    const [first, ...others] = rotated(held, number);
    if (what === 'publish') {
      const told = [1, 2, 3].map(() => eventNamed(`evt_${events++}`));
      await store.deliveries.publish(told, now);
    } else if (what === 'claim') {
      await claim(number);
    } else if (what === 'settle' && first) {
      held = others;
      const outcome = outcomes[number % outcomes.length] ?? unanswered;
      await store.deliveries.settle([attemptOf(first, outcome, now)], { now, delaysMs });
    } else if (what === 'release' && first) {
      held = others;
      await store.deliveries.release([first]);
    } else if (what === 'wait') {
      now += waitsMs[number % waitsMs.length] ?? 0;
    } else if (what === 'disable') {
      await store.endpoints.disable(id, 'by-owner', now);
    } else if (what === 'enable') {
      await store.endpoints.enable(id, now);
    } else if (what === 'replay missed') {
      await store.deliveries.replay(id, { missed: true }, now);
    } else if (what === 'replay all') {
      await store.deliveries.replay(id, {}, now);
    }
  }
  for (const id of ids) await expectWholeLog(store, id, events);
  await expectAllEnds(store, now + dayMs);
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const at = list.length > 0 ? by % list.length : 0;
  return [...list.slice(at), ...list.slice(0, at)];
}

function expectOneHolderEach(live: readonly Held[]): void {
  const deliveries = live.map(({ delivery }) => delivery);
  expect(new Set(deliveries).size).toBe(deliveries.length);
  for (const id of ids) {
    expect(live.filter(({ endpoint }) => endpoint === id).length).toBeLessThanOrEqual(perEndpoint);
  }
}

async function expectWholeLog(store: Store, id: string, events: number): Promise<void> {
  const log = await logOf(store, id);
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  expect(log.map(({ sequence }) => sequence)).toEqual(upTo(events));
  for (const { state, nextAttemptAt, attempts } of log) {
    expect(nextAttemptAt === null).toBe(state !== 'pending');
    expect(attempts.map(({ number }) => number)).toEqual(upTo(attempts.length));
  }
}

/** Once every lease has run out, all that is pending can be claimed and delivered: nothing is stuck. */
async function expectAllEnds(store: Store, now: number): Promise<void> {
  for (;;) {
    const claims = await claimAt(store, now);
    if (claims.length === 0) break;
    const attempted = claims.map((claim) => attemptOf(claim, answered(200), now));
    await store.deliveries.settle(attempted, { now, delaysMs });
  }
  for (const id of ids) {
    expect((await logOf(store, id)).filter(({ state }) => state === 'pending')).toEqual([]);
  }
}
