import type { IncomingMessage, RequestListener } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { createEgress, parseNetworks } from '../../src/net/egress.js';
import { createSender, type OutgoingMessage, type SenderOptions } from '../../src/net/sender.js';
import { closedPort, serve, serveRaw } from './local-server.js';
import { answering } from './stub-connector.js';

const now = Date.parse('2025-11-03T12:00:00Z');

function sender(options: Partial<SenderOptions> = {}, allow = '127.0.0.0/8') {
  const parsed = parseNetworks(allow);
  if (parsed.kind === 'invalid') throw new Error(parsed.problem);
  const made = createSender({
    userAgent: 'clausewatch/0 (+https://example.org)',
    egress: createEgress({ allow: parsed.networks }),
    now: () => now,
    ...options,
  });
  onTestFinished(() => made.close());
  return made;
}

const message = (url: string): OutgoingMessage => ({ url, headers: {}, body: '{"a":"é"}' });

async function send(url: string, options: Partial<SenderOptions> = {}) {
  return (await sender(options).send(message(url))).outcome;
}

async function answered(answer: RequestListener, options?: Partial<SenderOptions>) {
  const server = await serve(answer);
  return { outcome: await send(`${server.origin}/hook`, options), asked: server.asked };
}

const answers = (status: number, headers: Record<string, string> = {}, body = '') =>
  answered((_, response) => response.writeHead(status, headers).end(body));

const failedWith = (detail: RegExp) => ({
  kind: 'failed',
  detail: expect.stringMatching(detail),
});

describe('an answer', () => {
  it.each([[200], [201], [400], [404], [410], [500], [503]])('of %i is told', async (status) => {
    const { outcome } = await answers(status, {}, 'so it is');
    expect(outcome).toEqual({ kind: 'answered', status, answer: 'so it is', retryAfterS: null });
  });

  it('without a body is told', async () => {
    const { outcome } = await answers(204);
    expect(outcome).toEqual({ kind: 'answered', status: 204, answer: '', retryAfterS: null });
  });

  it.each([[301], [302], [303], [307], [308]])('of %i is not followed', async (status) => {
    const { outcome, asked } = await answers(status, { location: '/other' });
    expect(outcome).toMatchObject({ kind: 'answered', status });
    expect(asked).toEqual(['/hook']);
  });

  it.each([
    ['120', 120],
    ['Mon, 03 Nov 2025 12:01:00 GMT', 60],
    ['soon', null],
  ])('with Retry-After %s asks for %j s', async (value, retryAfterS) => {
    const { outcome } = await answers(429, { 'Retry-After': value });
    expect(outcome).toMatchObject({ kind: 'answered', status: 429, retryAfterS });
  });

  it('after an early hint is that which ends it', async () => {
    const { outcome } = await answered((_, response) => {
      response.writeEarlyHints({ link: '</a>; rel=preload' });
      response.writeHead(200).end('done');
    });
    expect(outcome).toMatchObject({ status: 200, answer: 'done' });
  });

  it.each([
    ['tab\tand\r\nline\n', 'tab\tand\nline\n'],
    ['\u001b[31mred\u0000\u0007', '\uFFFD[31mred\uFFFD\uFFFD'],
    ['\u0085\u009b', '\uFFFD\uFFFD'],
    ['漢字 é 🦉', '漢字 é 🦉'],
  ])('%j is shown as %j', async (body, answer) => {
    expect((await answers(200, {}, body)).outcome).toMatchObject({ answer });
  });

  it('that is no UTF-8 is read as far as it is', async () => {
    const { outcome } = await answered((_, response) => {
      response.end(Buffer.from([0x61, 0xff, 0x62]));
    });
    expect(outcome).toMatchObject({ answer: 'a\uFFFDb' });
  });

  it('is shown up to a kilobyte, and to no half character', async () => {
    const { outcome } = await answers(200, {}, '漢'.repeat(5_000));
    expect(outcome).toMatchObject({ status: 200, answer: '漢'.repeat(341) });
  });

  it('that goes on for ever is read up to 64 kB, and its connection dropped', async () => {
    let sent = 0;
    let isClosed = () => {};
    const closed = new Promise<void>((resolve) => {
      isClosed = resolve;
    });
    const { outcome } = await answered((_, response) => {
      const piece = Buffer.alloc(16_384, 'x');
      const more = () => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.on('drain', more).on('close', isClosed);
      more();
    });
    await closed;
    expect(outcome).toMatchObject({ kind: 'answered', status: 200, answer: 'x'.repeat(1_024) });
    expect(sent).toBeLessThan(20_000_000);
  });

  it('that is packed is not unpacked', async () => {
    const { outcome } = await answered((request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end(String(request.headers['accept-encoding']));
    });
    expect(outcome).toMatchObject({ answer: 'identity' });
  });
});

