import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  answered,
  changesIn,
  dayMs,
  declared,
  html,
  openTools,
  page,
  start,
} from '../pipeline/harness.js';
import { clausewatch, temporaryFolder } from './process.js';

it('prints each matching change as a line of JSON, oldest first, as the API would give it', async () => {
  const { db, ids } = await openHistory(['one', 'two', 'three', 'four']);
  const running = clausewatch('export', '--db', db, '--public-url', 'https://example.org/watch');
  const { code, stdout, stderr } = await running.ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const changes = linesOf(stdout);
  expect(changes.map(({ id }) => id)).toEqual(ids);
  expect(changes[0]).toMatchObject({
    seq: 1,
    url: `https://example.org/watch/changes/${ids[0]}`,
    significance: 'substantive',
    observedAt: '2025-09-02T00:00:00Z',
    document: { id: 'bramblework/policy' },
    edits: [{ op: 'modified', before: 'Rule one.', after: 'Rule two.' }],
  });
});

it('takes the filters of /changes, and refuses what they do not mean', async () => {
  const { db, ids } = await openHistory(['one', 'two', 'three', 'four']);
  const ask = (...flags: string[]) => clausewatch('export', '--db', db, ...flags).ended;
  const [some, steady, wrong] = await Promise.all([
    ask('--since', '2025-09-03', '--until', '2025-09-04'),
    ask('--flicker', 'false', '--unstable', 'false', '--silent', 'false', '--until', '2025-09-03'),
    ask(
      '--since',
      'yesterday',
      '--topic',
      'taxes',
      '--flicker',
      'no',
      '--unstable',
      '1',
      '--silent',
      'x',
    ),
  ]);
  expect(linesOf(some.stdout).map(({ id }) => id)).toEqual([ids[1]]);
  expect(linesOf(steady.stdout).map(({ id }) => id)).toEqual([ids[0]]);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  for (const flag of ['since', 'topic', 'flicker', 'unstable', 'silent']) {
    expect(wrong.stderr).toContain(`--${flag} must be`);
  }
});

it('ends without a word when nobody reads on', async () => {
  const { db } = await openHistory(Array.from({ length: 60 }, (_, i) => `${i} `.repeat(2_000)));
  const running = clausewatch('export', '--db', db);
  await running.line(/^\{"id":/);
  running.hangUp();
  const { code, stderr } = await running.ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

/** A database with a text a day, and the ids of the changes between them. */
async function openHistory(texts: readonly string[]) {
  const db = join(await temporaryFolder(), 'test.db');
  const document = declared({ confirmations: 1 });
  const tools = await openTools([document], db);
  for (const [day, text] of texts.entries()) {
    const at = start + day * dayMs;
    await answered(document, page(html(`Rule ${text}.`, 'A rule that stays.')), at, tools);
  }
  return { db, ids: (await changesIn(tools.store)).map(({ id }) => id) };
}

function linesOf(stdout: string): { id: string }[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
