import http from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';

import { secretFrom, signedHeaders } from '../../src/core/webhooks/sign.js';
import { createEgress } from '../../src/net/egress.js';
import { type ReceivedEvent, startReceiver } from '../../src/net/receiver.js';
import { createSender } from '../../src/net/sender.js';

const secret = secretFrom(Buffer.alloc(32, 7));
const at = Date.parse('2025-11-03T12:34:56Z');
const body = JSON.stringify({
  type: 'change.recorded',
  data: { id: 'chg_1', url: 'https://x.example/c', summary: 'It changed.', sequence: 3 },
});

async function receiver(given: string | null = secret) {
  const events: ReceivedEvent[] = [];
  const refusals: string[] = [];
  const listening = await startReceiver({
    port: 0,
    secret: given,
    now: () => at,
    onEvent: (event) => events.push(event),
    onRefusal: (why) => refusals.push(why),
  });
  if (listening.kind === 'failed') throw new Error(listening.problem);
  const { port, close } = listening.receiver;
  const allow = [{ family: 'ipv4', address: '127.0.0.0', prefix: 8 } as const];
  const sender = createSender({ userAgent: 'a/0', egress: createEgress({ allow }), now: () => at });
  onTestFinished(async () => {
    await sender.close();
    await close();
  });
  const post = async (text = body, by: string | null = secret, id = 'msg_1') => {
    const timestamp = Math.floor(Date.now() / 1_000);
    const headers = by === null ? {} : signedHeaders({ id, timestamp, body: text }, [by]);
    const { outcome } = await sender.send({
      url: `http://127.0.0.1:${port}/`,
      headers,
      body: text,
    });
    return outcome.kind === 'answered' ? outcome : { status: 0, answer: outcome.detail };
  };
  return { events, refusals, post, port };
}

describe('the receiver', () => {
  it('answers 204 to a verified event, and tells of it', async () => {
    const { events, post } = await receiver();
    expect(await post()).toMatchObject({ status: 204, answer: '' });
    expect(events).toEqual([
      {
        at,
        id: 'msg_1',
        type: 'change.recorded',
        sequence: 3,
        summary: 'It changed.',
        url: 'https://x.example/c',
        verified: true,
        duplicate: false,
        body: JSON.parse(body),
      },
    ]);
  });

  it.each([
    ['another secret', secretFrom(Buffer.alloc(32, 8)), 'No matching signature'],
    ['no signature', null, 'Missing required headers'],
  ])('answers 401 to an event with %s, and says why', async (_what, by, why) => {
    const { events, refusals, post } = await receiver();
    const { status, answer } = await post(body, by);
    expect([status, answer]).toEqual([401, expect.stringContaining(why)]);
    expect(refusals).toEqual([answer.trim()]);
    expect(events).toEqual([]);
  });

  it('takes every event where there is no secret', async () => {
    const { events, post } = await receiver(null);
    expect(await post(body, null)).toMatchObject({ status: 204 });
    expect(events).toMatchObject([{ verified: null, id: '' }]);
  });

  it('knows an event again, and no other', async () => {
    const { events, post } = await receiver();
    for (const id of ['msg_1', 'msg_2', 'msg_1']) await post(body, secret, id);
    expect(events.map(({ duplicate }) => duplicate)).toEqual([false, false, true]);
  });

  it.each([
    ['x'.repeat(64 * 1024 + 1), 413],
    [JSON.stringify('x'.repeat(1_000_000)), 413],
    ['no JSON', 400],
    ['[]', 400],
    ['null', 400],
    ['{}', 204],
  ])('answers %.20j… with %i', async (text, status) => {
    const { post } = await receiver();
    expect(await post(text)).toMatchObject({ status });
  });

  it('answers 405 to what is no POST', async () => {
    const { port } = await receiver();
    const status = await new Promise((resolve) => {
      http.get({ host: '127.0.0.1', port }, (response) => resolve(response.resume().statusCode));
    });
    expect(status).toBe(405);
  });

  it.each(['', 'whsec_', 'whsec_~~~', 'AAAA'])(
    'does not start with the secret %j',
    async (text) => {
      const options = { now: () => at, onEvent: () => {}, onRefusal: () => {} };
      expect(await startReceiver({ port: 0, secret: text, ...options })).toMatchObject({
        kind: 'failed',
        problem: expect.stringContaining('whsec_'),
      });
    },
  );

  it('says that its port is taken', async () => {
    const { port } = await receiver();
    const options = { now: () => at, onEvent: () => {}, onRefusal: () => {} };
    expect(await startReceiver({ port, secret, ...options })).toMatchObject({
      kind: 'failed',
      problem: expect.stringContaining(`127.0.0.1:${port}`),
    });
  });
});
