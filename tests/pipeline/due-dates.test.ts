import { expect, it } from 'vitest';
import { publishReached, runDueDates } from '../../src/pipeline/due-dates.js';
import { dayMs, openFeed, start } from './harness.js';
import { endpointAt } from './webhook-world.js';

const base = 'https://clausewatch.example';
const announcement = 'On September 3, 2025, we will update this policy.';
/** 00:00 UTC on that day; the story starts two days before. */
const day = Date.UTC(2025, 8, 3);

it('reports a date once, when it has arrived', async () => {
  const { tell } = await open(announcement);
  expect(await tell(day - 1)).toEqual([]);
  const [told, ...others] = await tell(day);
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    type: 'effective-date.reached',
    timestamp: '2025-09-03T00:00:00Z',
    data: {
      date: '2025-09-03',
      url: `${base}/effective-dates?document=bramblework%2Fpolicy`,
      announced: { quote: announcement, firstSeenAt: '2025-09-01T00:00:00Z' },
      stated: null,
    },
  });
  expect(await tell(day + 1)).toEqual([]);
  // Another process, which knows nothing of what this one told.
  expect(await tell(day + 2, new Set())).toEqual([]);
});

it('makes up for days that came while no process ran, in their order, and not for those long gone', async () => {
  const two = `${announcement}</p><p>On September 5, 2025, we will update this policy again.`;
  const late = await open(two);
  const dates = (await late.tell(day + 10 * dayMs)).map(({ data }) => data.date);
  expect(dates).toEqual(['2025-09-03', '2025-09-05']);
  const tooLate = await open(two);
  expect(await tooLate.tell(day + 40 * dayMs)).toEqual([]);
});

it('does not report a date that was withdrawn, or that a text mentions only afterwards', async () => {
  const withdrawn = await open(announcement);
  await withdrawn.see(dayMs / 2, 'Our rules stay as they are, for as long as you can think.');
  expect(await withdrawn.tell(day)).toEqual([]);
  const afterwards = await open('Effective August 30, 2025.</p><p>These are our rules for you.');
  expect(await afterwards.tell(day)).toEqual([]);
});

it('does not report dates to an endpoint from before it was created', async () => {
  const { tell, store } = await open(announcement);
  await store.endpoints.create(
    endpointAt('https://new.example/', 'we_new', { createdAt: day + dayMs }),
    null,
  );
  expect(await tell(day + dayMs)).toHaveLength(1);
  expect((await store.endpoints.get('we_new', 'anyone'))?.lastSequence).toBe(0);
});

it('goes on after a failure, until it is stopped', async () => {
  const { store } = await open(announcement);
  const stop = new AbortController();
  const failures: unknown[] = [];
  let asked = 0;
  const effectiveDates = {
    statements: async () => {
      asked++;
      if (asked === 1) throw new Error('The disk is away.');
      return store.effectiveDates.statements({});
    },
  };
  const tools = {
    store: { effectiveDates, deliveries: store.deliveries },
    now: () => day,
    base,
    published: () => stop.abort(),
    sleep: async () => {},
  };
  await runDueDates(tools, (error) => failures.push(error), stop.signal);
  expect(failures).toEqual([new Error('The disk is away.')]);
  expect(asked).toBe(2);
});

/** A document with this first text, and an endpoint that wants everything. */
async function open(text: string) {
  const { store, see } = await openFeed({ confirmations: 1 });
  const endpoint = endpointAt('https://hooks.example/', 'we_one', { createdAt: start });
  await store.endpoints.create(endpoint, null);
  await see(0, text);
  const known = new Set<string>();
  let heard = 0;
  return {
    store,
    see,
    /** The bodies that are new after it was looked at this time whether a day has come. */
    tell: async (at: number, told = known) => {
      await publishReached(told, { store, now: () => at, base, published: () => {} });
      const query = { before: null, limit: 100 };
      const { deliveries } = await store.deliveries.list('we_one', query);
      const bodies = deliveries.reverse().map(({ body }) => JSON.parse(body));
      const news = bodies.slice(heard);
      heard = bodies.length;
      return news;
    },
  };
}
