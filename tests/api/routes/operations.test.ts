import { describe, expect, it } from 'vitest';
import { Health, Home, Readiness } from '../../../src/api/wire/operations.js';
import { base, now, open } from '../harness.js';

describe('GET /health', () => {
  it('says which version runs, and for how long', async () => {
    let time = now;
    const { get } = await open({ clock: () => time });
    time += 90_500;
    const body = (await get('/health')).json();
    expect(Health.parse(body)).toEqual({
      status: 'ok',
      version: '1.2.3',
      startedAt: '2025-12-01T00:00:00Z',
      uptimeSeconds: 90,
    });
  });

  it('is not kept by caches', async () => {
    const { get } = await open();
    const { headers, statusCode } = await get('/health', { 'if-none-match': '*' });
    expect([statusCode, headers['cache-control'], headers.etag]).toEqual([
      200,
      'no-store',
      undefined,
    ]);
  });
});

describe('GET /ready', () => {
  it('is 200 when the process can do its work', async () => {
    const { get } = await open();
    expect(Readiness.parse((await get('/ready')).json())).toEqual({ status: 'ready' });
  });

  it('is a 503 problem that says why not', async () => {
    const reason = 'The database does not answer.';
    const { get } = await open({ ready: async () => ({ ready: false, reason }) });
    const response = await get('/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ type: '/problems/not-ready', detail: reason });
  });

  it('is a 503 problem when nobody can tell', async () => {
    const { get } = await open({ ready: () => Promise.reject(new Error('disk on fire')) });
    const response = await get('/ready');
    expect(response.statusCode).toBe(503);
    expect(response.body).not.toContain('fire');
  });
});

describe('GET /', () => {
  it('links to addresses that exist', async () => {
    const { get } = await open();
    const { links } = Home.parse((await get('/')).json());
    for (const url of Object.values(links)) {
      // Who has no key is told so.
      const status = url === links.webhooks ? 401 : 200;
      expect((await get(url.slice(base.length))).statusCode, url).toBe(status);
    }
  });
});

describe('GET /problems/{name}', () => {
  it('explains a type in JSON, or as text for those who ask for it', async () => {
    const { get } = await open();
    const json = (await get('/problems/not-found')).json();
    expect(json).toMatchObject({ type: '/problems/not-found', status: 404 });
    const text = await get('/problems/not-found', { accept: 'text/plain' });
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.body).toContain(json.remedy);
  });

  it('lists the types that exist for a name that is none', async () => {
    const { get } = await open();
    for (const name of ['nope', 'toString', '__proto__']) {
      const response = await get(`/problems/${name}`);
      expect(response.statusCode).toBe(404);
      expect(response.json().errors[0].message).toContain('invalid-request');
    }
  });

  it('exists for the type of every problem that is sent', async () => {
    const { get } = await open();
    for (const url of ['/nope', '/changes?limit=0', '/changes/%zz']) {
      expect((await get((await get(url)).json().type)).statusCode).toBe(200);
    }
  });
});
