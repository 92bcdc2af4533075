import { describe, expect, it } from 'vitest';
import { now } from '../harness.js';
import { admin, openWebhooks, other } from '../webhooks.js';

const routes = [
  ['GET', '/webhooks'],
  ['POST', '/webhooks'],
  ['GET', '/webhooks/x'],
  ['PATCH', '/webhooks/x'],
  ['DELETE', '/webhooks/x'],
  ['POST', '/webhooks/x/rotate'],
  ['POST', '/webhooks/x/enable'],
  ['POST', '/webhooks/x/disable'],
  ['POST', '/webhooks/x/test'],
  ['POST', '/webhooks/x/replay'],
  ['GET', '/webhooks/x/deliveries'],
  ['GET', '/webhooks/x/deliveries/y'],
] as const;

describe('a request without a key that counts', () => {
  it('is a 401 at every address of webhooks, before its body is looked at', async () => {
    const { app } = await openWebhooks();
    for (const [method, url] of routes) {
      const response = await app.inject({ method, url, payload: method === 'GET' ? '' : '{' });
      expect(response.statusCode, `${method} ${url}`).toBe(401);
      expect(response.json().type).toBe('/problems/unauthorized');
      expect(response.headers['www-authenticate']).toBe('Bearer');
      expect(response.headers['cache-control']).toBe('no-store');
    }
  });

  it('is told that the key was no good, whatever was wrong with it', async () => {
    const { ask, store, addKey } = await openWebhooks();
    await addKey('cw_revoked', 'webhooks');
    await store.keys.revoke('key_cw_revoked', now);
    await addKey('cw_expired', 'admin', now);
    const answers = new Set<string>();
    for (const key of ['cw_unknown', 'cw_revoked', 'cw_expired', 'two words', '', '"']) {
      const response = await ask('GET', '/webhooks', undefined, { authorization: `Bearer ${key}` });
      expect(response.statusCode, key).toBe(401);
      expect(response.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
      answers.add(response.json().detail);
    }
    expect(answers.size).toBe(1);
  });

  it('is not helped by another scheme', async () => {
    const { ask } = await openWebhooks();
    const response = await ask('GET', '/webhooks', undefined, {
      authorization: 'Basic Y3dfbWluZQ==',
    });
    expect([response.statusCode, response.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });

  it('reads everything else', async () => {
    const { get } = await openWebhooks();
    expect((await get('/changes')).statusCode).toBe(200);
  });
});

describe('a key', () => {
  it('counts whatever the case of the scheme is', async () => {
    const { ask } = await openWebhooks();
    const response = await ask('GET', '/webhooks', undefined, {
      authorization: 'bearer  cw_mine ',
    });
    expect(response.statusCode).toBe(200);
  });

  it('sees only what it made, unless it is an administrator’s', async () => {
    const { ask, make } = await openWebhooks();
    const { id } = await make();
    const list = async (headers = {}) =>
      (await ask('GET', '/webhooks', undefined, headers)).json().data;
    expect(await list()).toHaveLength(1);
    expect(await list(other)).toEqual([]);
    expect((await list())[0]).not.toHaveProperty('owner');
    expect(await list(admin)).toMatchObject([{ id, owner: 'key_cw_mine' }]);
  });

  it('gets a 404 for somebody else’s endpoint, which stays as it is', async () => {
    const { ask, make } = await openWebhooks();
    const { id } = await make();
    const bodies: Record<string, object> = {
      'PATCH /webhooks/x': { description: 'x' },
      'POST /webhooks/x/replay': { missed: true },
    };
    for (const [method, url] of routes.filter(([, url]) => url !== '/webhooks')) {
      const body = bodies[`${method} ${url}`];
      const response = await ask(method, url.replace('x', id), body, other);
      expect(response.statusCode, `${method} ${url}`).toBe(404);
      expect(response.json().errors).toMatchObject([{ field: 'id', in: 'path' }]);
    }
    expect((await ask('GET', `/webhooks/${id}`)).json()).toMatchObject({
      state: 'active',
      description: '',
    });
  });

  it('is not let in from other sites by browsers', async () => {
    const { app } = await openWebhooks();
    const response = await app.inject({
      method: 'OPTIONS',
      url: '/webhooks',
      headers: { origin: 'https://evil.test', 'access-control-request-method': 'POST' },
    });
    expect(response.headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(response.headers['access-control-allow-headers']).not.toMatch(/authorization/i);
  });
});
