import { describe, expect, it } from 'vitest';
import { open } from './harness.js';

describe('the limit of requests', () => {
  it('turns away who asks too often, with a problem that says when to come back', async () => {
    const { get } = await open({ rateLimit: { perMinute: 2 } });
    await get('/changes');
    await get('/documents');
    const response = await get('/changes');
    expect(response.statusCode).toBe(429);
    expect(response.json().type).toBe('/problems/too-many-requests');
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(response.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('counts addresses that do not exist', async () => {
    const { get } = await open({ rateLimit: { perMinute: 1 } });
    expect((await get('/nope')).statusCode).toBe(404);
    expect((await get('/nope')).statusCode).toBe(429);
  });

  it('never turns away who watches the process', async () => {
    const { get } = await open({ rateLimit: { perMinute: 1 } });
    for (let i = 0; i < 5; i++) {
      expect((await get('/health')).statusCode).toBe(200);
      expect((await get('/ready')).statusCode).toBe(200);
    }
  });

  it('is one for each client', async () => {
    const { app } = await open({ rateLimit: { perMinute: 1 } });
    const ask = async (remoteAddress: string) =>
      (await app.inject({ url: '/', remoteAddress })).statusCode;
    expect([await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.1')]).toEqual([
      ...[200, 200, 429],
    ]);
  });

  it('is not there when the operator wants none', async () => {
    const { get } = await open({ rateLimit: null });
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/')));
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true);
  });
});
