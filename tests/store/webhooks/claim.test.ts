import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { start } from '../builders.js';
import { claimAt, endpointNamed, eventNamed } from '../contract/webhooks.js';

let folder: string;
let store: Store;
/** Another process. */
let other: BetterSqlite3.Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-claim-'));
  store = await openStore(join(folder, 'test.db'));
  other = new BetterSqlite3(join(folder, 'test.db'));
});
afterEach(async () => {
  other.close();
  await store.close();
  await rm(folder, { recursive: true });
});

it('a claim for which nothing is due waits for nobody who writes', async () => {
  other.exec('begin immediate');
  expect(await claimAt(store, start)).toEqual([]);
});

it('nor does one for which all that is due is held up', async () => {
  await store.endpoints.create(endpointNamed('ep_rated', { ratePerMinute: 1 }), null);
  await store.endpoints.create(endpointNamed('ep_busy'), null);
  await store.deliveries.publish([eventNamed('evt_1'), eventNamed('evt_2')], start);
  expect(await claimAt(store, start, { perEndpoint: 1 })).toHaveLength(2);
  other.exec('begin immediate');
  expect(await claimAt(store, start + 1, { perEndpoint: 1 })).toEqual([]);
});
