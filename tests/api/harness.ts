import { onTestFinished } from 'vitest';
import { type AppOptions, buildApp } from '../../src/api/app.js';
import type { Change } from '../../src/core/change.js';
import type { Clause } from '../../src/core/clause.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import {
  changeOf,
  checkOf,
  elsewhere,
  hourMs,
  type Published,
  policy,
  publicationOf,
  start,
  terms,
  textOf,
} from '../store/builders.js';
import { fakeWebhooks } from './fake-webhooks.js';

export const base = 'http://localhost:80';
/** The time that the app is told; the changes of `Watched` lie before it. */
export const now = Date.UTC(2025, 11, 1);

/** An app over an empty database, both closed when the test ends. */
export async function open(over: Partial<AppOptions> = {}) {
  const store = over.store ?? (await openStore(':memory:'));
  await store.documents.sync([policy, terms, elsewhere], start);
  const app = await buildApp({
    store,
    curated: [],
    clock: () => now,
    publicUrl: null,
    version: '1.2.3',
    rateLimit: null,
    logger: false,
    ready: async () => ({ ready: true, reason: null }),
    trustProxy: false,
    compare: () => [],
    stats: ({ length }) => ({ ...noStats, modified: length }),
    webhooks: fakeWebhooks(),
    ...over,
  });
  onTestFinished(async () => {
    await app.close();
    await store.close();
  });
  return { app, store, get: (url: string, headers = {}) => app.inject({ url, headers }) };
}

const noStats = { added: 0, removed: 0, modified: 0, moved: 0, wordsAdded: 0, wordsRemoved: 0 };

/** Publishes versions of a document, one an hour, each a change of the one before. */
export function publisher(store: Store, documentId: string, firstAt = start) {
  let before: Published | null = null;
  let at = firstAt;
  return async (
    lines: readonly (string | Partial<Clause>)[],
    over: Partial<Change> = {},
  ): Promise<Published> => {
    const text = textOf(...lines);
    const { recording, published } = publicationOf(documentId, at, text, { before });
    const change = before && changeOf(documentId, before, published, over);
    await store.record({ ...recording, change });
    before = published;
    at += hourMs;
    return published;
  };
}

/** A document with as many changes as asked for, the first one an hour after `firstAt`. */
export async function publishChanges(
  store: Store,
  count: number,
  { documentId = policy.id, firstAt = start } = {},
): Promise<void> {
  const publish = publisher(store, documentId, firstAt);
  for (let i = 0; i <= count; i++) await publish(['# Title', `Paragraph number ${i} of it.`]);
}

/** A later check finds that a change lies in unstable places alone. */
export async function markUnstable(store: Store, seq: number, at = now): Promise<void> {
  const [change] = await store.changes.read([seq]);
  if (!change) throw new Error(`no change ${seq} to mark`);
  await store.record(checkOf(change.documentId, at, { newlyUnstable: [change.id] }));
}

/** Four changes, of which the third undoes the second within a day. */
export async function withMarks() {
  const opened = await open();
  const publish = publisher(opened.store, policy.id);
  await publish(['# Title', 'None.']);
  await publish(['# Title', 'One.'], { topics: ['ai-training'] });
  await publish(['# Title', 'Two.'], { topics: [] });
  const { id } = (await opened.get('/changes?limit=1')).json().data[0];
  await publish(['# Title', 'One.'], { topics: [], revertOf: id, flicker: true });
  await publish(['# Title', 'Three.'], { topics: ['data-security', 'data-retention'] });
  const { data } = (await opened.get('/changes?order=asc')).json() as Page;
  return { ...opened, ids: data.map((change) => change.id) };
}

/** Every page from `url` on, by its address in `page.next`. `between` runs after each page. */
export async function walk(
  get: (url: string) => Promise<{ json(): unknown }>,
  url: string,
  between: (page: number) => Promise<void> = async () => {},
): Promise<number[]> {
  const seqs: number[] = [];
  let address: string | null = url;
  for (let page = 0; address !== null; page++) {
    const body: Page = (await get(address)).json() as Page;
    seqs.push(...body.data.map(({ seq }) => seq));
    address = body.page.next;
    if (address !== null) await between(page);
  }
  return seqs;
}

export interface Page {
  data: { id: string; seq: number; url: string }[];
  page: { next: string | null; cursor: string | null; hasMore: boolean };
}

/** The fields that a problem blames, after checking that it is one. */
export function blamed(response: { headers: object; json(): unknown }): string[] {
  const type = (response.headers as Record<string, string>)['content-type'];
  if (type !== 'application/problem+json; charset=utf-8') throw new Error(`not a problem: ${type}`);
  const { errors = [] } = response.json() as { errors?: { field: string }[] };
  return errors.map(({ field }) => field);
}
