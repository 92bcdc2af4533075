import { describe, expect, it, onTestFinished } from 'vitest';

import { type ClientOptions, createClient } from '../../src/net/client.js';
import { serve } from './local-server.js';

function testClient(options: ClientOptions) {
  const client = createClient(options);
  onTestFinished(() => client.destroy());
  return (origin: string) => client.request({ origin, path: '/', method: 'GET' });
}

describe('the client', () => {
  it('connects where it may', async () => {
    const { origin } = await serve((_, response) => response.end('hello'));
    const asked: [string, string][] = [];
    const request = testClient({
      mayConnect: (hostname, address) => asked.push([hostname, address]) > 0,
    });
    const { statusCode, body } = await request(origin);
    expect(statusCode).toBe(200);
    expect(await body.text()).toBe('hello');
    expect(asked).toEqual([['127.0.0.1', '127.0.0.1']]);
  });

  it.each([['127.0.0.1'], ['[::1]'], ['2130706433'], ['0x7f.1']])(
    'does not connect to the literal %s where it may not',
    async (host) => {
      const server = await serve((_, response) => response.end('secret'));
      const request = testClient({ mayConnect: () => false });
      const { origin } = new URL(`http://${host}:${server.port}`);
      await expect(request(origin)).rejects.toMatchObject({ code: 'ERR_FORBIDDEN_ADDRESS' });
      expect(server.asked).toEqual([]);
    },
  );

  it('does not connect to a name when any of its addresses is forbidden', async () => {
    const server = await serve((_, response) => response.end('secret'));
    const request = testClient({
      mayConnect: (_, address) => address === '127.0.0.1',
      lookup: (_, __, done) =>
        done(null, [
          { address: '127.0.0.1', family: 4 },
          { address: '127.0.0.2', family: 4 },
        ]),
    });
    await expect(request(`http://name.example:${server.port}`)).rejects.toMatchObject({
      code: 'ERR_FORBIDDEN_ADDRESS',
      message: expect.stringContaining('name.example is at 127.0.0.2'),
    });
    expect(server.asked).toEqual([]);
  });

  it('follows no redirect of its own accord', async () => {
    const server = await serve((_, response) => response.writeHead(302, { Location: '/b' }).end());
    const { statusCode, body } = await testClient({ mayConnect: () => true })(server.origin);
    await body.dump();
    expect(statusCode).toBe(302);
    expect(server.asked).toEqual(['/']);
  });
});
