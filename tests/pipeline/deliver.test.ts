import { expect, it } from 'vitest';
import type { Outcome } from '../../src/core/webhooks/retry-plan.js';
import { type DeliverTools, runDeliveries, usualPace } from '../../src/pipeline/deliver.js';
import type { Attempted, Claim, Deliveries } from '../../src/store/store.js';

/* The loop beside a store and a network that are played: the real ones are in deliver.chaos.test.ts. */

it('sends what is due with a signature for each secret, and writes down what came of it', async () => {
  const { run, sent, settled } = world({ due: [claim(1), claim(2)] });
  await run({ until: () => settled.length === 2 });
  expect(sent.map(({ url }) => url)).toEqual(['https://one.example/', 'https://two.example/']);
  expect(sent[0]?.custom).toEqual({ 'x-own': 'header' });
  expect(sent[0]?.headers).toMatchObject({
    'webhook-id': 'evt_1',
    'webhook-timestamp': '1000',
    'webhook-signature': expect.stringMatching(/^v1,\S+ v1,\S+$/),
  });
  expect(settled.map(({ delivery, lease }) => [delivery, lease])).toEqual([
    ['dlv_1', 1],
    ['dlv_2', 1],
  ]);
});

it('writes down attempts that ended together in one commit', async () => {
  const many = Array.from({ length: 50 }, (_, i) => claim(i));
  const { run, settled, commits } = world({ due: many });
  await run({ until: () => settled.length === 50 });
  expect(commits.length).toBeLessThan(10);
});

it('has no more attempts under way than it may', async () => {
  let underWay = 0;
  let most = 0;
  const { run, settled } = world({
    due: Array.from({ length: 40 }, (_, i) => claim(i)),
    send: async () => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      return ok;
    },
  });
  await run({ until: () => settled.length === 40, concurrency: 8 });
  expect(most).toBe(8);
});

it('looks once a second while nothing happens', async () => {
  const { run, looks } = world({ due: [] });
  await run({ until: (asked) => asked === 4 });
  expect(looks).toEqual([0, 1_000, 2_000, 3_000]);
});

it('looks at once when it is woken', async () => {
  const { run, looks } = world({ due: [] });
  await run({ until: (asked) => asked === 4, onLook: (asked, wake) => asked === 2 && wake() });
  expect(looks).toEqual([0, 1_000, 1_000, 2_000]);
});

it('looks at once when an attempt has ended, and there is room for another', async () => {
  const { run, looks, settled } = world({ due: Array.from({ length: 5 }, (_, i) => claim(i)) });
  await run({ until: () => settled.length === 5, concurrency: 1 });
  expect(new Set(looks)).toEqual(new Set([0]));
});

it('looks when something falls due before a second has passed', async () => {
  const { run, looks } = world({ due: [], nextDueAt: (at) => (at < 300 ? 300 : 9_000) });
  await run({ until: (asked) => asked === 3 });
  expect(looks).toEqual([0, 300, 1_300]);
});

it('says what to do about a secret that cannot be read, and sends nothing', async () => {
  const { run, sent, settled } = world({ due: [claim(1)], unseal: () => null });
  await run({ until: () => settled.length === 1 });
  expect(sent).toEqual([]);
  expect(settled[0]?.outcome).toMatchObject({
    kind: 'failed',
    detail: expect.stringContaining('rotate'),
  });
});

it('loses no outcome when the database does not take it at first', async () => {
  const { run, settled, stalls } = world({ due: [claim(1)], failingCommits: 2 });
  await run({ until: () => settled.length === 1 });
  expect(stalls).toHaveLength(2);
});

it('gives back at its end what is cut off, and waits for nothing for ever', async () => {
  const { run, released, settled } = world({
    due: [claim(1)],
    // Like a receiver that never answers, and a request that ends when it is called off.
    send: (_message, signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  });
  await run({ until: (asked) => asked > 3 });
  expect(settled).toEqual([]);
  expect(released).toEqual([{ delivery: 'dlv_1', lease: 1 }]);
});

const ok = {
  outcome: { kind: 'answered', status: 204, answer: '', retryAfterS: null },
  durationMs: 3,
} as const;

function claim(n: number): Claim {
  return {
    delivery: `dlv_${n}`,
    lease: 1,
    event: `evt_${n}`,
    endpoint: `we_${n}`,
    url: n === 1 ? 'https://one.example/' : 'https://two.example/',
    headers: { 'x-own': 'header' },
    secrets: ['new', 'old'],
    body: '{}',
  };
}

interface Given {
  due: Claim[];
  send?: DeliverTools['send'];
  unseal?: DeliverTools['unseal'];
  failingCommits?: number;
  /** Times are those since the loop began. */
  nextDueAt?: (at: number) => number;
}

const begun = 1_000_000;

interface Run {
  until: (asked: number) => boolean;
  concurrency?: number;
  onLook?: (asked: number, wake: () => void) => unknown;
}

function world({ due, failingCommits = 0, ...given }: Given) {
  const sent: Parameters<DeliverTools['send']>[0][] = [];
  const settled: Attempted[] = [];
  const commits: number[] = [];
  const released: { delivery: string; lease: number }[] = [];
  const stalls: unknown[] = [];
  const stop = new AbortController();
  const looks: number[] = [];
  let clock = begun;
  let asked = 0;
  let failing = failingCommits;
  let enough: (asked: number) => boolean = () => false;
  let onLook: (asked: number) => void = () => {};
  const look = () => enough(asked) && stop.abort();

  const deliveries: Pick<Deliveries, 'claim' | 'nextDueAt' | 'settle' | 'release'> = {
    claim: async ({ limit }) => {
      asked++;
      looks.push(clock - begun);
      onLook(asked);
      look();
      return due.splice(0, limit);
    },
    nextDueAt: async (at) => (given.nextDueAt ? begun + given.nextDueAt(at - begun) : null),
    settle: async (attempted) => {
      if (failing-- > 0) throw new Error('The database is busy.');
      settled.push(...attempted);
      commits.push(attempted.length);
      look();
      return [];
    },
    release: async (claims) => {
      released.push(...claims.map(({ delivery, lease }) => ({ delivery, lease })));
    },
  };
  const send: DeliverTools['send'] = async (message, signal) => {
    sent.push(message);
    return given.send ? given.send(message, signal) : ok;
  };
  const tools: DeliverTools = {
    deliveries: deliveries as Deliveries,
    send,
    unseal: given.unseal ?? ((sealed) => `whsec_${sealed}`),
    now: () => clock,
    random: () => 0,
    // Time passes as it is slept through; what happens meanwhile takes a turn of the event loop, and no time.
    sleep: async (ms, signal) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (!signal.aborted) clock += ms;
    },
  };
  return {
    sent,
    settled,
    commits,
    released,
    stalls,
    looks,
    run: ({ until, concurrency = 64, ...watching }: Run) => {
      enough = until;
      const reports = { settled: () => {}, stalled: (error: unknown) => stalls.push(error) };
      const pace = { ...usualPace, concurrency };
      onLook = (asked) => watching.onLook?.(asked, () => delivering.wake());
      const delivering = runDeliveries(tools, reports, stop.signal, pace);
      return delivering.ended;
    },
  };
}

// The type of an outcome is what the store takes.
ok.outcome satisfies Outcome;
