import type { Event, EventType } from '../../core/webhooks/event.js';
import type { Subscription } from '../../core/webhooks/filter.js';
import type { DisabledBecause, Outcome } from '../../core/webhooks/retry-plan.js';

/* Webhooks, as the ranks above the store see them. Times are epoch milliseconds. */

export const keyScopes = ['webhooks', 'admin'] as const;
export type KeyScope = (typeof keyScopes)[number];

export interface NewApiKey {
  id: string;
  /** SHA-256 of the key, in hex: the key itself is never stored. */
  hash: string;
  /** Its first characters, by which its owner knows it again. */
  hint: string;
  name: string;
  scope: KeyScope;
  createdAt: number;
  /** Null: never. */
  expiresAt: number | null;
}

export interface ApiKey extends Omit<NewApiKey, 'hash'> {
  /** To the minute. */
  lastUsedAt: number | null;
  revokedAt: number | null;
}

export interface ApiKeys {
  create(key: NewApiKey): Promise<void>;
  /** Oldest first, also those that are revoked or have expired. */
  list(): Promise<ApiKey[]>;
  /** Null when there is no such key; one that is revoked already keeps its time. */
  revoke(id: string, now: number): Promise<ApiKey | null>;
  /** The key with this hash, if it may be used now; notes that it was. */
  authenticate(hash: string, now: number): Promise<ApiKey | null>;
}

/** Whose endpoints: those of one API key, or all. */
export type Owner = string | 'anyone';

export interface EndpointSettings extends Subscription {
  url: string;
  description: string;
  headers: Readonly<Record<string, string>>;
  /** Most attempts a minute; null for no limit of its own. */
  ratePerMinute: number | null;
}

export interface NewEndpoint extends EndpointSettings {
  id: string;
  /** Id of the API key that made it. */
  owner: string;
  /** Sealed with the context `id`. */
  secret: string;
  createdAt: number;
}

export interface Endpoint extends EndpointSettings {
  id: string;
  owner: string;
  createdAt: number;
  updatedAt: number;
  /** Null while it is active. */
  disabled: { because: DisabledBecause; since: number } | null;
  /** Since when every attempt failed; null when the last one succeeded, or none was made. */
  failingSince: number | null;
  /** Of the newest delivery; 0 when there is none. */
  lastSequence: number;
  /** Until when an older secret signs too; null when only one does. */
  oldSecretUntil: number | null;
}

/** A request that may be sent again with the same key, and then has the answer that it had. */
export interface Idempotency {
  /** As the client chose it; valid beside its own API key alone. */
  key: string;
  /** SHA-256 of the request. */
  digest: string;
  /** What was answered, sealed: it holds the secret. */
  answer: string;
}

export type Created =
  | { kind: 'created' }
  /** The same request came before, and had this answer. */
  | { kind: 'repeated'; answer: string }
  /** The idempotency key was used for another request. */
  | { kind: 'reused' };

export interface Endpoints {
  /** Both in one transaction. Idempotency keys are kept for a day. */
  create(endpoint: NewEndpoint, idempotency: Idempotency | null): Promise<Created>;
  /** Oldest first. */
  list(owner: Owner): Promise<Endpoint[]>;
  /** Null when there is none with this id, or somebody else's. */
  get(id: string, owner: Owner): Promise<Endpoint | null>;
  update(id: string, settings: Partial<EndpointSettings>, now: number): Promise<void>;
  /** With its deliveries and their log. */
  remove(id: string): Promise<void>;
  /** Puts a new secret in front; the one before signs too until `oldUntil`, older ones no more. */
  rotate(id: string, secret: string, oldUntil: number, now: number): Promise<void>;
  /** Deliveries that are pending are then `missed`, and so is what happens until it is enabled. */
  disable(id: string, because: DisabledBecause, now: number): Promise<void>;
  /** What it missed stays so until it is replayed. */
  enable(id: string, now: number): Promise<void>;
}

