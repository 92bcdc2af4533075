import { expect, it, vi } from 'vitest';
import { open } from '../harness.js';

/** Far above what it takes. */
const patienceMs = 120_000;

// For this app, any lateness of the event loop is too much.
vi.mock('../../../src/api/http/limits.js', async (original) => ({
  ...(await original<object>()),
  maxEventLoopDelayMs: Number.MIN_VALUE,
}));

it('under too much load, requests get a 503 problem, but not those that watch the process', async () => {
  const { get } = await open();
  const response = await vi.waitFor(
    async () => {
      const response = await get('/changes');
      expect(response.statusCode).toBe(503);
      return response;
    },
    { timeout: patienceMs },
  );
  expect(response.json().type).toBe('/problems/overloaded');
  expect(response.headers['retry-after']).toBe('5');
  expect((await get('/health')).statusCode).toBe(200);
  expect((await get('/ready')).statusCode).toBe(200);
});
