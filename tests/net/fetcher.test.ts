import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';

import { createFetcher } from '../../src/net/fetcher.js';
import { fakeTiming } from './fake-timing.js';
import { documentAt, testFetcher, userAgent } from './fetcher-setup.js';
import { pages, serve } from './local-server.js';

describe('a page', () => {
  it('comes with its address, status, headers, bytes and text', async () => {
    const { origin } = await serve(
      pages({
        '/policy?v=1': (_, response) =>
          response.writeHead(200, { 'Content-Type': 'text/html', ETag: '"1"' }).end('<p>é'),
      }),
    );
    const answer = await testFetcher().get(documentAt(`${origin}/policy?v=1#part`));
    expect(answer).toMatchObject({
      kind: 'page',
      url: `${origin}/policy?v=1`,
      status: 200,
      headers: { etag: '"1"', 'content-type': 'text/html' },
      html: '<p>é',
    });
    expect(answer.kind === 'page' && Buffer.from(answer.bytes).toString()).toBe('<p>é');
  });

  it('is asked for under our own name and in the declared language', async () => {
    const seen: Record<string, unknown>[] = [];
    const { origin } = await serve((request, response) => {
      seen.push(request.headers);
      response.end(request.url === '/robots.txt' ? '' : '<p>x');
    });
    await testFetcher().get(documentAt(`${origin}/`, { language: 'fr' }));
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({ 'user-agent': userAgent });
    expect(seen[1]).toMatchObject({
      'user-agent': userAgent,
      'accept-language': 'fr',
      'accept-encoding': 'gzip, br',
    });
    expect(seen[1]).not.toHaveProperty('if-none-match');
    expect(seen[1]).not.toHaveProperty('if-modified-since');
    expect(seen[1]).not.toHaveProperty('cookie');
  });

  it('is captured without the session that a server hands out', async () => {
    const { origin } = await serve((_, response) =>
      response.writeHead(200, { 'Set-Cookie': ['session=1', 'b=2'], Vary: ['a', 'b'] }).end('x'),
    );
    const answer = await testFetcher().get(documentAt(origin));
    expect(answer).toMatchObject({ kind: 'page', headers: { vary: 'a, b' } });
    expect(answer.kind === 'page' && answer.headers).not.toHaveProperty('set-cookie');
  });

  it('in an encoding that cannot be read is refused', async () => {
    const { origin } = await serve((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html; charset=hz-gb-2312' }).end('x'),
    );
    const answer = await testFetcher().get(documentAt(origin));
    expect(answer).toMatchObject({
      kind: 'refused-by-us',
      because: 'bad-encoding',
      detail: expect.stringContaining(origin),
    });
  });
});

describe('a cookie that a redirect sets', () => {
  const gate: Parameters<typeof serve>[0] = (request, response) => {
    if (request.url === '/robots.txt') return response.end('');
    if (request.headers.cookie === 'seen=1') return response.end('<p>We share little.');
    return response.writeHead(302, { Location: request.url, 'Set-Cookie': 'seen=1; Path=/' }).end();
  };

  it('is returned to the address to which the redirect leads back, and is not captured', async () => {
    const { origin, asked } = await serve(gate);
    const answer = await testFetcher().get(documentAt(`${origin}/policy`));
    expect(answer).toMatchObject({ kind: 'page', url: `${origin}/policy` });
    expect(asked).toEqual(['/robots.txt', '/policy', '/policy']);
    expect(JSON.stringify(answer)).not.toContain('seen=1');
  });

  it.each<[string, RequestListener]>([
    [
      'a redirect',
      (_, response) =>
        response.writeHead(302, { Location: '/policy', 'Set-Cookie': 'seen=1; Path=/' }).end(),
    ],
    [
      'a page that forwards at once',
      (_, response) =>
        response
          .writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'seen=1; Path=/; Secure' })
          .end('<meta http-equiv="refresh" content="0; url=/policy">'),
    ],
  ])('is returned by way of another address, which sets it with %s', async (_, set) => {
    const { origin } = await serve(
      pages({
        '/policy': (request, response) =>
          request.headers.cookie === 'seen=1'
            ? response.end('<p>We share little.')
            : response.writeHead(302, { Location: '/set' }).end(),
        '/set': set,
      }),
    );
    expect(await testFetcher().get(documentAt(`${origin}/policy`))).toMatchObject({ kind: 'page' });
  });

  it('is forgotten at the next check', async () => {
    const { origin, asked } = await serve(gate);
    const fetcher = testFetcher();
    await fetcher.get(documentAt(`${origin}/policy`));
    await fetcher.get(documentAt(`${origin}/policy`));
    expect(asked.filter((path) => path === '/policy')).toHaveLength(4);
  });

  it.each([
    ['always the same one', () => 'seen=2'],
    ['another one each time', (count: number) => `seen=x${count}`],
  ])('does not keep us in a circle: %s', async (_, cookie) => {
    let count = 0;
    const { origin } = await serve(
      pages({
        '/policy': (_request, response) =>
          response.writeHead(302, { Location: '/policy', 'Set-Cookie': cookie(count++) }).end(),
      }),
    );
    const answer = await testFetcher().get(documentAt(`${origin}/policy`));
    expect(answer).toMatchObject({ because: 'redirect-loop' });
    expect(count).toBeLessThanOrEqual(6);
  });
});

