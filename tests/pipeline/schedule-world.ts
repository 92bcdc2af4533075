import { setImmediate as turn } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Document } from '../../src/core/document.js';
import type { Answer } from '../../src/core/outcome.js';
import type { CheckResult } from '../../src/pipeline/check-result.js';
import { runSchedule } from '../../src/pipeline/schedule.js';
import type { PageFetcher } from '../../src/pipeline/tools.js';
import type { Store } from '../../src/store/store.js';
import { html, openTools, page, start } from './harness.js';

/** A schedule over a site whose answers the test gives, with a clock that it moves. */
export async function startSchedule(
  documents: readonly Document[],
  { store, wrap = (one) => one }: { store?: Store; wrap?: (store: Store) => Store } = {},
) {
  const opened = store ?? (await openTools(documents)).store;
  const clock = fakeClock(start);
  const site = heldSite();
  const checked = queue<CheckResult>();
  const failed = queue<[string, unknown]>();
  const stalled = queue<unknown>();
  const stopping = new AbortController();
  const running = runSchedule(
    documents,
    { store: wrap(opened), fetcher: site, now: clock.now, sleep: clock.sleep, random: () => 0.5 },
    {
      checked: checked.put,
      failed: (id, error) => failed.put([id, error]),
      stalled: stalled.put,
    },
    stopping.signal,
  );
  const stop = () => {
    stopping.abort();
    return running;
  };
  onTestFinished(stop);
  return { site, clock, stop, store: opened, checked, failed, stalled };
}

/** Time that stands still until the test moves it. */
function fakeClock(from: number) {
  let at = from;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  return {
    now: () => at,
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const sleeper = { until: at + ms, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          resolve();
        });
      }),
    /** Moves the time, and lets all that follows from it happen, up to the next answer of the site. */
    async advance(ms: number): Promise<void> {
      await turn();
      at += ms;
      for (const sleeper of sleepers) {
        if (sleeper.until > at) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      await turn();
    },
  };
}

/** A site that holds each request until the test answers it, or the schedule calls it off. */
function heldSite() {
  const held = new Map<string, (answer: Answer) => void>();
  const arrivals = new Map<string, ReturnType<typeof queue<string>>>();
  const arrivalsAt = (id: string) => {
    const known = arrivals.get(id) ?? queue<string>();
    arrivals.set(id, known);
    return known;
  };
  const answer = (id: string, given: Answer) => {
    held.get(id)?.(given);
    held.delete(id);
  };
  const get: PageFetcher['get'] = ({ id }, _validators, signal) =>
    new Promise((resolve) => {
      held.set(id, resolve);
      signal?.addEventListener('abort', () => answer(id, calledOff));
      arrivalsAt(id).put(id);
    });
  return {
    get,
    /** Waits until this document is asked for. */
    asked: ({ id }: Document) => arrivalsAt(id).next(),
    /** Ids of the documents that are being asked for now, in the order in which that began. */
    underWay: () => [...held.keys()],
    answer: ({ id }: Document, text = 'Rule one.') => answer(id, page(html(text))),
  };
}

const calledOff: Answer = { kind: 'unreachable', cause: 'timeout', detail: 'Called off.' };

/** What is put in comes out in the same order, to whoever waits for it. */
export function queue<T>() {
  const items: T[] = [];
  const waiting: ((item: T) => void)[] = [];
  return {
    all: items,
    put(item: T): void {
      const taker = waiting.shift();
      if (taker) taker(item);
      else items.push(item);
    },
    async next(): Promise<T> {
      const item = items.shift();
      return item ?? new Promise((resolve) => waiting.push(resolve));
    },
  };
}