/** Far above what an answer takes that comes at all, on a busy machine too. */
const deadlineMs = 2_000;

describe('an attempt', () => {
  it('that is not answered in time has failed', async () => {
    const { outcome } = await answered(() => {}, { deadlineMs });
    expect(outcome).toEqual(failedWith(/^127\.0\.0\.1:\d+ did not answer within 2 s\.$/));
  });

  it('whose answer trickles on past its time has failed, although it began well', async () => {
    const { outcome } = await answered(
      (_, response) => {
        const timer = setInterval(() => response.write('.'), 10);
        response.on('close', () => clearInterval(timer));
      },
      { deadlineMs },
    );
    expect(outcome).toEqual(failedWith(/did not finish its answer within 2 s\.$/));
  });

  it('that waits for a connection past its time has failed, and is not sent later', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/3') response.end();
    });
    const { send: post } = sender({ connections: 1, deadlineMs });
    const first = post(message(`${server.origin}/1`));
    const second = post(message(`${server.origin}/2`));
    expect((await first).outcome).toEqual(failedWith(/did not answer/));
    expect((await second).outcome).toEqual(failedWith(/^Could not connect to .* within 2 s\.$/));
    await post(message(`${server.origin}/3`));
    expect(server.asked).toEqual(['/1', '/3']);
  });

  it('tells how long it took', async () => {
    let clock = 1_000;
    const clocked = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    onTestFinished(() => clocked.mockRestore());
    const { origin } = await serve((_, response) => {
      clock += 60.4;
      response.end();
    });
    expect((await sender().send(message(origin))).durationMs).toBe(60);
  });

  it.each([
    ['before a byte', ''],
    ['in the middle of the head', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['in the middle of the body', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'],
  ])('whose connection is closed %s has failed', async (_when, bytes) => {
    const { origin } = await serveRaw((socket) => socket.end(bytes));
    expect(await send(origin)).toEqual(failedWith(/closed the connection/));
  });

  it('whose connection is reset has failed', async () => {
    const { origin } = await serveRaw((socket) => socket.resetAndDestroy());
    expect(await send(origin)).toEqual(failedWith(/closed the connection .*ECONNRESET/));
  });

  it('that is answered with something other than HTTP has failed', async () => {
    const { origin } = await serveRaw((socket) => socket.end('220 mail.example.org ESMTP\r\n'));
    expect(await send(origin)).toEqual(failedWith(/did not answer with valid HTTP\.$/));
  });

  it('at a server without TLS has failed', async () => {
    const { origin } = await serveRaw((socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n'));
    expect(await send(origin.replace('http:', 'https:'))).toEqual(
      failedWith(/^Could not establish a TLS connection/),
    );
  });

  it('where nobody listens has failed', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`;
    expect(await send(url)).toEqual(failedWith(/^Could not connect to .* \(ECONNREFUSED\)/));
  });

  it('at a name that cannot be resolved has failed', async () => {
    const lookup: SenderOptions['lookup'] = (_name, _options, done) =>
      done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), '');
    const outcome = await send('https://hooks.example.org', { lookup });
    expect(outcome).toEqual(failedWith(/hooks\.example\.org could not be resolved \(ENOTFOUND\)/));
  });

  it('at an address that is not allowed has failed, and does not tell it', async () => {
    const server = await serve((_, response) => response.end());
    const { send: post } = sender({ lookup: answering('127.0.0.1') }, '::1');
    for (const url of [`http://hooks.example.org:${server.port}`, `https://hooks.example.org`]) {
      const { outcome } = await post(message(url));
      expect(outcome).toEqual(failedWith(/CLAUSEWATCH_WEBHOOK_ALLOW/));
      expect(JSON.stringify(outcome)).not.toContain('127.0.0.1');
    }
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['no address', { url: 'nowhere' }],
    ['a header that is none', { custom: { 'x-a': 'b\r\nc: d' } }],
    ['a name of a header that is none', { custom: { 'x a': 'b' } }],
  ])('with %s has failed', async (_what, part) => {
    const server = await serve((_, response) => response.end());
    const { outcome } = await sender().send({ ...message(server.origin), ...part });
    expect(outcome).toEqual(failedWith(/is not a valid URL|cannot be made/));
    expect(server.asked).toEqual([]);
  });

  it('that is cancelled has failed, before it began too', async () => {
    const abort = new AbortController();
    const server = await serve(() => abort.abort());
    const { send: post } = sender();
    const off = failedWith(/cancelled/);
    expect((await post(message(server.origin), abort.signal)).outcome).toEqual(off);
    expect((await post(message(server.origin), abort.signal)).outcome).toEqual(off);
    expect(server.asked).toHaveLength(1);
  });

  it('under way when the sender is closed has failed, and so have later ones', async () => {
    const made = sender();
    const { origin } = await serve(() => made.close());
    expect((await made.send(message(origin))).outcome).toEqual(failedWith(/cancelled/));
    expect((await made.send(message(origin))).outcome).toEqual(failedWith(/cancelled/));
  });
});

