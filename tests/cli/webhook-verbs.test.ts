import { expect, it } from 'vitest';
import { bodyOf } from '../../src/core/webhooks/body.js';
import { signedHeaders } from '../../src/core/webhooks/sign.js';
import { eventNumber, secretOf } from '../pipeline/webhook-world.js';
import { clausewatch } from './process.js';

it('webhooks listen prints each event that is signed as it should be, and ends on Ctrl-C', async () => {
  const secret = secretOf('listening');
  const listening = clausewatch('webhooks', 'listen', '--port', '0', '--secret', secret);
  const line = await listening.line(/Listening on http/);
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0] ?? '';
  const timestamp = Math.floor(Date.now() / 1000);
  const post = async (n: number, key: string) => {
    const body = bodyOf(eventNumber(n, Date.now()), n);
    const headers = signedHeaders({ id: `evt_${n}`, timestamp, body }, [key]);
    return (await fetch(url, { method: 'POST', body, headers })).status;
  };
  expect(await post(1, secret)).toBe(204);
  expect(await post(1, secret)).toBe(204);
  expect(await post(2, secretOf('another'))).toBe(401);
  await listening.line(/Rejected: /);
  listening.kill('SIGINT');
  const { code, stdout } = await listening.ended;
  expect(code).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text)),
  ).toMatchObject([
    { id: 'evt_1', sequence: 1, verified: true, duplicate: false },
    { id: 'evt_1', sequence: 1, verified: true, duplicate: true },
  ]);
});

it('a secret and a port that are none are refused with what to do', async () => {
  const wrong = await clausewatch('webhooks', 'listen', '--port', '0', '--secret', 'nonsense')
    .ended;
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('whsec_');
  const port = await clausewatch('webhooks', 'listen', '--port', '99999').ended;
  expect(port).toMatchObject({ code: 2, stdout: '' });
  expect(port.stderr).toContain('--port must be a whole number from 0 to 65535');
});
