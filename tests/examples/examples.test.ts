import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bodyOf } from '../../src/core/webhooks/body.js';
import { signedHeaders } from '../../src/core/webhooks/sign.js';
import { eventNumber, secretOf } from '../pipeline/webhook-world.js';

/* What docs/webhooks.md shows is what is run here. */

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const secret = secretOf('example');
const body = bodyOf(eventNumber(7, Date.now()), 7);

/** As an attempt that is made now, with a second secret beside the receiver's. */
function headersFor(text: string, ageS = 0): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000) - ageS;
  const secrets = [secretOf('another'), secret];
  return signedHeaders({ id: 'evt_7', timestamp, body: text }, secrets);
}

const commands = [
  { language: 'Python', command: 'python3', needs: 'python3', script: 'verify.py' },
  { language: 'shell', command: 'sh', needs: 'openssl', script: 'verify.sh' },
];

describe.each(commands)('the example in $language', ({ command, needs, script }) => {
  const isThere = spawnSync('sh', ['-c', `command -v ${needs}`]).status === 0;
  if (!isThere)
    process.stderr.write(`SKIPPED: ${script} is not tried, because ${needs} is missing.\n`);
  const run = (given: Record<string, string>, text: string) => {
    const names = Object.entries(given).map(([name, value]) => [
      name.toUpperCase().replaceAll('-', '_'),
      value,
    ]);
    const env = { ...process.env, WEBHOOK_SECRET: secret, ...Object.fromEntries(names) };
    const { status, stderr } = spawnSync(command, [file(script)], { env, input: text });
    return { status, stderr: String(stderr) };
  };

  it.skipIf(!isThere)('takes what is signed with any of the secrets', () => {
    expect(run(headersFor(body), body)).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!isThere)('refuses other bytes, another id and an old attempt', () => {
    expect(run(headersFor(body), `${body} `).status).toBe(1);
    expect(run({ ...headersFor(body), 'webhook-id': 'evt_8' }, body).status).toBe(1);
    expect(run(headersFor(body, 600), body).status).toBe(1);
  });
});

describe('the example receiver', () => {
  it('takes an event once, however often it comes, and refuses a wrong signature', async () => {
    const child = spawn(process.execPath, [file('receiver.mjs')], {
      env: { ...process.env, WEBHOOK_SECRET: secret, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      child.kill();
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => (await lines.next()).value as string;
    const address = (await next()).replace('Receiving at ', '');
    const post = async (text: string, headers: Record<string, string>) =>
      (await fetch(address, { method: 'POST', body: text, headers })).status;

    expect(await post(body, headersFor(body))).toBe(204);
    expect(await post(body, headersFor(body))).toBe(204);
    expect(await post(`${body} `, headersFor(body))).toBe(401);
    const other = bodyOf(eventNumber(8, Date.now()), 8);
    const headers = { ...headersFor(other), 'webhook-id': 'evt_8' };
    expect(await post(other, headers)).toBe(401);
    const signed = signedHeaders(
      { id: 'evt_8', timestamp: Math.floor(Date.now() / 1000), body: other },
      [secret],
    );
    expect(await post(other, signed)).toBe(204);
    expect(await next()).toBe('7 change.recorded: Change 7 was recorded.');
    expect(await next()).toBe('8 change.recorded: Change 8 was recorded.');
  });
});

it.each([
  ['js', 'receiver.mjs'],
  ['python', 'verify.py'],
  ['sh', 'verify.sh'],
])('docs/webhooks.md shows the %s example as it is run', async (language, name) => {
  const docs = await readFile(file('../../docs/webhooks.md'), 'utf8');
  const shown = (await readFile(file(name), 'utf8')).split('\n\n\nif __name__')[0];
  expect(docs).toContain(`\`\`\`${language}\n${shown?.trimEnd()}\n\`\`\``);
});
