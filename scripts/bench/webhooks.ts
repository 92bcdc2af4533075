import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Agent } from 'undici';
import { sleep } from '../../src/cli/fetcher.js';
import { settings } from '../../src/config.js';
import { bodyOf } from '../../src/core/webhooks/body.js';
import { unseal } from '../../src/core/webhooks/seal.js';
import { signedHeaders } from '../../src/core/webhooks/sign.js';
import { createEgress } from '../../src/net/egress.js';
import { createSender } from '../../src/net/sender.js';
import { userAgentOf } from '../../src/net/user-agent.js';
import { runDeliveries, usualPace } from '../../src/pipeline/deliver.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import {
  endpointAt,
  eventNumber,
  loopback,
  sealKey,
  secretOf,
} from '../../tests/pipeline/webhook-world.js';
import { policy, start } from '../../tests/store/builders.js';
import { type Figure, figure } from './figure.js';
import { inTurns } from './rounds.js';

const endpoints = 8;
const eventsPerRound = 1_000;
const deliveriesPerRound = endpoints * eventsPerRound;
const latencies = 60;
const allowedMs = 1_500;

/** What a delivery costs relative to a bare request with the same bytes, and how soon it arrives. */
export async function webhookFigures(folder: string): Promise<Figure[]> {
  const receiver = forked('receiver.ts');
  const [{ port }] = (await once(receiver, 'message')) as [{ port: number }];
  const origin = `http://127.0.0.1:${port}`;
  const bench = await openBench(join(folder, 'webhooks.db'), origin);
  try {
    const { ours, bare } = await inTurns(
      { ours: () => bench.deliver(), bare: () => postBare(origin) },
      { warmUps: 1, rounds: 5 },
    );
    const arrival = await latency(bench, receiver);
    return [
      figure(
        'webhooks-throughput',
        { name: 'deliveries with their log', unit: 'requests/s', values: ours },
        { name: 'a bare undici loop, same bodies', unit: 'requests/s', values: bare },
        { atLeast: 0.1 },
      ),
      figure(
        'webhooks-latency',
        { name: 'commit in another process to arrival', unit: 'ms', values: arrival },
        { name: 'allowed maximum', unit: 'ms', values: arrival.map(() => allowedMs) },
        { atMost: 1 },
      ),
    ];
  } finally {
    await bench.close();
    receiver.disconnect();
  }
}

async function openBench(file: string, origin: string) {
  const store = await openStore(file);
  await store.documents.sync([policy], start);
  for (let n = 0; n < endpoints; n++) {
    await store.endpoints.create(endpointAt(`${origin}/${n}`, `we_${n}`), null);
  }
  const sender = createSender({
    egress: createEgress({ allow: loopback }),
    userAgent: userAgentOf({ version: 'bench', contact: settings.contact.fallback }),
    now: Date.now,
  });
  let published = 0;
  return {
    file,
    /** Deliveries per second, from when they are due until their log is on disk. */
    async deliver(): Promise<number> {
      const first = published;
      published += eventsPerRound;
      const at = Date.now();
      const events = Array.from({ length: eventsPerRound }, (_, i) => eventNumber(first + i, at));
      await store.deliveries.publish(events, at);
      const begun = performance.now();
      await delivering(store, sender.send, (settled) => settled === deliveriesPerRound);
      return (1_000 * deliveriesPerRound) / (performance.now() - begun);
    },
    /** Delivers what another process records, until that process ends. */
    async follow(publisher: (first: number) => Promise<void>): Promise<void> {
      const first = published;
      published += latencies;
      const done = publisher(first);
      await Promise.all([
        done,
        delivering(store, sender.send, (settled) => settled === latencies * endpoints),
      ]);
    },
    async close() {
      await sender.close();
      await store.close();
    },
  };
}

/** Runs deliveries as `serve` does, until enough are settled. */
async function delivering(
  { deliveries }: Store,
  send: ReturnType<typeof createSender>['send'],
  enough: (settled: number) => boolean,
): Promise<void> {
  const stop = new AbortController();
  let settled = 0;
  const tools = {
    deliveries,
    send,
    unseal: (sealed: string, context: string) => unseal(sealed, sealKey, context),
    now: Date.now,
    random: Math.random,
    sleep,
  };
  const reports = {
    settled: () => {
      if (enough(++settled)) stop.abort();
    },
    stalled: (error: unknown) => {
      throw error;
    },
  };
  await runDeliveries(tools, reports, stop.signal).ended;
}

/** Requests per second of as many loops as we have attempts in progress. */
async function postBare(origin: string): Promise<number> {
  const loops = Math.min(usualPace.concurrency, usualPace.perEndpoint * endpoints);
  const agent = new Agent({ connections: loops, pipelining: 1 });
  const body = bodyOf(eventNumber(1, Date.now()), 1);
  const secrets = [secretOf('bare')];
  let left = deliveriesPerRound;
  const begun = performance.now();
  const loop = async () => {
    while (left-- > 0) {
      const message = { id: 'evt_1', timestamp: 1, body };
      const headers = { 'content-type': 'application/json', ...signedHeaders(message, secrets) };
      const answer = await agent.request({ origin, path: '/', method: 'POST', headers, body });
      await answer.body.dump();
    }
  };
  await Promise.all(Array.from({ length: loops }, loop));
  const seconds = (performance.now() - begun) / 1_000;
  await agent.close();
  return deliveriesPerRound / seconds;
}

/** Milliseconds from each commit to its arrival at the first endpoint. */
async function latency(
  bench: Awaited<ReturnType<typeof openBench>>,
  receiver: ChildProcess,
): Promise<number[]> {
  await arrivalsOf(receiver);
  const commits: [string, number][] = [];
  await bench.follow(async (first) => {
    const publisher = forked('webhook-publisher.ts', bench.file, `${latencies}`, `${first}`);
    publisher.on('message', (commit) => commits.push(commit as [string, number]));
    await once(publisher, 'exit');
  });
  const arrivals = new Map((await arrivalsOf(receiver)).reverse());
  return commits.map(([id, at]) => Math.max(0, (arrivals.get(id) ?? Infinity) - at));
}

async function arrivalsOf(receiver: ChildProcess): Promise<[string, number][]> {
  receiver.send('arrivals');
  const [{ arrivals }] = (await once(receiver, 'message')) as [{ arrivals: [string, number][] }];
  return arrivals;
}

function forked(script: string, ...args: string[]): ChildProcess {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return fork(file, args, { execArgv: ['--import', import.meta.resolve('tsx')] });
}
