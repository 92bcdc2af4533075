import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openWith, readDocuments } from '../../src/cli/open.js';
import { Refused } from '../../src/cli/refused.js';
import { type Config, readConfig } from '../../src/config.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { declared } from '../pipeline/harness.js';
import { hourMs, publicationOf, start, textOf } from '../store/builders.js';
import { temporaryFolder } from './process.js';

const earlierCatalogue = fileURLToPath(
  new URL('../fixtures/catalogues/earlier.json', import.meta.url),
);
const policy = declared();
const notice = declared({ id: 'bramblework/notice' });

it('documents that the catalogue does not declare stop being watched, or are kept, as the verb wants', async () => {
  const config = await configured();
  expect(await watchedAfter([policy, notice], 'unwatch', config)).toEqual([notice.id, policy.id]);
  expect(await watchedAfter([policy], 'keep', config)).toEqual([notice.id, policy.id]);
  expect(await watchedAfter([policy], 'unwatch', config)).toEqual([policy.id]);
});

it('a document whose history is in another language is refused, and nothing is changed', async () => {
  const config = await configured();
  await watchedAfter([policy], 'unwatch', config);
  const opening = openWith([{ ...policy, language: 'fr' }, notice], 'unwatch', config);
  await expect(opening).rejects.toThrow(Refused);
  await expect(opening).rejects.toThrow(
    /^bramblework\/policy: its language is “en” in the database but “fr” in the catalogue\./,
  );
  const store = await openStore(config.db);
  expect((await store.documents.list()).map(({ id }) => id)).toEqual([policy.id]);
  await store.close();
});

it('a database that was in step with an earlier catalogue opens with the built-in one: what vanished is unwatched, and nothing is lost', async () => {
  const config = await configured();
  const earlier = await readDocuments({ ...config, catalogue: earlierCatalogue });
  const vanished = 'linkedin/help/a000001';
  let store = await openWith(earlier, 'unwatch', config);
  const first = publicationOf(vanished, start, textOf('# Title', 'You can opt out.'));
  const next = publicationOf(vanished, start + hourMs, textOf('# Title', 'You cannot.'), {
    before: first.published,
  });
  for (const { recording } of [first, next]) await store.record(recording);
  const history = await historyOf(store, vanished);
  expect(history.changes).toHaveLength(1);
  await store.close();

  store = await openWith(await readDocuments(config), 'unwatch', config);
  expect(await historyOf(store, vanished)).toEqual(history);
  const watched = (await store.documents.list()).filter((document) => document.watched);
  expect(watched.map(({ id }) => id)).toContain('linkedin/privacy-policy');
  expect(watched.filter(({ id }) => id === vanished || id === 'example/privacy')).toEqual([]);
  await store.close();

  // It is declared again, and goes on where it was.
  store = await openWith(earlier, 'unwatch', config);
  const again = publicationOf(vanished, start + 2 * hourMs, textOf('# Title', 'You can again.'), {
    before: next.published,
  });
  await store.record(again.recording);
  const { changes, versions } = await historyOf(store, vanished);
  expect([changes.length, versions.length]).toEqual([2, 3]);
  expect(changes[0]).toEqual(history.changes[0]);
  await store.close();
});

/** All that is kept of a document, whether it is watched or not. */
async function historyOf(store: Store, documentId: string) {
  const versions = await store.versions.list(documentId);
  const changes = [];
  for await (const change of store.changes.all({ document: documentId })) changes.push(change);
  const { current } = await store.documents.known(documentId);
  return {
    changes,
    versions,
    clauses: await Promise.all(versions.map(({ id }) => store.versions.clauses(id))),
    current: current?.id,
  };
}

async function configured(): Promise<Config> {
  const read = readConfig({ db: join(await temporaryFolder(), 'test.db') }, {});
  if (read.kind === 'invalid') throw new Error(read.problems.join('\n'));
  return read.config;
}

async function watchedAfter(...given: Parameters<typeof openWith>): Promise<string[]> {
  const store = await openWith(...given);
  const documents = await store.documents.list();
  await store.close();
  return documents.filter(({ watched }) => watched).map(({ id }) => id);
}
