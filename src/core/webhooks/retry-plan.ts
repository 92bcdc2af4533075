/** The outcome of one HTTP request to an endpoint. */
export type Outcome =
  | {
      kind: 'answered';
      status: number;
      /** The beginning of its answer. */
      answer: string;
      /** Whole seconds of `Retry-After`; null if missing or unusable. */
      retryAfterS: number | null;
    }
  /** No answer, or no request was made; `detail` is a sentence for the endpoint's owner. */
  | { kind: 'failed'; detail: string };

export type DisabledBecause = 'gone' | 'failing' | 'by-owner';

/** What happens to a delivery, and to its endpoint, after an attempt. */
export type RetryPlan =
  | { delivery: 'delivered' }
  | { delivery: 'pending'; inMs: number; disable: DisabledBecause | null }
  | { delivery: 'failed'; disable: DisabledBecause | null };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Delays between attempts: the first attempt is made at once, the second five seconds later, and so on. */
export const retryDelaysMs: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** A longer `Retry-After` is capped to this. */
const longestRetryAfterMs = 24 * hour;
/** An endpoint that has failed for this long is disabled. */
export const failingForMs = 5 * 24 * hour;
/** Deliveries that failed together must not be retried together. */
const jitter = 0.2;

const gone = 410;

export interface AttemptContext {
  /** Attempts made so far, including this one. */
  attempts: number;
  now: number;
  /** Since when every attempt at the endpoint has failed; null if this is the first failure. */
  failingSince: number | null;
  /** In [0, 1). */
  random: number;
  delaysMs: readonly number[];
}

export function planRetry(outcome: Outcome, given: AttemptContext): RetryPlan {
  if (isSuccess(outcome)) return { delivery: 'delivered' };
  const disable = reasonToDisable(outcome, given);
  const delay = given.delaysMs[given.attempts - 1];
  if (delay === undefined) return { delivery: 'failed', disable };
  // Later than planned, never earlier: clocks differ, and a retry that comes too early fails.
  const jittered = Math.round(delay * (1 + jitter * given.random));
  return { delivery: 'pending', inMs: Math.max(jittered, retryAfterMs(outcome)), disable };
}

export function isSuccess(outcome: Outcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}

function reasonToDisable(
  outcome: Outcome,
  { now, failingSince }: AttemptContext,
): DisabledBecause | null {
  if (outcome.kind === 'answered' && outcome.status === gone) return 'gone';
  return failingSince !== null && now - failingSince >= failingForMs ? 'failing' : null;
}

function retryAfterMs(outcome: Outcome): number {
  if (outcome.kind !== 'answered' || outcome.retryAfterS === null) return 0;
  return Math.min(outcome.retryAfterS * second, longestRetryAfterMs);
}
