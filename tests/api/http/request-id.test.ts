import { expect, it } from 'vitest';
import { open } from '../harness.js';

it('keeps the id that a proxy gave a request', async () => {
  const { get } = await open();
  const response = await get('/health', { 'x-request-id': 'abc-123' });
  expect(response.headers['x-request-id']).toBe('abc-123');
});

it.each(['', 'a b', 'a\u0000b', 'a"b', 'x'.repeat(65), 'é'])(
  'gives a new id instead of %j',
  async (given) => {
    const { get } = await open();
    const { headers } = await get('/health', { 'x-request-id': given });
    expect(headers['x-request-id']).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  },
);

it('gives two requests two ids', async () => {
  const { get } = await open();
  const ids = await Promise.all(['/health', '/nope'].map(async (url) => (await get(url)).headers));
  expect(ids[0]?.['x-request-id']).not.toBe(ids[1]?.['x-request-id']);
});
