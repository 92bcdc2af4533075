import { expect, it } from 'vitest';
import { presentSummary } from '../../src/api/wire/change.js';
import type { Document } from '../../src/core/document.js';
import type { Answer } from '../../src/core/outcome.js';
import type { Event } from '../../src/core/webhooks/event.js';
import type { Recording, Store } from '../../src/store/store.js';
import { answered, dayMs, declared, hourMs, html, openTools, page, start } from './harness.js';

const base = 'https://clausewatch.example';
const now = start + 400 * dayMs;

const down: Answer = { kind: 'unreachable', cause: 'refused', detail: 'Nobody answers.' };
const first = 'Our rules are these, and they are short enough to read.';
const second = 'Our rules are others now, and they are short enough to read.';

it('reports a change once, with what readers filter by and where the rest is', async () => {
  const { see, told } = await open();
  expect(await see(0, first)).toEqual([]);
  const [event] = await see(1, second);
  const [change] = await told();
  expect(event).toMatchObject({
    type: 'change.recorded',
    at: now,
    matter: {
      service: 'bramblework',
      document: 'bramblework/policy',
      significance: 'substantive',
      ops: ['modified'],
      dates: [],
      unstable: false,
    },
    data: {
      id: change?.id,
      url: `${base}/changes/${change?.id}`,
      summary: change?.summary,
      document: { id: 'bramblework/policy', url: 'https://www.bramblework.example/policy' },
      links: { document: `${base}/documents/bramblework/policy` },
      observedAt: '2025-09-01T01:00:00Z',
      revertOf: null,
    },
  });
});

it('reports a text that comes back as reverted, and not as another change', async () => {
  const { see, told } = await open();
  await see(0, first);
  await see(1, second);
  const events = await see(2, first);
  const [change] = await told();
  expect(events.map(({ type }) => type)).toEqual(['change.reverted']);
  const revertOf = { id: change?.id, url: `${base}/changes/${change?.id}` };
  expect(events[0]?.data).toMatchObject({ revertOf, flicker: true });
});

it('describes a change like /changes does, with the same names and shapes', async () => {
  const { see, told } = await open();
  const announcement = 'On November 3, 2025, we will update this policy.';
  const link = '<a href="https://www.bramblework.example/settings/training">Training</a>';
  const control = `The setting ${link} is on by default. You can opt out of training at any time in your settings.`;
  const texts = [
    `${first}</p><p>Effective March 4, 2025.`,
    `${first}</p><p>Effective March 4, 2025.</p><p>${announcement}`,
    `${second}</p><p>Effective March 4, 2025.</p><p>${announcement}</p><p>${control}`,
    `${first}</p><p>Effective March 4, 2025.</p><p>${announcement}`,
  ];
  const shown = [];
  for (const [i, text] of texts.entries()) {
    const [event] = await see(i, text);
    const change = (await told()).at(-1);
    if (!event || !change) continue;
    const { links: _, ...data } = event.data;
    const summary = presentSummary(change, base);
    const { evidence: __, ...effective } = summary.effective;
    expect(Object.keys(summary)).toEqual(expect.arrayContaining(Object.keys(data)));
    expect({ ...summary, effective }).toMatchObject(data);
    shown.push(summary);
  }
  // Nothing is compared that is empty all along.
  expect(shown).toMatchObject([
    { effective: { announced: [{ date: '2025-11-03', quote: announcement }] }, silent: false },
    {
      optOuts: [{ what: 'added' }, { what: 'added' }],
      silent: true,
      silentBecause: expect.any(String),
    },
    { revertOf: { id: shown[1]?.id }, flicker: true },
  ]);
});

