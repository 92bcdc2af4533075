import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startReceiver } from '../fixtures/receiver.js';
import { dayMs, declared, html, start } from '../pipeline/harness.js';
import { writeWarc } from '../pipeline/warc/files.js';
import { clausewatch, temporaryFolder } from './process.js';
import { serve } from './server.js';

const document = declared({ confirmations: 1 });

it('what a replay with --notify records reaches a receiver through a server on the same database', async () => {
  const receiver = await startReceiver();
  const { replay, serve } = await open();
  const server = await serve();
  const hook = await server.subscribe(receiver, '/hook');
  expect((await replay(0, 3)).changes).toBe(2);
  expect((await replay(3, 5, '--notify')).changes).toBe(2);
  await receiver.until(({ length }) => length === 2);

  const { data } = await server.get('/changes?order=desc&limit=2');
  const told = receiver.arrivals.toSorted((a, b) => a.sequence - b.sequence);
  expect(told).toMatchObject([
    { type: 'change.recorded', verified: true, sequence: 1, data: { id: data[1]?.id } },
    { type: 'change.recorded', verified: true, sequence: 2, data: { id: data[0]?.id } },
  ]);
  // The link in an event leads to what the API says.
  const url = new URL(String(told[0]?.data.url));
  expect((await server.get(url.pathname)).id).toBe(data[1]?.id);

  // A second replay of the same captures tells nothing: an event has its id for ever.
  expect((await replay(3, 5, '--notify')).changes).toBe(0);
  await server.test(hook);
  await receiver.until((arrivals) => arrivals.some(({ type }) => type === 'endpoint.test'));
  expect(receiver.arrivals).toHaveLength(3);

  server.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
});

it('two servers on one database make no attempt twice, and one goes on where the other was killed', async () => {
  const receiver = await startReceiver();
  const { replay, serve } = await open();
  const [killed, other] = [await serve(), await serve()];
  await killed.subscribe(receiver, '/hook');
  await replay(0, 20, '--notify');
  await receiver.until(({ length }) => length === 19);
  killed.kill('SIGKILL');
  await replay(20, 25, '--notify');
  await receiver.until(({ length }) => length === 24);
  expect(receiver.overlaps).toBe(0);
  expect(new Set(receiver.arrivals.map(({ id }) => id)).size).toBe(24);
  other.kill('SIGTERM');
  expect((await other.ended).code).toBe(0);
});

it('keys are shown once, listed without being shown, and of no use once they are revoked', async () => {
  const { db, serve } = await open();
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await clausewatch('keys', ...args, '--db', db).ended;
    return { code, lines: stdout.trimEnd().split('\n'), stderr };
  };
  const server = await serve();
  expect(await server.line(/Webhooks need an API key/)).toContain('keys create --scope webhooks');
  const made = await run(
    'create',
    '--scope',
    'admin',
    '--name',
    'For the newsroom',
    '--expires',
    '30',
  );
  expect(made.code).toBe(0);
  const key = made.lines.at(-1) ?? '';
  expect(key).toMatch(/^cw_[\w-]{43}$/);

  const headers = { authorization: `Bearer ${key}` };
  const asked = async () => (await fetch(`${server.url}/webhooks`, { headers })).status;
  expect(await asked()).toBe(200);
  const listed = await run('list');
  expect(listed.lines).toHaveLength(1);
  expect(listed.lines[0]).toMatch(
    /^key_\w+\tcw_\S{5}…\tadmin\tvalid until \S+\tcreated \S+\tused \S+\tFor the newsroom$/,
  );
  const id = listed.lines[0]?.split('\t')[0] ?? '';
  expect((await run('revoke', id)).lines[0]).toContain('\trevoked ');
  expect(await asked()).toBe(401);

  expect(await run('revoke', 'key_nobody')).toMatchObject({ code: 2 });
  expect(await run('create', '--scope', 'everything')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Must be webhooks or admin.'),
  });
});

/** A database, and an archive with another text every second day. */
async function open() {
  const folder = await temporaryFolder();
  const db = join(folder, 'test.db');
  const catalogue = join(folder, 'catalogue.json');
  const { url, title, language, select, confirmations } = document;
  const documents = [{ id: 'policy', ...{ url, title, language, select, confirmations } }];
  await writeFile(catalogue, JSON.stringify({ services: [{ ...document.service, documents }] }));
  const places = ['--db', db, '--catalogue', catalogue];
  return {
    db,
    /** Feeds the texts from one number to before another, and gives the summary. */
    replay: async (from: number, to: number, ...flags: string[]) => {
      const entries = Array.from({ length: to - from }, (_, i) => ({
        url,
        at: new Date(start + 2 * (from + i) * dayMs).toISOString(),
        body: html(`Rule ${from + i}.`, 'A rule that stays.'),
      }));
      const file = await writeWarc(join(folder, `${from}.warc.gz`), entries);
      const { stdout } = await clausewatch('replay', file, ...flags, ...places).ended;
      return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
    },
    serve: () => serve(db, ['--catalogue', catalogue]),
  };
}
