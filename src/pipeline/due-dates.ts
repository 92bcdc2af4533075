import { effectiveDatesOf } from '../core/dates/effective-dates.js';
import { reachedEvents } from '../core/webhooks/date-events.js';
import type { Store } from '../store/store.js';

export interface DueDatesTools {
  store: Pick<Store, 'effectiveDates' | 'deliveries'>;
  now: () => number;
  /** Ends early, without an error, when the signal is aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What addresses in events begin with, without a slash at the end. */
  base: string;
  /** Called after events were published. */
  published: () => void;
}

/** How often it is looked whether a day has come. */
export const dueDatesMs = 60_000;

/** Tells endpoints of each day that texts named, on that day, until `stop` is aborted. */
export async function runDueDates(
  tools: DueDatesTools,
  failed: (error: unknown) => void,
  stop: AbortSignal,
): Promise<void> {
  const known = new Set<string>();
  while (!stop.aborted) {
    try {
      await publishReached(known, tools);
    } catch (error) {
      failed(error);
    }
    await tools.sleep(dueDatesMs, stop);
  }
}

/** What was told before, by whatever process, the store knows; `known` spares it the question. */
export async function publishReached(
  known: Set<string>,
  { store, now, base, published }: Omit<DueDatesTools, 'sleep'>,
): Promise<void> {
  const dates = effectiveDatesOf(await store.effectiveDates.statements({}), now());
  const events = reachedEvents(dates, now(), base).filter(({ id }) => !known.has(id));
  if (events.length === 0) return;
  await store.deliveries.publish(events, now());
  for (const { id } of events) known.add(id);
  published();
}
