import { setMaxListeners } from 'node:events';
import { retryDelaysMs } from '../core/webhooks/retry-plan.js';
import type { Attempted, Claim, Deliveries, Settlement } from '../store/store.js';
import { attempt, type Sends } from './attempt.js';

export interface DeliverTools extends Sends {
  deliveries: Deliveries;
  now: () => number;
  random: () => number;
  /** Returns early, without an error, if the signal is aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface DeliverReports {
  settled: (settlement: Settlement) => void;
  /** The database could not be read or written; retried after `retryMs`. */
  stalled: (error: unknown) => void;
}

/** How many attempts run at once, and how often to look for more. */
export interface DeliverPace {
  /** Most attempts at a time in this process. */
  concurrency: number;
  /**
   * Most attempts at a time to one endpoint, by all processes, so that a slow endpoint does not hold up the others.
   * A failing endpoint gets a quarter.
   */
  perEndpoint: number;
  /** How long a claim holds. Must be longer than an attempt can take. */
  leaseMs: number;
  /** How often to look in the database for what other processes recorded. */
  lookMs: number;
  delaysMs: readonly number[];
}

export const usualPace: DeliverPace = {
  concurrency: 512,
  perEndpoint: 32,
  leaseMs: 30_000,
  lookMs: 1_000,
  delaysMs: retryDelaysMs,
};

export const retryMs = 5_000;
/** On a stop, attempts get this long to finish. Those that are cut off are made again later. */
const stopGraceMs = 5_000;

export interface Delivering {
  /** Call this after this process made something due. */
  wake(): void;
  /** Resolves once `stop` is aborted and everything is written. */
  ended: Promise<void>;
}

/**
 * Makes attempts as they become due until `stop` is aborted. The database says what is due and who has claimed it, so
 * that nothing is lost if the process dies, and several processes can share the work.
 */
export function runDeliveries(
  tools: DeliverTools,
  reports: DeliverReports,
  stop: AbortSignal,
  pace: DeliverPace = usualPace,
): Delivering {
  const { deliveries, now, sleep } = tools;
  const underWay = new Map<Claim, Promise<void>>();
  const done: Attempted[] = [];
  const cutOff = new AbortController();
  // Each attempt adds a listener.
  setMaxListeners(0, cutOff.signal);
  let waking = new AbortController();
  const wake = () => waking.abort();
  stop.addEventListener('abort', wake);

  return { wake, ended: run().finally(() => stop.removeEventListener('abort', wake)) };

  async function run(): Promise<void> {
    while (!stop.aborted) {
      await orLater(async () => {
        await writeDown();
        await takeUp();
        await rest();
      });
    }
    await finish();
  }

  async function writeDown(): Promise<void> {
    if (done.length === 0) return;
    const batch = done.splice(0);
    try {
      const settled = await deliveries.settle(batch, { now: now(), delaysMs: pace.delaysMs });
      settled.forEach(reports.settled);
    } catch (error) {
      done.unshift(...batch);
      throw error;
    }
  }

  /** Starts as many due attempts as there is room for. */
  async function takeUp(): Promise<void> {
    const limit = pace.concurrency - underWay.size;
    if (limit <= 0) return;
    const at = now();
    const { perEndpoint, leaseMs } = pace;
    const claims = await deliveries.claim({ now: at, until: at + leaseMs, limit, perEndpoint });
    claims.forEach(start);
  }

  function start(claim: Claim): void {
    const work = attempt(claim, tools, cutOff.signal)
      .then((attempted) => {
        if (!cutOff.signal.aborted) done.push(attempted);
      })
      .catch((error: unknown) => {
        // The delivery is due again when its lease ends.
        if (!cutOff.signal.aborted) reports.stalled(error);
      })
      .finally(() => {
        underWay.delete(claim);
        wake();
      });
    underWay.set(claim, work);
  }

  /** Waits until an attempt ends, something becomes due, or it is time to look. */
  async function rest(): Promise<void> {
    const at = now();
    const dueAt = await deliveries.nextDueAt(at);
    await sleep(Math.min(pace.lookMs, (dueAt ?? Infinity) - at), waking.signal);
    // Attempts that end in the same turn of the event loop share a commit, because each commit waits for the disk.
    await sleep(0, stop);
    waking = new AbortController();
    if (stop.aborted) wake();
  }

  async function finish(): Promise<void> {
    const ended = new AbortController();
    await Promise.race([Promise.all(underWay.values()), sleep(stopGraceMs, ended.signal)]);
    ended.abort();
    const unfinished = [...underWay.keys()];
    cutOff.abort();
    await orLater(writeDown);
    await orLater(() => deliveries.release(unfinished));
  }

  async function orLater(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      reports.stalled(error);
      await sleep(retryMs, stop);
    }
  }
}
