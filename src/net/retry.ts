import { parseRetryAfter } from '../core/response/retry-after.js';
import type { Received } from './exchange.js';
import type { Failure } from './failure.js';

const maximumRetries = 2;
/** Upper limit of the first pause; it doubles for each further one. */
const firstPauseMs = 1_000;
/** A check does not wait longer than this: the answer is returned with the time that it names. */
const patienceS = 30;

/** Statuses that mean trouble between a site's own servers (RFC 9110 sections 15.6.3 to 15.6.5). */
const transientStatuses: readonly number[] = [502, 503, 504];

/** Clock, sleep and randomness, passed in so that tests neither wait nor guess. */
export interface Timing {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to but not including 1. */
  random(): number;
}

/** Retries transient failures, with full-jitter backoff or after the time the server asks for. */
export async function withRetries(
  send: () => Promise<Received | Failure>,
  timing: Timing,
  stop: AbortSignal,
): Promise<Received | Failure> {
  for (let retry = 0; ; retry += 1) {
    const outcome = await send();
    const pauseMs = retry < maximumRetries ? pauseBeforeRetry(outcome, retry, timing) : null;
    if (pauseMs === null) return outcome;

    await timing.sleep(pauseMs, stop);
    stop.throwIfAborted();
  }
}

/** Milliseconds; null if another try would not help or would come too late. */
function pauseBeforeRetry(
  outcome: Received | Failure,
  retry: number,
  timing: Timing,
): number | null {
  const backoffMs = Math.floor(timing.random() * firstPauseMs * 2 ** retry);
  if (outcome.kind === 'failure') return outcome.transient ? backoffMs : null;
  if (!transientStatuses.includes(outcome.status)) return null;

  const now = new Date(timing.now());
  const retryAfterS = parseRetryAfter(outcome.headers['retry-after'], now) ?? 0;
  return retryAfterS <= patienceS ? Math.max(backoffMs, retryAfterS * 1000) : null;
}
