import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closedPort, serve as serveHttp } from '../net/local-server.js';
import { clausewatch, temporaryFolder } from './process.js';

/** Far above what it takes. */
const patienceMs = 120_000;

it('a site that is out of reach is told of for each document, and serving goes on', async () => {
  const ports = [await closedPort(), await closedPort()];
  const server = await serve(ports.map((port) => `http://127.0.0.1:${port}/policy`));
  for (const i of ports.keys()) {
    const line = await server.line(new RegExp(`"document":"local/policy-${i}"`));
    expect(JSON.parse(line)).toMatchObject({
      level: 40,
      outcome: 'unreachable',
      msg: expect.stringMatching(/refused.* Next check at \d{4}-\d\d-\d\dT[\d:.]+Z\.$/),
    });
  }
  const answer = await fetch(`${await server.address()}/documents`);
  expect(await answer.json()).toMatchObject({
    data: [
      { id: 'local/policy-0', state: 'unreachable', nextCheckAt: expect.any(String) },
      { id: 'local/policy-1', state: 'unreachable', nextCheckAt: expect.any(String) },
    ],
  });

  server.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
});

it('a stop does not wait for a site that keeps us waiting', async () => {
  const silent = await serveHttp(() => {});
  const server = await serve([`${silent.origin}/policy`]);
  await server.address();
  await expect.poll(() => silent.asked, { timeout: patienceMs }).toEqual(['/robots.txt']);
  server.kill('SIGTERM');
  const { code, stdout } = await server.ended;
  expect(code).toBe(0);
  expect(stdout).toContain('Stopping on SIGTERM.');
  // Nothing came of the check, and nothing is told of it.
  expect(stdout).not.toContain('"outcome"');
});

it('a port that somebody else listens on is refused with what to do', async () => {
  const other = await serveHttp(() => {});
  const { line: _, ...server } = await serve([], '--port', String(other.port));
  const { code, stderr } = await server.ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^clausewatch: could not start the server: .*EADDRINUSE.* Try another --port or --host\.\n$/,
  );
});

/** The server with a document for each address, on a free port. */
async function serve(urls: readonly string[], ...flags: string[]) {
  const folder = await temporaryFolder();
  const catalogue = join(folder, 'catalogue.json');
  const documents = (urls.length > 0 ? urls : ['http://127.0.0.1:9/policy']).map((url, i) => ({
    id: `policy-${i}`,
    title: `Policy ${i}`,
    url,
    language: 'en',
  }));
  const services = [{ id: 'local', name: 'Local', documents }];
  await writeFile(catalogue, JSON.stringify({ services }));
  const places = ['--db', join(folder, 'test.db'), '--catalogue', catalogue];
  const server = clausewatch('serve', '--port', '0', '--minimum-gap', '0', ...places, ...flags);
  const address = async () => {
    const line = await server.line(/Try http:\/\/localhost:\d+/);
    return /http:\/\/localhost:\d+/.exec(line)?.[0] ?? '';
  };
  return { ...server, address };
}
