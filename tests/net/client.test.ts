import { describe, expect, it, onTestFinished } from 'vitest';

import { type ClientOptions, createClient } from '../../src/net/client.js';
import { serve } from './local-server.js';
import { answering, carelessConnector, noResolver, stubConnector } from './stub-connector.js';

function testClient(options: ClientOptions) {
  const client = createClient(options);
  onTestFinished(() => client.destroy());
  return (origin: string) => client.request({ origin, path: '/', method: 'GET' });
}

describe('the client', () => {
  it('connects where it may, and looks again where it has come to', async () => {
    const { origin } = await serve((_, response) => response.end('hello'));
    const asked: [string, string, string][] = [];
    const request = testClient({
      mayConnect: (hostname, address, protocol) => asked.push([hostname, address, protocol]) > 0,
    });
    const { statusCode, body } = await request(origin);
    expect(statusCode).toBe(200);
    expect(await body.text()).toBe('hello');
    const where = ['127.0.0.1', '127.0.0.1', 'http:'];
    expect(asked).toEqual([where, where]);
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
      lookup: answering('127.0.0.1', '127.0.0.2'),
    });
    await expect(request(`http://name.example:${server.port}`)).rejects.toMatchObject({
      code: 'ERR_FORBIDDEN_ADDRESS',
      message: expect.stringContaining('name.example is at 127.0.0.2'),
    });
    expect(server.asked).toEqual([]);
  });

  it('connects to a name all of whose addresses are allowed', async () => {
    const server = await serve((_, response) => response.end('hello'));
    const request = testClient({ mayConnect: () => true, lookup: answering('127.0.0.1') });
    const { body } = await request(`http://name.example:${server.port}`);
    expect(await body.text()).toBe('hello');
  });

  it('fails for a name that has no address at all', async () => {
    const request = testClient({ mayConnect: () => true, lookup: answering() });
    await expect(request('http://name.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it.each(['localhost', 'a.localhost', 'localhost.'])(
    'goes to those addresses of %s that are allowed, and asks no resolver',
    async (name) => {
      const server = await serve((_, response) => response.end('hello'));
      const request = testClient({
        mayConnect: (_, address) => address === '127.0.0.1',
        lookup: noResolver,
      });
      const { body } = await request(`http://${name}:${server.port}`);
      expect(await body.text()).toBe('hello');
    },
  );

  it('does not go to localhost where neither address is allowed', async () => {
    const { connector, dialled } = stubConnector();
    const request = testClient({ mayConnect: () => false, lookup: noResolver, connector });
    await expect(request('http://localhost')).rejects.toMatchObject({
      code: 'ERR_FORBIDDEN_ADDRESS',
    });
    expect(dialled).toEqual([]);
  });

  it('sends nothing over a connection that came out elsewhere than it was to go', async () => {
    const { connector, dialled, sockets } = stubConnector('10.0.0.7');
    const request = testClient({
      mayConnect: (_, address) => address === '192.0.2.1',
      lookup: answering('192.0.2.1'),
      connector,
    });
    await expect(request('http://name.example')).rejects.toMatchObject({
      code: 'ERR_FORBIDDEN_ADDRESS',
      message: expect.stringContaining('10.0.0.7'),
    });
    expect(dialled).toEqual(['192.0.2.1']);
    expect(sockets.map(({ destroyed, bytesWritten }) => [destroyed, bytesWritten])).toEqual([
      [true, 0],
    ]);
  });

  it('sends nothing through a connector that resolves names in its own way', async () => {
    const server = await serve((_, response) => response.end('secret'));
    const request = testClient({
      mayConnect: (_, address) => address !== '127.0.0.1',
      lookup: answering('192.0.2.1'),
      connector: carelessConnector,
    });
    await expect(request(`http://name.example:${server.port}`)).rejects.toMatchObject({
      code: 'ERR_FORBIDDEN_ADDRESS',
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