it('reports an announced date when a text names it, and not again while the text keeps it', async () => {
  const { see } = await open();
  await see(0, first);
  const announcement = 'On November 3, 2025, we will update this policy.';
  const events = await see(1, `${first}</p><p>${announcement}`);
  expect(events.map(({ type }) => type)).toEqual(['change.recorded', 'effective-date.announced']);
  const [change, announced] = events;
  expect(change?.matter.dates).toEqual(['2025-11-03']);
  expect(announced).toMatchObject({
    matter: { dates: ['2025-11-03'], topics: null },
    data: {
      date: '2025-11-03',
      precision: 'day',
      quote: announcement,
      url: `${base}/effective-dates?document=bramblework%2Fpolicy`,
      change: { id: change?.data.id },
    },
  });
  const later = await see(2, `${second}</p><p>${announcement}`);
  expect(later.map(({ type }) => type)).toEqual(['change.recorded']);
});

it('reports a date that a first text announces, but not one that has passed', async () => {
  const { see } = await open();
  const days = 'On November 3, 2025, we will update this policy.';
  expect((await see(0, days)).map(({ type }) => type)).toEqual(['effective-date.announced']);
  const late = await open();
  expect(await late.see(24 * 100, days)).toEqual([]);
});

it('reports a control once for everything that differs in it', async () => {
  const { see } = await open();
  const link = '<a href="https://www.bramblework.example/settings/training">Training</a>';
  const saying = (state: string) =>
    `<h2>Training models</h2><p>The setting ${link} is ${state} by default. You can opt out of training at any time in your settings.</p>`;
  await see(0, saying('on'));
  const events = await see(1, saying('off'));
  const told = events.filter(({ type }) => type === 'opt-out.changed');
  expect(told).toHaveLength(1);
  expect(told[0]?.data).toMatchObject({
    aspects: ['default'],
    default: 'off',
    defaultBefore: 'on',
    deepLink: 'https://www.bramblework.example/settings/training',
    change: { id: events[0]?.data.id },
  });
});

it('reports a document that cannot be read once two checks agree, and when it can be read again', async () => {
  const { see } = await open();
  await see(0, first);
  expect(await see(1, down)).toEqual([]);
  expect(await see(2, first)).toEqual([]);
  expect(await see(3, down)).toEqual([]);
  const [out] = await see(4, down);
  expect(out).toMatchObject({
    type: 'document.unreachable',
    data: { state: 'unreachable', since: '2025-09-01T03:00:00Z', detail: 'Nobody answers.' },
  });
  expect(await see(5, down)).toEqual([]);
  const [back] = await see(6, first);
  expect(back).toMatchObject({
    type: 'document.recovered',
    data: { state: 'ok', since: '2025-09-01T03:00:00Z', checkedAt: '2025-09-01T06:00:00Z' },
  });
});

it('makes no events if no base for links is given', async () => {
  const { see } = await open({}, null);
  await see(0, first);
  expect(await see(1, second)).toEqual([]);
});

it('gives what happened the same id on every machine', async () => {
  const story = async () => {
    const { see } = await open();
    await see(0, first);
    return (await see(1, second)).map(({ id }) => id);
  };
  expect(await story()).toEqual(await story());
});

/** A document that needs one look, and the events of each recording. */
async function open(over: Partial<Document> = {}, eventBase: string | null = base) {
  const document = declared({ confirmations: 1, ...over });
  const opened = await openTools([document]);
  const recordings: Recording[] = [];
  const store: Store = {
    ...opened.store,
    record: (recording) => {
      recordings.push(recording);
      return opened.store.record(recording);
    },
  };
  const tools = { ...opened, store, now: () => now, eventBase: eventBase ?? undefined };
  return {
    see: async (hours: number, answer: string | Answer): Promise<readonly Event[]> => {
      const given = typeof answer === 'string' ? page(html(answer)) : answer;
      await answered(document, given, start + hours * hourMs, tools);
      return recordings.at(-1)?.events ?? [];
    },
    told: async () => {
      const { seqs } = await store.changes.page({
        filter: {},
        order: 'asc',
        after: null,
        limit: 9,
      });
      return store.changes.read(seqs);
    },
  };
}
