import type { Event } from '../../../src/core/webhooks/event.js';
import { noMatter } from '../../../src/core/webhooks/event.js';
import type { Outcome } from '../../../src/core/webhooks/retry-plan.js';
import type {
  Attempted,
  Claim,
  ClaimOptions,
  NewApiKey,
  NewEndpoint,
  Settlement,
  Store,
} from '../../../src/store/store.js';
import { hourMs, start } from '../builders.js';

/* Endpoints, events and attempts for tests, with plain defaults. */

export const secondMs = 1_000;
export const minuteMs = 60_000;
export const dayMs = 24 * hourMs;
/** Two retries, so that the third attempt is the last one. */
export const delaysMs = [5 * secondMs, 5 * minuteMs];

export function keyNamed(id: string, over: Partial<NewApiKey> = {}): NewApiKey {
  return {
    ...{ id, hash: `hash of ${id}`, hint: 'cw_abc', name: `Name of ${id}`, scope: 'webhooks' },
    ...{ createdAt: start, expiresAt: null },
    ...over,
  };
}

export function endpointNamed(id: string, over: Partial<NewEndpoint> = {}): NewEndpoint {
  return {
    ...{ id, owner: 'key_1', url: `https://${id}.example/hook`, description: '', headers: {} },
    ...{ ratePerMinute: null, events: [], filter: {}, secret: `sealed secret of ${id}` },
    createdAt: start,
    ...over,
  };
}

export function eventNamed(id: string, over: Partial<Event> = {}): Event {
  return {
    ...{ id, type: 'change.recorded', at: start, matter: noMatter },
    data: { id: `chg_${id}`, url: `https://clausewatch.example/${id}`, summary: 'It changed.' },
    ...over,
  };
}

export function answered(status: number, retryAfterS: number | null = null): Outcome {
  return { kind: 'answered', status, answer: `Status ${status}.`, retryAfterS };
}
export const unanswered: Outcome = { kind: 'failed', detail: 'Nobody answered.' };

export async function claimAt(
  store: Store,
  now: number,
  over: Partial<ClaimOptions> = {},
): Promise<Claim[]> {
  return store.deliveries.claim({
    now,
    until: now + minuteMs,
    limit: 64,
    perEndpoint: 64,
    ...over,
  });
}

export function attemptOf(
  { delivery, lease }: Pick<Claim, 'delivery' | 'lease'>,
  outcome: Outcome,
  at: number,
): Attempted {
  return { delivery, lease, at, durationMs: 12, outcome, random: 0 };
}

export async function settleAll(
  store: Store,
  claims: readonly Claim[],
  outcome: Outcome,
  now: number,
): Promise<Settlement[]> {
  const attempted = claims.map((claim) => attemptOf(claim, outcome, now));
  return store.deliveries.settle(attempted, { now, delaysMs });
}

/** Everything that an endpoint was told, or is to be, oldest first. */
export async function logOf(store: Store, endpoint: string) {
  const { deliveries } = await store.deliveries.list(endpoint, { before: null, limit: 10_000 });
  return deliveries.reverse();
}

/** In one line each: sequence, event and state. */
export async function statesOf(store: Store, endpoint: string): Promise<string[]> {
  const log = await logOf(store, endpoint);
  return log.map(({ sequence, event, state }) => `${sequence} ${event.id} ${state}`);
}
