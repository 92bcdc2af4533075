import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { factsOf, type KeptFacts } from '../../../src/core/facts.js';
import { nameOptOuts } from '../../../src/core/opt-outs/opt-out-ids.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { hourMs, policy, publicationOf, start, textOf } from '../builders.js';
import { earlier } from '../earlier.js';
import { publish } from '../histories.js';

const beforeFacts = '0002_clause_lives';
const link = { text: 'ad settings', href: 'https://publisher.example/settings/ads' };
const choice = { text: 'You can opt out of personalised ads in your ad settings.', links: [link] };

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-annotate-'));
  path = join(folder, 'recorded.db');
  const store = await openStore(path);
  await store.documents.sync([policy], start);
  // As a release without rules for facts would have: nothing is said of dates and opt-outs.
  await publish(
    store,
    ['# Policy', 'Effective 4 March 2025', 'We hold your name.'],
    ['# Policy', 'Effective 4 March 2025', 'We hold your name and address.', choice],
  );
  await store.close();
});
afterEach(() => rm(folder, { recursive: true }));

it('what a release without these rules recorded is read when the database is opened', async () => {
  const store = await openStore(await earlier(path, beforeFacts, folder));
  const [newest, oldest] = await store.versions.list(policy.id);
  for (const version of [newest, oldest]) {
    expect(version?.effective.inForceFrom).toMatchObject({
      date: '2025-03-04',
      quote: 'Effective 4 March 2025',
    });
  }
  expect((await store.versions.facts(oldest?.id ?? '')).optOuts).toEqual([]);
  const [optOut] = (await store.versions.facts(newest?.id ?? '')).optOuts;
  expect(optOut).toMatchObject({ href: link.href, evidence: [{ position: 3 }] });
  const [change] = await store.changes.read([1]);
  expect(change?.silent).toContain('still says it is in force from 2025-03-04');
  expect(change?.optOuts).toEqual([{ id: optOut?.id, what: 'added' }]);
  await store.close();
});

it('what other rules read is read anew, and controls keep their ids', async () => {
  const before = await idsIn(path);
  run(path, "update version_opt_outs set id = 'opt_known'");
  const after = await idsIn(path);
  expect(after).toEqual(['opt_known']);
  expect(before).toHaveLength(1);
});

it('what is up to date is left alone', async () => {
  await idsIn(path);
  run(path, "update version_dates set quote = 'Left alone'");
  const store = await openStore(path);
  const [newest] = await store.versions.list(policy.id);
  expect(newest?.effective.inForceFrom?.quote).toBe('Left alone');
  await store.close();
});

it('gives what recording gives', async () => {
  const opened = await openStore(await earlier(path, beforeFacts, folder));
  const read = await factsIn(opened);
  await opened.close();

  const recorded = await openStore(':memory:');
  await recorded.documents.sync([policy], start);
  let before: Parameters<typeof nameOptOuts>[1]['before'] = { optOuts: [], clauseIds: [] };
  let published: ReturnType<typeof publicationOf>['published'] | null = null;
  for (const [i, lines] of [
    ['# Policy', 'Effective 4 March 2025', 'We hold your name.'],
    ['# Policy', 'Effective 4 March 2025', 'We hold your name and address.', choice],
  ].entries()) {
    const at = start + i * hourMs;
    const text = textOf(...lines);
    const draft = publicationOf(policy.id, at, text, { before: published });
    const { clauseIds } = draft.published;
    const found = factsOf(text.clauses, { language: 'en', url: policy.url, observedAt: at });
    const known = { serviceId: 'linkedin', before, elsewhere: [] };
    const optOuts = nameOptOuts({ optOuts: found.optOuts, clauseIds }, known);
    const facts = { ...found, optOuts };
    const next = publicationOf(policy.id, at, text, { before: published, facts });
    await recorded.record(next.recording);
    before = { optOuts, clauseIds };
    published = next.published;
  }
  expect(await factsIn(recorded)).toEqual(read);
  await recorded.close();
});

async function factsIn(store: Store): Promise<KeptFacts[]> {
  const list = await store.versions.list(policy.id);
  return Promise.all(list.map(({ id }) => store.versions.facts(id)));
}

async function idsIn(file: string): Promise<string[]> {
  run(file, 'update versions set annotator = null');
  const store = await openStore(file);
  const ids = (await store.optOuts.mentions({})).map(({ id }) => id);
  await store.close();
  return ids;
}

function run(file: string, statements: string): void {
  const client = new BetterSqlite3(file);
  client.exec(statements);
  client.close();
}
