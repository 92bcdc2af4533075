import { expect } from 'vitest';
import type { Receiver } from '../fixtures/receiver.js';
import { clausewatch } from './process.js';

/** One change, or a page of them. */
interface Answer {
  id: string;
  data: { id: string }[];
}

/** An endpoint, and the key that may change it. */
interface Hook {
  path: string;
  key: string;
}

/** `clausewatch serve` on a free port, without a schedule, and allowed to send to this machine. */
export async function serve(db: string, places: readonly string[]) {
  const flags = ['--port', '0', '--no-schedule', '--webhook-allow', '127.0.0.0/8'];
  const server = clausewatch('serve', '--db', db, ...flags, ...places);
  const line = await server.line(/Try http:\/\/localhost:\d+/);
  const url = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? '';
  const post = (path: string, key: string, body?: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    ...server,
    url,
    get: async (from: string) => (await (await fetch(url + from)).json()) as Answer,
    /** Makes a key, and an endpoint at that path of the receiver. */
    subscribe: async ({ origin, secrets }: Receiver, to: string): Promise<Hook> => {
      const keys = ['keys', 'create', '--scope', 'webhooks', '--db', db];
      const { stdout } = await clausewatch(...keys).ended;
      const key = stdout.trimEnd().split('\n').at(-1) ?? '';
      const made = await post('/webhooks', key, { url: origin + to });
      expect(made.status, await made.clone().text()).toBe(201);
      const { id, secret } = (await made.json()) as { id: string; secret: string };
      secrets.set(to, secret);
      return { path: `/webhooks/${id}`, key };
    },
    /** Asks for a test event. */
    test: async ({ path, key }: Hook) => expect((await post(`${path}/test`, key)).status).toBe(202),
  };
}
