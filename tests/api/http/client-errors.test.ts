import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { open } from '../harness.js';

describe('what is not HTTP', () => {
  /** What the server answers to these bytes before it closes the connection. */
  async function send(bytes: string) {
    const { app } = await open();
    await app.listen({ host: '127.0.0.1', port: 0 });
    const address = app.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const socket = connect(address.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    return { head, body };
  }

  it.each([
    ['HELLO\r\n\r\n', 400, '/problems/invalid-request'],
    [
      `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(60_000)}\r\n\r\n`,
      431,
      '/problems/headers-too-large',
    ],
  ])('is answered with a problem: %.20j', async (bytes, status, type) => {
    const { head, body } = await send(bytes);
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, type });
  });

  it('but only lacks a host is told so', async () => {
    const { head, body } = await send('GET /changes HTTP/1.0\r\n\r\n');
    expect(head).toContain('HTTP/1.1 400 ');
    expect(JSON.parse(body).errors[0].field).toBe('host');
  });

  it('but has an address in full, as proxies send it, is understood', async () => {
    const request = 'GET http://a.test/documents/linkedin/privacy-policy HTTP/1.1';
    const { head } = await send(`${request}\r\nhost: a.test\r\nconnection: close\r\n\r\n`);
    expect(head).toContain('HTTP/1.1 200 ');
  });
});
