import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createClient } from '../../src/net/client.js';
import { exchange, type Request } from '../../src/net/exchange.js';
import { serve } from './local-server.js';

const text = '<p>Données</p>'.repeat(1_000);
const bomb = gzipSync(Buffer.alloc(100_000_000));

async function ask(answer: RequestListener, request: Partial<Request> = {}, signal = never) {
  const { origin } = await serve(answer);
  const client = createClient({ mayConnect: () => true });
  onTestFinished(() => client.destroy());
  const asked: Request = {
    url: new URL('/page?a=b', origin),
    headers: { 'user-agent': 'clausewatch/0' },
    wantsBody: () => true,
    maximumBytes: 1_000_000,
    onOverflow: 'refuse',
    ...request,
  };
  return exchange(client, asked, signal);
}

const never = new AbortController().signal;

describe('an exchange', () => {
  it('sends the path, the query and the headers', async () => {
    const received = await ask((request, response) =>
      response.end(`${request.method} ${request.url} ${request.headers['user-agent']}`),
    );
    expect(received.kind === 'received' && Buffer.from(received.bytes).toString()).toBe(
      'GET /page?a=b clausewatch/0',
    );
  });

  it.each([
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
  ])('unpacks %s', async (coding, bytes) => {
    const received = await ask((_, response) =>
      response.writeHead(200, { 'Content-Encoding': coding }).end(bytes),
    );
    expect(received.kind === 'received' && Buffer.from(received.bytes).toString()).toBe(text);
  });

  it('refuses a bomb', async () => {
    const answer: RequestListener = (_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
    expect(await ask(answer)).toMatchObject({
      kind: 'failure',
      transient: false,
      answer: { kind: 'refused-by-us', because: 'too-large' },
    });
  });

  it('gives the beginning of a long body where that will do', async () => {
    const answer: RequestListener = (_, response) => response.end(text);
    const received = await ask(answer, { maximumBytes: 10, onOverflow: 'cut' });
    expect(received.kind === 'received' && received.bytes).toHaveLength(10);
  });

  it.each([
    ['gzip', gzipSync(text).fill(0, 20, 30)],
    ['br', Buffer.from('no brotli at all')],
    ['zstd', Buffer.from(text)],
  ])('refuses %s that cannot be unpacked', async (coding, bytes) => {
    const answer: RequestListener = (_, response) =>
      response.writeHead(200, { 'Content-Encoding': coding }).end(bytes);
    expect(await ask(answer)).toMatchObject({
      kind: 'failure',
      transient: false,
      answer: {
        kind: 'refused-by-us',
        because: 'bad-encoding',
        detail: expect.stringContaining(`"${coding}"`),
      },
    });
  });

  it('neither waits for a body that nobody wants nor keeps its connection', async () => {
    let letGo = () => {};
    const closed = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const answer: RequestListener = (_, response) => {
      response.on('close', letGo).writeHead(404).write('endless');
    };
    const received = await ask(answer, { wantsBody: ({ status }) => status === 200 });
    expect(received).toMatchObject({ kind: 'received', status: 404, bytes: new Uint8Array() });
    await closed;
  });

  it('ends with the reason of its signal', async () => {
    const abort = new AbortController();
    const answer: RequestListener = (_, response) => {
      response.write('<p>');
      abort.abort(new Error('enough'));
    };
    expect(await ask(answer, {}, abort.signal)).toMatchObject({
      kind: 'failure',
      answer: { kind: 'unreachable', detail: expect.stringContaining('enough') },
    });
  });
});
