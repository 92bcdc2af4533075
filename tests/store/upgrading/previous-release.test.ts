import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.js';
import { captureOf, checkOf, hourMs, policy, publicationOf, start, textOf } from '../builders.js';
import { claimAt, endpointNamed, eventNamed, logOf } from '../contract/webhooks.js';
import { earlier } from '../earlier.js';

/** The newest migration of the release before this one. */
const previous = '0004_webhooks';
const silent = 'Words differ, but the document still says that it is in force from 2025-03-04.';
const optOuts = [{ id: 'opt_ads', what: 'link' as const }];
/** A body as the previous release wrote it, with the names and shapes of then, and white space of its own. */
const oldBody =
  '{"type":"change.recorded", "data":{"id":"chg_1","optOuts":[{"id":"opt_ads","what":"link"}],' +
  '"effective":{"inForceFrom":null,"lastUpdated":null,"announced":["2025-11-03"]},"sequence":1}}';

const restyledCapture = captureOf('The current text, restyled.', start + 3 * hourMs);
const pendingCapture = captureOf('A pending text.', start + 4 * hourMs);
const place = { aspect: 'words', section: ['Related'], kind: 'item' } as const;
const stats = {
  ...place,
  sample: 'Tips',
  last: 'ab',
  readings: 3,
  differed: 2,
  values: ['ab', 'cd'],
};
const placeHistory = { readings: 3, places: { 'words item 1': stats } };

let folder: string;
let path: string;

/**
 * A database of the previous release: a change that is silent, one that is not, a restyled and a pending text, the
 * history of a place, and a delivery that waits.
 */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-previous-'));
  const recorded = join(folder, 'recorded.db');
  const store = await openStore(recorded);
  await store.documents.sync([policy], start);
  const told = { silent, optOuts };
  let before = null;
  for (const [i, words] of ['One.', 'Two.', 'Three.'].entries()) {
    const { recording, published } = publicationOf(policy.id, start + i * hourMs, textOf(words), {
      before,
    });
    const change = recording.change && { ...recording.change, ...(i === 1 && told) };
    await store.record({ ...recording, change });
    before = published;
  }
  await store.record(
    checkOf(policy.id, restyledCapture.at, {
      capture: restyledCapture,
      restyledStep: { step: 'set', digest: 'restyled' },
      placeHistory,
    }),
  );
  await store.record(
    checkOf(policy.id, pendingCapture.at, {
      capture: pendingCapture,
      pendingStep: { step: 'start', digest: 'pending', doubt: 'shrunken' },
    }),
  );
  await store.endpoints.create(endpointNamed('ep_1'), null);
  await store.deliveries.publish([eventNamed('evt_1')], start);
  await store.close();

  path = await earlier(recorded, previous, folder);
  run((client) => client.prepare('update deliveries set body = ?').run(oldBody));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a database of the release before this one', () => {
  it('has the column by its old name until it is opened, and then by its new one', async () => {
    expect(columnsOfChanges()).toContain('undated');
    await (await openStore(path)).close();
    expect(columnsOfChanges()).toContain('silent');
    expect(columnsOfChanges()).not.toContain('undated');
  });

  it('keeps why a change is silent, and what of opting out differs', async () => {
    const store = await openStore(path);
    const changes = await store.changes.read([1, 2]);
    expect(changes.map((change) => [change.silent, change.optOuts])).toEqual([
      [silent, optOuts],
      [null, []],
    ]);
    const page = (filter: { silent: boolean }) =>
      store.changes.page({ filter, order: 'asc', after: null, limit: 9 });
    expect([(await page({ silent: true })).seqs, (await page({ silent: false })).seqs]).toEqual([
      [1],
      [2],
    ]);
    await store.close();
  });

  it('keeps the pending text, the restyled text and the history of places', async () => {
    const store = await openStore(path);
    const { at, sha256 } = pendingCapture;
    expect(await store.documents.known(policy.id)).toMatchObject({
      pending: { digest: 'pending', doubt: 'shrunken', firstSeenAt: at, sightings: 1 },
      restyled: { digest: 'restyled', at: restyledCapture.at },
      placeHistory,
    });
    expect(await store.documents.pendingCapture(policy.id)).toMatchObject({ at, sha256 });
    expect(await store.documents.restyledCapture(policy.id)).toMatchObject({
      sha256: restyledCapture.sha256,
    });
    const next = captureOf('Another text.', at + hourMs);
    const pendingStep = { step: 'start', digest: 'next', doubt: null } as const;
    await store.record(checkOf(policy.id, next.at, { capture: next, pendingStep }));
    expect((await store.documents.known(policy.id)).pending).toMatchObject({ digest: 'next' });
    await store.close();
  });

  it('keeps the events in its outbox under their ids, and sends their bytes as they were stored', async () => {
    const [delivery] = run((client) => client.prepare('select id from deliveries').all()) as [
      { id: string },
    ];
    const store = await openStore(path);
    expect(await logOf(store, 'ep_1')).toMatchObject([
      { id: delivery.id, event: { id: 'evt_1' }, sequence: 1, state: 'pending', body: oldBody },
    ]);
    // What was told before the upgrade is not told again.
    await store.deliveries.publish([eventNamed('evt_1')], start);
    expect(await claimAt(store, start)).toMatchObject([
      { delivery: delivery.id, event: 'evt_1', body: oldBody },
    ]);
    await store.close();
  });

  it('is whole after it was opened', async () => {
    await (await openStore(path)).close();
    expect(run((client) => client.pragma('integrity_check', { simple: true }))).toBe('ok');
    expect(run((client) => client.pragma('foreign_key_check'))).toEqual([]);
  });
});

function columnsOfChanges(): unknown {
  return run((client) =>
    client.prepare("select name from pragma_table_info('changes')").pluck().all(),
  );
}

function run<Result>(work: (client: BetterSqlite3.Database) => Result): Result {
  const client = new BetterSqlite3(path);
  try {
    return work(client);
  } finally {
    client.close();
  }
}
