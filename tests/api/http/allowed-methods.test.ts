import { expect, it } from 'vitest';
import { allowedMethods } from '../../../src/api/http/allowed-methods.js';
import { open } from '../harness.js';

const routes = new Map([
  ['/', new Set(['GET'])],
  ['/things/:id', new Set(['GET', 'HEAD'])],
  ['/things/new', new Set(['POST'])],
  ['/files/*', new Set(['GET'])],
]);

it.each([
  ['/', ['GET']],
  ['/things/1', ['GET', 'HEAD']],
  ['/things/new', ['GET', 'HEAD', 'POST']],
  ['/things/', []],
  ['/things/1/2', []],
  ['/files/a/b', ['GET']],
  ['/files', []],
  ['/nothing', []],
])('%s takes %j', (path, expected) => {
  expect(allowedMethods(path, routes)).toEqual(expected);
});

it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const)(
  '%s of an address that can only be read is 405 and says what is allowed',
  async (method) => {
    const { app } = await open();
    for (const url of ['/changes?x=1', '/documents/linkedin/privacy-policy/versions', '/']) {
      const response = await app.inject({ method, url });
      expect(response.statusCode).toBe(405);
      expect(response.headers.allow).toBe('GET, HEAD, OPTIONS');
      expect(response.json().type).toBe('/problems/method-not-allowed');
    }
  },
);

it('a body of whatever kind does not hide that the method is wrong', async () => {
  const { app } = await open();
  const headers = { 'content-type': 'text/xml; charset' };
  const response = await app.inject({ method: 'POST', url: '/changes', headers, payload: '<a/>' });
  expect(response.statusCode).toBe(405);
});

it('an address that does not exist is 404 for every method', async () => {
  const { app } = await open();
  for (const method of ['GET', 'HEAD', 'POST', 'DELETE'] as const) {
    expect((await app.inject({ method, url: '/nope' })).statusCode).toBe(404);
  }
});
