import { describe, expect, it } from 'vitest';
import { open } from '../harness.js';

const stranger = '192.0.2.1';

/** An app that allows so many requests a minute, asked from an address. */
async function openTo(remoteAddress: string, perMinute: number) {
  const { app } = await open({ rateLimit: { perMinute } });
  return (url: string, headers = {}) => app.inject({ url, headers, remoteAddress });
}

describe('the limit of requests', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
    'does not count what comes from this machine itself (%s)',
    async (address) => {
      const get = await openTo(address, 1);
      for (let i = 0; i < 3; i++) expect((await get('/')).statusCode).toBe(200);
    },
  );

  it.each(['x-forwarded-for', 'forwarded'])(
    'counts what a proxy on this machine passes on, by %s',
    async (header) => {
      const get = await openTo('127.0.0.1', 1);
      await get('/', { [header]: 'for=127.0.0.1' });
      expect((await get('/', { [header]: 'for=127.0.0.1' })).statusCode).toBe(429);
    },
  );

  it('turns away who asks too often, with a problem that says when to come back', async () => {
    const get = await openTo(stranger, 2);
    await get('/changes');
    await get('/documents');
    const response = await get('/changes');
    expect(response.statusCode).toBe(429);
    expect(response.json().type).toBe('/problems/too-many-requests');
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(response.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('counts addresses that do not exist', async () => {
    const get = await openTo(stranger, 1);
    expect((await get('/nope')).statusCode).toBe(404);
    expect((await get('/nope')).statusCode).toBe(429);
  });

  it('never turns away who watches the process', async () => {
    const get = await openTo(stranger, 1);
    for (let i = 0; i < 5; i++) {
      expect((await get('/health')).statusCode).toBe(200);
      expect((await get('/ready')).statusCode).toBe(200);
    }
  });

  it('is one for each client', async () => {
    const { app } = await open({ rateLimit: { perMinute: 1 } });
    const ask = async (remoteAddress: string) =>
      (await app.inject({ url: '/', remoteAddress })).statusCode;
    const answers = [await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.1')];
    expect(answers).toEqual([200, 200, 429]);
  });

  it('is not there when the operator wants none', async () => {
    const { get } = await open({ rateLimit: null });
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/')));
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true);
  });
});
