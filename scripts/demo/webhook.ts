import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { createWebhooks, type Webhooks } from '../../src/cli/webhooks.js';
import { sha256 } from '../../src/core/digest.js';
import { parseNetworks } from '../../src/net/networks.js';
import { type ReceivedEvent, startReceiver } from '../../src/net/receiver.js';
import { tellReached } from '../../src/pipeline/due-dates.js';
import type { Store } from '../../src/store/store.js';

/** The sender as `serve` has it, allowed to send to this machine. */
export async function createDemoWebhooks(store: Store): Promise<Webhooks> {
  const allowed = parseNetworks('127.0.0.0/8');
  if (allowed.kind === 'invalid') throw new Error(allowed.problem);
  const config = {
    webhookAllow: allowed.networks,
    keyFile: null,
    db: ':memory:',
    version: 'demo',
    contact: 'https://github.com/clausewatch/clausewatch',
  };
  return createWebhooks(store, config, pino({ level: 'silent' }));
}

export interface Subscriber {
  /** Of the endpoint. */
  id: string;
  /** An API key that sees it. */
  key: string;
  /** Tells of days that have come by now, and waits until all that is due has arrived. */
  hear(now: () => number): Promise<void>;
  close(): Promise<void>;
}

const pollMs = 10;

/** A receiver on this machine, subscribed to everything; what comes, and is signed as it should be, is given on. */
export async function subscribe(
  { store, webhooks, base }: { store: Store; webhooks: Webhooks; base: string },
  createdAt: number,
  onEvent: (event: ReceivedEvent) => void,
): Promise<Subscriber> {
  const { newId, newSecret, seal } = webhooks.tools;
  const secret = newSecret();
  const onRefusal = (why: string) => {
    throw new Error(why);
  };
  const listening = await startReceiver({ port: 0, secret, now: Date.now, onEvent, onRefusal });
  if (listening.kind === 'failed') throw new Error(listening.problem);
  const { receiver } = listening;

  const key = `cw_${randomBytes(32).toString('base64url')}`;
  const owner = newId('key_');
  await store.keys.create({
    id: owner,
    hash: sha256(key),
    hint: key.slice(0, 8),
    name: 'demo',
    scope: 'webhooks',
    createdAt,
    expiresAt: null,
  });
  const id = newId('whk_');
  await store.endpoints.create(
    {
      id,
      owner,
      url: `http://127.0.0.1:${receiver.port}/`,
      description: 'The receiver of the demo',
      events: [],
      filter: {},
      headers: {},
      ratePerMinute: null,
      secret: seal(secret, id),
      createdAt,
    },
    null,
  );
  const told = new Set<string>();
  return {
    id,
    key,
    async hear(now) {
      await tellReached(told, { store, now, base, told: () => {} });
      webhooks.wake();
      const query = { state: 'pending', before: null, limit: 1 } as const;
      while ((await store.deliveries.list(id, query)).deliveries.length > 0) await wait(pollMs);
    },
    close: receiver.close,
  };
}