describe('a page that forwards its reader at once', () => {
  const stub = (target: string) => `<meta http-equiv="refresh" content="0; url=${target}">Moved.`;

  it('is followed like a redirect', async () => {
    const { origin } = await serve(
      pages({
        '/old': (_, response) => response.end(stub('/older')),
        '/older': (_, response) => response.writeHead(200, { Refresh: '0;url=/new' }).end('Moved.'),
        '/new': (_, response) => response.end('<p>We share little.'),
      }),
    );
    const answer = await testFetcher().get(documentAt(`${origin}/old`));
    expect(answer).toMatchObject({ kind: 'page', url: `${origin}/new` });
  });

  it.each([
    ['to another site', 'https://elsewhere.example/new', 'off-site-redirect'],
    ['in a circle', '/old', 'redirect-loop'],
  ])('is not followed %s, and the address is named', async (_, target, because) => {
    const { origin } = await serve(
      pages({
        '/old': (_request, response) => response.end(stub('/next')),
        '/next': (_request, response) => response.end(stub(target)),
      }),
    );
    const answer = await testFetcher().get(documentAt(`${origin}/old`));
    expect(answer).toMatchObject({ because, detail: expect.stringContaining(target) });
  });
});

describe('a conditional request', () => {
  const validators = { etag: 'W/"7"', lastModified: 'Mon, 03 Nov 2025 12:00:00 GMT' };

  it('sends the validators and understands 304', async () => {
    const { origin } = await serve(
      pages({
        '/': (request, response) => {
          const known =
            request.headers['if-none-match'] === validators.etag &&
            request.headers['if-modified-since'] === validators.lastModified;
          response.writeHead(known ? 304 : 200).end();
        },
      }),
    );
    expect(await testFetcher().get(documentAt(`${origin}/`), validators)).toMatchObject({
      kind: 'unchanged',
      detail: expect.stringContaining(origin),
    });
  });

  it('leaves out a validator that cannot stand in a header', async () => {
    const { origin } = await serve(
      pages({
        '/': (request, response) => response.end(`${request.headers['if-none-match']}`),
      }),
    );
    const answer = await testFetcher().get(documentAt(`${origin}/`), {
      etag: '"a\r\nhost: evil"',
      lastModified: '',
    });
    expect(answer).toMatchObject({ kind: 'page', html: 'undefined' });
  });

  it('is the only one to which 304 is an answer', async () => {
    const { origin } = await serve(pages({ '/': (_, response) => response.writeHead(304).end() }));
    const nothing = { etag: null, lastModified: null };
    expect(await testFetcher().get(documentAt(`${origin}/`), nothing)).toMatchObject({
      kind: 'unavailable',
      status: 304,
    });
  });
});

describe('a check that is cancelled', () => {
  it('ends at once while the server keeps silent', async () => {
    const abort = new AbortController();
    const { origin } = await serve(pages({ '/': () => abort.abort() }));
    const answer = await testFetcher().get(documentAt(`${origin}/`), undefined, abort.signal);
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'timeout' });
    expect(answer).toHaveProperty('detail', expect.stringContaining('cancelled'));
  });

  it('ends at once while it waits for its turn', async () => {
    const abort = new AbortController();
    const { origin } = await serve(pages({ '/first': () => abort.abort() }));
    const fetcher = testFetcher();
    const first = fetcher.get(documentAt(`${origin}/first`));
    const second = fetcher.get(documentAt(`${origin}/second`), undefined, abort.signal);
    expect(await second).toMatchObject({ kind: 'unreachable', cause: 'timeout' });
    await fetcher.close();
    expect(await first).toMatchObject({ kind: 'unreachable', cause: 'timeout' });
  });

  it('ends at once while it keeps its gap', async () => {
    const abort = new AbortController();
    const server = await serve(pages({}));
    const fetcher = testFetcher({
      minimumGapMs: 10_000,
      sleep: async () => abort.abort(),
    });
    const answer = await fetcher.get(documentAt(`${server.origin}/`), undefined, abort.signal);
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'timeout' });
    expect(server.asked).toEqual(['/robots.txt']);
  });

  it('after the fetcher was closed asks nothing', async () => {
    const server = await serve(pages({}));
    const fetcher = testFetcher();
    await fetcher.close();
    expect((await fetcher.get(documentAt(server.origin))).kind).toBe('unreachable');
    expect(server.asked).toEqual([]);
  });
});

describe('a programmer error', () => {
  it('is thrown: a declared URL that is none', async () => {
    await expect(testFetcher().get(documentAt('nonsense'))).rejects.toThrow(TypeError);
  });

  it('is thrown: a User-Agent without a product token', () => {
    const options = { ...fakeTiming(), robots: 'strict', minimumGapMs: 0 } as const;
    expect(() => createFetcher({ ...options, userAgent: 'me' })).toThrow(/name\/version/);
  });
});
