import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWith } from '../../src/cli/open.js';
import { Refused } from '../../src/cli/refused.js';
import { type Config, readConfig } from '../../src/config.js';
import { openStore } from '../../src/store/open.js';
import { declared } from '../pipeline/harness.js';
import { temporaryFolder } from './process.js';

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
