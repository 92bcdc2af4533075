import type { Document } from '../core/document.js';
import { withStop } from '../net/stop.js';
import type { CheckResult } from './check-result.js';
import type { PageFetcher, Tools } from './tools.js';
import { track } from './track.js';

export interface ScheduleTools extends Tools {
  fetcher: PageFetcher;
  /** Returns early, without an error, if the signal is aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Called as the schedule works. */
export interface ScheduleReports {
  checked: (result: CheckResult) => void;
  /** A check could not be recorded; it is due again after `retryMs`. */
  failed: (documentId: string, error: unknown) => void;
  /** The database could not be read to find out what is due; retried after `retryMs`. */
  stalled: (error: unknown) => void;
}

/** Due documents are looked up at least this often, because another process may have made one due. */
const longestSleepMs = 60_000;
const shortestSleepMs = 1_000;
/** The delay after a check that could not be recorded, for example because the disk is full. */
export const retryMs = 60_000;

/**
 * Checks documents as they become due, at most one at a time per host, until `stop` is aborted. Then it waits for
 * running checks. Due times are in the database, so that what was due before a crash is still due after it.
 */
export async function runSchedule(
  documents: readonly Document[],
  tools: ScheduleTools,
  reports: ScheduleReports,
  stop: AbortSignal,
): Promise<void> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const busyHosts = new Map<string, Promise<void>>();
  const heldBack = new Map<string, number>();
  while (!stop.aborted) {
    try {
      await round();
    } catch (error) {
      reports.stalled(error);
      await tools.sleep(retryMs, stop);
    }
  }
  await Promise.allSettled(busyHosts.values());

  /** Starts whatever can be started, then waits until something is due or a host is free. */
  async function round(): Promise<void> {
    for (const document of await startable(byId, busyHosts, heldBack, tools)) {
      start(document);
    }
    const waking = new AbortController();
    const ms = await untilDue(tools);
    const slept = withStop([stop, waking.signal], (signal) => tools.sleep(ms, signal));
    await Promise.race([slept, ...busyHosts.values()]);
    waking.abort();
  }

  function start(document: Document): void {
    const host = hostOf(document);
    const work = track(document, tools, stop)
      .then((result) => {
        if (result) reports.checked(result);
      })
      .catch((error: unknown) => {
        heldBack.set(document.id, tools.now() + retryMs);
        reports.failed(document.id, error);
      })
      .finally(() => busyHosts.delete(host));
    busyHosts.set(host, work);
  }
}

/** Due documents, at most one for each host that is not busy, most overdue first. */
async function startable(
  byId: ReadonlyMap<string, Document>,
  busyHosts: ReadonlyMap<string, unknown>,
  heldBack: ReadonlyMap<string, number>,
  { store, now }: Tools,
): Promise<Document[]> {
  const chosen = new Map<string, Document>();
  for (const id of await store.documents.due(now())) {
    const document = byId.get(id);
    if (!document || (heldBack.get(id) ?? 0) > now()) continue;
    const host = hostOf(document);
    if (!busyHosts.has(host) && !chosen.has(host)) chosen.set(host, document);
  }
  return [...chosen.values()];
}

/** At least a second, so as not to spin while due documents wait for a busy host. */
async function untilDue({ store, now }: Tools): Promise<number> {
  const dueAt = await store.documents.nextDueAt();
  const wait = dueAt === null ? longestSleepMs : dueAt - now();
  return Math.min(Math.max(wait, shortestSleepMs), longestSleepMs);
}

function hostOf({ url }: Document): string {
  return new URL(url).host;
}
