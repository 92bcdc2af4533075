import { once } from 'node:events';
import { Agent, get as httpGet, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Readiness } from '../../src/api/tools.js';
import { open, publishChanges } from './harness.js';

const addresses = [
  ...['/', '/changes', '/documents', '/documents/linkedin/privacy-policy', '/openapi.json'],
  ...['/documents/linkedin/privacy-policy/versions', '/problems/not-found'],
  '/documents/linkedin/privacy-policy/compare?from=2025-01-02&to=2025-01-02',
];

describe('every address that is read', () => {
  it.each(addresses)('answers HEAD with the headers of GET and no body: %s', async (url) => {
    const { app, store } = await open();
    await publishChanges(store, 2);
    const [got, head] = [await app.inject({ url }), await app.inject({ method: 'HEAD', url })];
    const told = ({ headers }: typeof got) =>
      ['etag', 'content-type', 'content-length', 'cache-control'].map((name) => headers[name]);
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(told(head)).toEqual(told(got));
  });

  it.each(addresses)('answers 304 to those who have the answer: %s', async (url) => {
    const { app, store } = await open();
    await publishChanges(store, 2);
    const { headers } = await app.inject({ url });
    const etag = String(headers.etag);
    for (const known of [etag, '*', `"other", ${etag.replace('W/', '')}`]) {
      for (const method of ['GET', 'HEAD'] as const) {
        const again = await app.inject({ method, url, headers: { 'if-none-match': known } });
        expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
      }
    }
    const other = await app.inject({ url, headers: { 'if-none-match': '"other"' } });
    expect(other.statusCode).toBe(200);
  });

  it.each(addresses)('may be read by a page of another site: %s', async (url) => {
    const { get, app, store } = await open();
    await publishChanges(store, 2);
    const { headers } = await get(url, { origin: 'https://other.test' });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toBe('Link, ETag, Retry-After, X-Request-Id');
    const preflight = await app.inject({
      method: 'OPTIONS',
      url,
      headers: { origin: 'https://other.test', 'access-control-request-method': 'GET' },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD');
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is compressed with %s when it is long', async (encoding, decompress) => {
    const { get, app, store } = await open();
    await publishChanges(store, 5);
    const plain = await get('/changes');
    const small = await app.inject({ url: '/changes', headers: { 'accept-encoding': encoding } });
    expect(small.headers['content-encoding']).toBe(encoding);
    expect(small.headers.vary).toBe('accept-encoding');
    expect(decompress(small.rawPayload).toString()).toBe(plain.body);
    expect(small.headers.etag).toBe(plain.headers.etag);
    const short = await app.inject({ url: '/health', headers: { 'accept-encoding': encoding } });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  it('lets nothing of it run as a page', async () => {
    const { get } = await open();
    for (const url of ['/changes', '/nope', '/changes/%zz']) {
      expect((await get(url)).headers['x-content-type-options']).toBe('nosniff');
    }
    expect((await get('/changes')).headers['content-security-policy']).toContain(
      "default-src 'none'",
    );
  });
});

describe('the log', () => {
  it('is the one that exists, when one is given', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
    const { get } = await open({ logger });
    const { headers } = await get('/changes');
    const logged = lines.map((line) => JSON.parse(line));
    expect(logged.map(({ reqId }) => reqId)).toContain(headers['x-request-id']);
  });
});

describe('GET /docs', () => {
  it('loads only files of its own, which exist, under a policy that lets it', async () => {
    const { get } = await open();
    const page = await get('/docs');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect((await get(file)).statusCode).toBe(200);
    expect((await get('/docs/json')).json().openapi).toBe('3.1.0');
  });

  it('has a 404 problem for files that it does not have', async () => {
    const { get } = await open();
    const response = await get('/docs/static/nope.js');
    expect(response.statusCode).toBe(404);
    expect(response.json().type).toBe('/problems/not-found');
  });
});

describe('closing', () => {
  it('finishes the requests in flight, tells clients to go, and leaves nothing open', async () => {
    let finish: (state: Readiness) => void = () => {};
    let asked: () => void = () => {};
    const arrived = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const { app } = await open({
      ready: () => {
        asked();
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const agent = new Agent({ keepAlive: true });
    const request = httpGet(`${url}/ready`, { agent });
    const answered = once(request, 'response') as Promise<[IncomingMessage]>;
    await arrived;

    const closed = app.close();
    await new Promise(setImmediate);
    finish({ ready: true, reason: null });
    const [response] = await answered;
    expect(response.statusCode).toBe(200);
    expect(response.headers.connection).toBe('close');
    expect(await text(response)).toBe('{"status":"ready"}');
    await closed;
    expect(app.server.listening).toBe(false);
    agent.destroy();
  });
});
