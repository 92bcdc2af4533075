import { type Event, noMatter } from '../../src/core/webhooks/event.js';
import { seal } from '../../src/core/webhooks/seal.js';
import { secretFrom } from '../../src/core/webhooks/sign.js';
import type { Network } from '../../src/net/networks.js';
import type { NewEndpoint } from '../../src/store/store.js';
import { sha256 } from '../store/texts.js';

/* Endpoints and events for tests of deliveries. */

/** Where tests may send. */
export const loopback: readonly Network[] = [{ family: 'ipv4', address: '127.0.0.0', prefix: 8 }];

export const sealKey = Buffer.from(sha256('a key for tests'), 'hex');

/** A secret that follows from a name. */
export function secretOf(name: string): string {
  return secretFrom(Buffer.from(sha256(name), 'hex'));
}

/** An endpoint that wants everything; its secret is `secretOf(id)`. */
export function endpointAt(url: string, id: string, over: Partial<NewEndpoint> = {}): NewEndpoint {
  const nonce = Buffer.from(sha256(`nonce of ${id}`), 'hex').subarray(0, 12);
  return {
    id,
    owner: 'key_test',
    url,
    description: '',
    events: [],
    filter: {},
    headers: {},
    ratePerMinute: null,
    secret: seal(secretOf(id), sealKey, nonce, id),
    createdAt: 0,
    ...over,
  };
}

/** The n-th of many. */
export function eventNumber(n: number, at: number): Event {
  const url = `https://clausewatch.example/changes/chg_${n}`;
  const data = { id: `chg_${n}`, url, summary: `Change ${n} was recorded.` };
  return { id: `evt_${n}`, type: 'change.recorded', at, matter: noMatter, data };
}
