import BetterSqlite3 from 'better-sqlite3';
import { clauseIdOf } from '../../src/core/recognise/clause-ids.js';
import { openStore } from '../../src/store/open.js';
import { type Clause, type Nature, rowsOn } from './seed-rows.js';

/*
 * Fills a database for benchmarks: raw inserts in one transaction, the same rows in every run. Every change leads to
 * a small version of its own, with one edit of each common kind.
 */

const documentIds = [
  'linkedin/privacy-policy',
  'linkedin/eu-privacy-notice',
  'linkedin/us-privacy-notice',
  'linkedin/cookie-policy',
  'linkedin/user-agreement',
  'linkedin/help/a6278444',
  'linkedin/help/a5538339',
  'example/privacy-policy',
  'example/terms',
  'other/privacy-policy',
] as const;

const nouns = ['profile', 'location', 'payment', 'message', 'advertising', 'résumé', 'device'];
const verbs = ['share', 'collect', 'store', 'process', 'disclose', 'combine', 'retain'];
const parties = ['Affiliates', 'advertisers', 'partners', 'regulators', 'Microsoft', 'vendors'];
const significances = ['links', 'date', 'editorial', 'announcement', 'substantive'];
const commonTopics = [
  'first-party-collection-use',
  'third-party-sharing-collection',
  'data-retention',
];
const rareTopic = 'do-not-track';

const heading = 'How we use data';
const firstObservedAt = Date.UTC(2019, 0, 1);
const observedEveryMs = 30 * 60_000;
/** One change in this many is old history, imported late. */
const importedEvery = 20;
const rareTopicEvery = 1_000;
const flickerEvery = 50;

/** Creates (or migrates) the database file at `path` and writes `n` changes with three edits each. */
export async function seedChanges(path: string, n: number): Promise<void> {
  await (await openStore(path)).close();
  const client = new BetterSqlite3(path);
  try {
    client.pragma('synchronous = off');
    client.transaction(() => seed(client, n))();
  } finally {
    client.close();
  }
}

function seed(client: BetterSqlite3.Database, n: number): void {
  const write = rowsOn(client);
  const newest = new Map(
    documentIds.map((id) => {
      write.document(id, firstObservedAt);
      return [id, write.version({ id, i: 0, at: firstObservedAt, clauses: firstClauses(id) })];
    }),
  );
  for (let i = 1; i <= n; i++) {
    const id = pick(documentIds, i * 7);
    const from = newest.get(id);
    if (!from) throw new Error(`No version of ${id} was seeded.`);
    const at = firstObservedAt + observedEveryMs * (i % importedEvery === 0 ? i / 2 : i);
    const to = write.version({ id, i, at, clauses: nextClauses(from.clauses, id, i) });
    write.change({ id, i, at, from, to, ...natureOf(i) });
    newest.set(id, to);
  }
}

function firstClauses(id: string): Clause[] {
  const texts = [heading, `${id}: ${sentence(0)}`, sentence(1), sentence(2), sentence(3)];
  return texts.map((text, position) => ({ id: clauseIdOf(id, position), text }));
}

/** The second clause is reworded, the third is removed, a new one is added at the end. */
function nextClauses([title, second, , ...rest]: Clause[], document: string, i: number): Clause[] {
  if (!title || !second) throw new Error(`No version of ${document} was seeded.`);
  const added = { id: clauseIdOf(`${document} ${i}`, rest.length + 2), text: sentence(i + 5) };
  return [title, { ...second, text: sentence(i) }, ...rest, added];
}

function natureOf(i: number): Nature {
  const common = [pick(commonTopics, i), pick(commonTopics, i >> 1)];
  const topics = i % rareTopicEvery === 0 ? [...common, rareTopic] : common;
  return {
    significance: pick(significances, i),
    topics: [...new Set(topics)],
    flicker: i % flickerEvery === 0,
  };
}

function sentence(i: number): string {
  const [verb, noun, party] = [pick(verbs, i), pick(nouns, i >> 2), pick(parties, i >> 4)];
  return `We ${verb} your ${noun} data with ${party} under rule ${i}, unless you opt out in your settings.`;
}

function pick<T>(from: readonly T[], i: number): T {
  return from[i % from.length] as T;
}
