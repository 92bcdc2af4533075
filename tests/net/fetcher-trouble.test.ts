import { describe, expect, it } from 'vitest';

import { fakeTiming } from './fake-timing.js';
import { documentAt, testFetcher } from './fetcher-setup.js';
import { closedPort, pages, serve, serveRaw } from './local-server.js';

describe('a server that gives no page', () => {
  it.each([
    [999, {}, { kind: 'blocked', by: 'status-999' }],
    [403, {}, { kind: 'blocked', by: 'forbidden' }],
    [404, {}, { kind: 'missing', status: 404 }],
    [429, { 'Retry-After': '120' }, { kind: 'rate-limited', retryAfterS: 120 }],
    [
      429,
      { 'Retry-After': 'Mon, 03 Nov 2025 12:01:00 GMT' },
      { kind: 'rate-limited', retryAfterS: 60 },
    ],
    [500, {}, { kind: 'unavailable', status: 500 }],
    [200, { 'Content-Type': 'application/pdf' }, { kind: 'refused-by-us', because: 'not-html' }],
    [302, { Location: '/authwall?sessionRedirect=x' }, { kind: 'blocked', by: 'authwall' }],
    [302, { Location: '/fr/login?next=/policy' }, { kind: 'blocked', by: 'sign-in' }],
  ])('but status %i with %j is asked once', async (status, headers, expected) => {
    const server = await serve(
      pages({ '/policy': (_, response) => response.writeHead(status, headers).end('no') }),
    );
    const answer = await testFetcher().get(documentAt(`${server.origin}/policy`));
    expect(answer).toMatchObject(expected);
    expect(server.asked).toEqual(['/robots.txt', '/policy']);
  });

  it('but refuses the connection is unreachable', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`;
    const answer = await testFetcher().get(documentAt(url));
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'refused' });
  });

  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
  ])('because its name does not resolve (%s) is unreachable', async (code, cause) => {
    const fetcher = testFetcher({
      lookup: (_, __, done) => done(Object.assign(new Error(`getaddrinfo ${code}`), { code }), []),
    });
    const answer = await fetcher.get(documentAt('http://policies.example/'));
    expect(answer).toMatchObject({ kind: 'unreachable', cause });
  });

  it('because it does not speak TLS is unreachable', async () => {
    const { port } = await serve((_, response) => response.end('x'));
    const answer = await testFetcher().get(documentAt(`https://127.0.0.1:${port}/`));
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'tls' });
  });

  it.each([
    ['garbage', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a status that is no number', 'HTTP/1.1 abc OK\r\n\r\n'],
    ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`],
    ['too many headers', `HTTP/1.1 200 OK\r\n${'x: yyyyyyyyyyyyyyyyyyyy\r\n'.repeat(10_000)}\r\n`],
  ])('but %s breaks the protocol', async (_what, bytes) => {
    const { origin } = await serveRaw((socket) => socket.end(bytes));
    const answer = await testFetcher().get(documentAt(`${origin}/`));
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'protocol' });
  });

  it('is not one whose headers are merely long', async () => {
    const { origin } = await serve(
      pages({
        '/': (_, response) => response.writeHead(200, { 'X-Policy': 'y'.repeat(40_000) }).end('x'),
      }),
    );
    expect((await testFetcher().get(documentAt(`${origin}/`))).kind).toBe('page');
  });

  it('because nothing came in time is unreachable', async () => {
    const { origin } = await serveRaw(() => {});
    const answer = await testFetcher({ deadlineMs: 100 }).get(documentAt(`${origin}/`));
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'timeout' });
    expect(answer).toHaveProperty('detail', expect.stringContaining('100 ms'));
  });
});

describe('a body', () => {
  it('that trickles is given up at the deadline, once and for all', async () => {
    let drip: NodeJS.Timeout | undefined;
    const server = await serve(
      pages({
        '/': (_, response) => {
          response.write('<p>');
          drip = setInterval(() => response.write('a'), 20);
          response.on('close', () => clearInterval(drip));
        },
      }),
    );
    const fetcher = testFetcher({ deadlineMs: 2_000 });
    const answer = await fetcher.get(documentAt(`${server.origin}/`));
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'timeout' });
    expect(server.asked).toEqual(['/robots.txt', '/']);
  });

  it('without end is refused as soon as it is too large', async () => {
    let sent = 0;
    const { origin } = await serve(
      pages({
        '/': (_, response) => {
          const pour = () => {
            sent += 65_536;
            response.write(Buffer.alloc(65_536), (error) => error ?? pour());
          };
          pour();
        },
      }),
    );
    const answer = await testFetcher({ maximumBytes: 1_000_000 }).get(documentAt(`${origin}/`));
    expect(answer).toMatchObject({ kind: 'refused-by-us', because: 'too-large' });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('that ends before its Content-Length is a reset, after retries', async () => {
    const timing = fakeTiming();
    const server = await serveRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n<p>half'),
    );
    const answer = await testFetcher(timing).get(documentAt(`${server.origin}/`));
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'reset' });
    expect(server.asked).toEqual(['/robots.txt', '/', '/', '/']);
    expect(timing.slept).toEqual([500, 1_000]);
  });

  it('that ends before its last chunk is a reset', async () => {
    const { origin } = await serveRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n'),
    );
    const answer = await testFetcher().get(documentAt(`${origin}/`));
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'reset' });
  });
});

describe('trouble that passes', () => {
  /** 503 with `headers`, then the page. */
  const onceBusy = (headers: Record<string, string>) => {
    let asked = 0;
    return serve(
      pages({
        '/': (_, response) => {
          asked += 1;
          if (asked === 1) response.writeHead(503, headers).end();
          else response.end('<p>x');
        },
      }),
    );
  };

  it('is tried again after a jittered pause', async () => {
    const timing = fakeTiming(0.25);
    const { origin } = await onceBusy({});
    const answer = await testFetcher(timing).get(documentAt(`${origin}/`));
    expect(answer.kind).toBe('page');
    expect(timing.slept).toEqual([250]);
  });

  it('is tried again when the server says, if that is soon', async () => {
    const timing = fakeTiming();
    const { origin } = await onceBusy({ 'Retry-After': '30' });
    const answer = await testFetcher(timing).get(documentAt(`${origin}/`));
    expect(answer.kind).toBe('page');
    expect(timing.slept).toEqual([30_000]);
  });

  it('is handed up when the server asks for patience', async () => {
    const timing = fakeTiming();
    const { origin } = await onceBusy({ 'Retry-After': '31' });
    const answer = await testFetcher(timing).get(documentAt(`${origin}/`));
    expect(answer).toMatchObject({ kind: 'unavailable', status: 503, retryAfterS: 31 });
    expect(timing.slept).toEqual([]);
  });

  it('is tried again after a reset', async () => {
    let asked = 0;
    const { origin } = await serve(
      pages({
        '/': (request, response) => {
          asked += 1;
          if (asked === 1) request.socket.destroy();
          else response.end('<p>x');
        },
      }),
    );
    expect((await testFetcher().get(documentAt(`${origin}/`))).kind).toBe('page');
  });
});
