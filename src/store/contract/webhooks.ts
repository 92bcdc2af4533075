import type { Event, EventType } from '../../core/webhooks/event.js';
import type { Subscription } from '../../core/webhooks/filter.js';
import type { DisabledBecause, Outcome } from '../../core/webhooks/retry-plan.js';

/* Webhooks as the ranks above the store see them. Times are epoch milliseconds. */

export const keyScopes = ['webhooks', 'admin'] as const;
export type KeyScope = (typeof keyScopes)[number];

export interface NewApiKey {
  id: string;
  /** SHA-256 of the key, in hex: the key itself is never stored. */
  hash: string;
  /** Its first characters, by which its owner can recognise it. */
  hint: string;
  name: string;
  scope: KeyScope;
  createdAt: number;
  /** Null: it never expires. */
  expiresAt: number | null;
}

export interface ApiKey extends Omit<NewApiKey, 'hash'> {
  /** Accurate to the minute. */
  lastUsedAt: number | null;
  revokedAt: number | null;
}

export interface ApiKeys {
  create(key: NewApiKey): Promise<void>;
  /** Oldest first, including revoked and expired ones. */
  list(): Promise<ApiKey[]>;
  /** Null if there is no such key. A key that is already revoked keeps its time. */
  revoke(id: string, now: number): Promise<ApiKey | null>;
  /** The key with this hash, if it may be used now. Records that it was used. */
  authenticate(hash: string, now: number): Promise<ApiKey | null>;
}

/** Whose endpoints: those of one API key, or all. */
export type Owner = string | 'anyone';

export interface EndpointSettings extends Subscription {
  url: string;
  description: string;
  headers: Readonly<Record<string, string>>;
  /** Maximum attempts per minute; null for no limit of its own. */
  ratePerMinute: number | null;
}

export interface NewEndpoint extends EndpointSettings {
  id: string;
  /** Id of the API key that created it. */
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
  /** When attempts began to fail without a success since; null if the last one succeeded, or none was made. */
  failingSince: number | null;
  /** Of the newest delivery; 0 if there is none. */
  lastSequence: number;
  /** Until when deliveries are also signed with an older secret; null if there is only one. */
  oldSecretUntil: number | null;
}

/** A request that may be repeated with the same key, and then returns its first answer. */
export interface Idempotency {
  /** Chosen by the client; only valid for its own API key. */
  key: string;
  /** SHA-256 of the request. */
  digest: string;
  /** The answer, sealed because it contains the secret. */
  answer: string;
}

export type Created =
  | { kind: 'created' }
  /** The same request was made before, and had this answer. */
  | { kind: 'repeated'; answer: string }
  /** The idempotency key was used for another request. */
  | { kind: 'reused' };

export interface Endpoints {
  /** Both in one transaction. Idempotency keys are kept for a day. */
  create(endpoint: NewEndpoint, idempotency: Idempotency | null): Promise<Created>;
  /** Oldest first. */
  list(owner: Owner): Promise<Endpoint[]>;
  /** Null if there is none with this id, or it belongs to someone else. */
  get(id: string, owner: Owner): Promise<Endpoint | null>;
  update(id: string, settings: Partial<EndpointSettings>, now: number): Promise<void>;
  /** With its deliveries and their log. */
  remove(id: string): Promise<void>;
  /**
   * Adds a new secret. Deliveries are also signed with the previous one until `oldUntil`, and no longer with older
   * ones.
   */
  rotate(id: string, secret: string, oldUntil: number, now: number): Promise<void>;
  /** Its pending deliveries become `missed`, as do new ones until it is enabled. */
  disable(id: string, because: DisabledBecause, now: number): Promise<void>;
  /** Deliveries that it missed stay `missed` until they are replayed. */
  enable(id: string, now: number): Promise<void>;
}

/** `failed`: the last planned attempt failed. `missed`: the endpoint was disabled. Both can be replayed. */
export const deliveryStates = ['pending', 'delivered', 'failed', 'missed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Attempt {
  /** 1 for the very first. */
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
  /** Inclusive and exclusive, on when the delivery was created. */
  since?: number | undefined;
  until?: number | undefined;
  /** Only deliveries with a smaller sequence; null for the newest ones. */
  before: number | null;
  limit: number;
}

/** Which deliveries to send again. `missed`: all that failed or were missed. */
export type Replay =
  | { delivery: string }
  | { missed: true }
  | { since?: number | undefined; until?: number | undefined };

/** A delivery that only this process may attempt for now. */
export interface Claim {
  delivery: string;
  /** Identifies this claim: the result of an attempt counts only while its claim is the newest. */
  lease: number;
  event: string;
  endpoint: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Sealed with the context of the endpoint's id, newest first. */
  secrets: readonly string[];
  body: string;
}

export interface ClaimOptions {
  now: number;
  /** Until when no other process may attempt the claimed deliveries. */
  until: number;
  /** Maximum number of claims in all. */
  limit: number;
  /**
   * Maximum deliveries of one endpoint that are claimed at one time, by any process; a quarter of it if the endpoint
   * is failing.
   */
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

/** The result of an attempt, for the log of the process. */
export interface Settlement {
  delivery: string;
  endpoint: string;
  state: DeliveryState;
  /** Present if the attempt disabled the endpoint. */
  disabled: DisabledBecause | null;
}

export interface Deliveries {
  /** Fans events out to the endpoints that want them. An event with a known id is not published again. */
  publish(events: readonly Event[], now: number): Promise<void>;
  /** Publishes an event to one endpoint, whatever it subscribes to. Returns the id of the delivery. */
  publishTo(endpointId: string, event: Event, now: number): Promise<string>;
  /**
   * Claims due deliveries, oldest first, spread over the endpoints. Only reads if nothing is due. An endpoint with
   * its own rate gets no more than that; the rest is postponed.
   */
  claim(options: ClaimOptions): Promise<Claim[]>;
  /** When, after `now`, the next delivery falls due or an endpoint's rate allows one; null if none is scheduled. */
  nextDueAt(now: number): Promise<number | null>;
  /** Writes attempts and their consequences in one transaction. If a lease was overtaken, only the log changes. */
  settle(
    attempted: readonly Attempted[],
    plan: { now: number; delaysMs: readonly number[] },
  ): Promise<Settlement[]>;
  /** Returns claims that were not attempted: they are due again at once. */
  release(claims: readonly Pick<Claim, 'delivery' | 'lease'>[]): Promise<void>;
  /** Newest first. */
  list(
    endpointId: string,
    query: DeliveryQuery,
  ): Promise<{ deliveries: Delivery[]; hasMore: boolean }>;
  get(endpointId: string, id: string): Promise<Delivery | null>;
  /** Makes deliveries due again, with a full set of attempts. Returns how many. */
  replay(endpointId: string, which: Replay, now: number): Promise<number>;
}
