import { expect, it } from 'vitest';
import { httpResponseOf } from '../../../src/pipeline/warc/http-response.js';
import { countCpuMs } from '../../cpu.js';

/** Many times what is needed. */
const mostCpuMs = 2_000;

it.each([
  ['CRLF', '\r\n'],
  ['LF', '\n'],
])('reads a head whose lines end with %s', (_, end) => {
  const lines = ['HTTP/1.1 404 Not Found', 'Content-TYPE: text/html', 'ETag: "a:b"', '', '<p>\n\n'];
  expect(read(lines.join(end))).toEqual({
    status: 404,
    headers: { 'content-type': 'text/html', etag: '"a:b"' },
    body: '<p>\n\n',
  });
});

it.each([
  ['HTTP/2 200\r\n\r\n', 200],
  ['HTTP/1.0 999 Request denied\r\n\r\n', 999],
  ['HTTP/1.1  304\r\n\r\n', 304],
  ['HTTP/3.0 301 Moved\r\n\r\n', 301],
])('%j has the status %i', (text, status) => {
  expect(read(text)).toMatchObject({ status, body: '' });
});

it.each([
  '',
  '<html>',
  '\r\n\r\n<html>',
  'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
  'HTTP/1.1\r\n\r\n',
  'HTTP/1.1 2000 OK\r\n\r\n',
  'HTTP/1.1 OK\r\n\r\n',
  '93.184.216.34\n',
])('%j is no response', (text) => {
  expect(read(text)).toBeNull();
});

it('a head that is cut has what it has, and no body', () => {
  expect(read('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-')).toEqual({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '',
  });
});

it('the name of a header may be anything', () => {
  const { headers } = httpResponseOf(Buffer.from('HTTP/1.1 200 OK\n__proto__: x\n: y\n\n')) ?? {};
  expect([...(headers ?? [])]).toEqual([['__proto__', 'x']]);
});

it.each(['\r', ' ', 'a: b\r\n', ':', '\n '])('millions of %j are read in little time', (part) => {
  const spentMs = countCpuMs();
  read(`HTTP/1.1 200 OK\r\n${part.repeat(4_000_000 / part.length)}`);
  read(`HTTP/1.1 ${part.repeat(4_000_000 / part.length)}`);
  expect(spentMs()).toBeLessThan(mostCpuMs);
});

function read(text: string) {
  const found = httpResponseOf(Buffer.from(text));
  return (
    found && {
      status: found.status,
      headers: Object.fromEntries(found.headers),
      body: found.body.toString(),
    }
  );
}
