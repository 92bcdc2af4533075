import { effectiveDatesOf } from '../core/dates/effective-dates.js';
import { reachedEvents } from '../core/webhooks/date-events.js';
import type { Store } from '../store/store.js';

export interface DueDatesTools {
  store: Pick<Store, 'effectiveDates' | 'deliveries'>;
  now: () => number;
  /** Returns early, without an error, if the signal is aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What addresses in events start with, without a trailing slash. */
  base: string;
  /** Called after events were published. */
  published: () => void;
}

/** How often to look whether a date has arrived. */
export const dueDatesMs = 60_000;

/** Publishes an event for each effective date when it arrives, until `stop` is aborted. */
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

/** The store ignores events that any process published before; `known` avoids asking it again. */
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