describe('what is sent', () => {
  async function received(part: Partial<OutgoingMessage>) {
    const requests: { head: IncomingMessage; body: string }[] = [];
    const server = await serve(async (head, response) => {
      let body = '';
      for await (const piece of head.setEncoding('utf8')) body += piece;
      requests.push({ head, body });
      response.end();
    });
    await sender().send({ ...message(`${server.origin}/a?b=c`), ...part });
    const [request] = requests;
    if (!request) throw new Error('nothing was received');
    return { ...request, port: server.port };
  }

  it('is a POST of JSON with its length, under our own name', async () => {
    const { head, body, port } = await received({});
    expect([head.method, head.url, body]).toEqual(['POST', '/a?b=c', '{"a":"é"}']);
    expect(head.headers).toEqual({
      host: `127.0.0.1:${port}`,
      connection: 'keep-alive',
      'content-type': 'application/json',
      'content-length': '10',
      'accept-encoding': 'identity',
      'user-agent': 'clausewatch/0 (+https://example.org)',
    });
  });

  it('has the headers of the endpoint under ours', async () => {
    const signature = { 'webhook-id': 'msg_1', 'webhook-signature': 'v1,a' };
    const { head, body, port } = await received({
      headers: signature,
      custom: {
        Authorization: 'Bearer a',
        'X-Tenant': 'b',
        Host: 'other.example.org',
        'Webhook-Id': 'msg_2',
        'webhook-extra': 'c',
        'Content-Type': 'text/plain',
        'Content-Length': '3',
        'Content-Encoding': 'gzip',
        'Transfer-Encoding': 'chunked',
        Connection: 'close',
        Upgrade: 'h2c',
        Expect: '100-continue',
        'User-Agent': 'another',
      },
    });
    expect(body).toBe('{"a":"é"}');
    expect(head.headers).toEqual({
      ...signature,
      authorization: 'Bearer a',
      'x-tenant': 'b',
      host: `127.0.0.1:${port}`,
      connection: 'keep-alive',
      'content-type': 'application/json',
      'content-length': '10',
      'accept-encoding': 'identity',
      'user-agent': 'clausewatch/0 (+https://example.org)',
    });
  });

  it('goes over connections that are kept', async () => {
    const ports = new Set<number | undefined>();
    const { origin } = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('ok');
    });
    const { send: post } = sender();
    for (let i = 0; i < 5; i++) {
      await post(message(origin));
      // undici takes a connection for free a turn after its answer has ended.
      await setImmediate();
    }
    expect(ports.size).toBe(1);
  });
});