/**
 * `failed`: the last planned attempt failed. `missed`: its endpoint was disabled. Both can be replayed.
 */
export const deliveryStates = ['pending', 'delivered', 'failed', 'missed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Attempt {
  /** 1 for the first that was ever made. */
  number: number;
  at: number;
  durationMs: number;
  outcome: Outcome;
}

export interface Delivery {
  id: string;
  endpointId: string;
  event: { id: string; type: EventType; at: number };
  sequence: number;
  state: DeliveryState;
  /** Null unless it is pending. */
  nextAttemptAt: number | null;
  createdAt: number;
  /** The bytes that are signed and sent. */
  body: string;
  /** Oldest first. */
  attempts: readonly Attempt[];
}

export interface DeliveryQuery {
  state?: DeliveryState | undefined;
  type?: EventType | undefined;
  /** Inclusive and exclusive, on when the delivery was made. */
  since?: number | undefined;
  until?: number | undefined;
  /** Only deliveries with a smaller sequence; null for the newest ones. */
  before: number | null;
  limit: number;
}

/** Which deliveries are to be sent again. `missed`: all that never arrived and wait for nothing. */
export type Replay =
  | { delivery: string }
  | { missed: true }
  | { since?: number | undefined; until?: number | undefined };

/** A delivery that this process, and for now no other, may attempt. */
export interface Claim {
  delivery: string;
  /** Names this claim: what comes of it counts only while it is the newest one. */
  lease: number;
  event: string;
  endpoint: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Sealed with the context of the endpoint's id, the newest first. */
  secrets: readonly string[];
  body: string;
}

export interface ClaimOptions {
  now: number;
  /** Until when no other process may attempt what is claimed. */
  until: number;
  /** Most claims in all. */
  limit: number;
  /** Most deliveries of one endpoint that are claimed at one time, by whatever process; of one that fails, a quarter. */
  perEndpoint: number;
}

export interface Attempted {
  delivery: string;
  lease: number;
  at: number;
  durationMs: number;
  outcome: Outcome;
  /** In [0, 1): for jitter. */
  random: number;
}

/** What came of an attempt, for the log of the process. */
export interface Settlement {
  delivery: string;
  endpoint: string;
  state: DeliveryState;
  /** Given when the attempt turned the endpoint off. */
  disabled: DisabledBecause | null;
}

export interface Deliveries {
  /** Fans events out to the endpoints that want them; an event whose id is known is not told again. */
  publish(events: readonly Event[], now: number): Promise<void>;
  /** To one endpoint, whatever it is subscribed to. Gives the id of the delivery. */
  publishTo(endpointId: string, event: Event, now: number): Promise<string>;
  /**
   * Claims what is due, oldest first, spread over the endpoints. Reads only, when nothing is.
   * Endpoints with a rate of their own have what is beyond it put off.
   */
  claim(options: ClaimOptions): Promise<Claim[]>;
  /** When, after `now`, a delivery falls due or an endpoint's rate lets it have one; null when nothing waits for its time. */
  nextDueAt(now: number): Promise<number | null>;
  /** Writes attempts and what follows from them in one transaction; a lease that was overtaken changes nothing but the log. */
  settle(
    attempted: readonly Attempted[],
    plan: { now: number; delaysMs: readonly number[] },
  ): Promise<Settlement[]>;
  /** Gives claims back that were not attempted: they are due at once. */
  release(claims: readonly Pick<Claim, 'delivery' | 'lease'>[]): Promise<void>;
  /** Newest first. */
  list(
    endpointId: string,
    query: DeliveryQuery,
  ): Promise<{ deliveries: Delivery[]; hasMore: boolean }>;
  get(endpointId: string, id: string): Promise<Delivery | null>;
  /** Makes deliveries due again, with the plan of attempts from its beginning; gives how many. */
  replay(endpointId: string, which: Replay, now: number): Promise<number>;
}
