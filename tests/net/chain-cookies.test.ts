import { describe, expect, it } from 'vitest';
import { ChainCookies } from '../../src/net/chain-cookies.js';

const now = Date.UTC(2025, 8, 1);
const at = 'https://www.bramblework.example/legal/privacy';

function sentAfter(setCookies: readonly string[], to = at, from = at): string {
  const cookies = new ChainCookies();
  cookies.take(new URL(from), setCookies, now);
  return cookies.headerFor(new URL(to));
}

describe('a cookie of a redirect', () => {
  it.each<[string, string, string]>([
    ['a=1', at, 'a=1'],
    ['a=1; Path=/; HttpOnly; SameSite=Lax', 'https://www.bramblework.example/', 'a=1'],
    ['a=b=c; Secure', at, 'a=b=c'],
    ['a=', at, 'a='],
    ['a=1; Domain=bramblework.example; Path=/', 'https://shop.bramblework.example/x', 'a=1'],
    ['a=1; Domain=.bramblework.example; Path=/', 'https://bramblework.example/', 'a=1'],
    ['a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', at, 'a=1'],
    ['a=1; path=/legal', 'https://www.bramblework.example/legal', 'a=1'],
  ])('%s is sent to %s', (setCookie, to, header) => {
    expect(sentAfter([setCookie], to)).toBe(header);
  });

  it.each<[string, string]>([
    ['a=1', 'https://www.bramblework.example/other'],
    ['a=1; Path=/leg', at],
    ['a=1; Path=/', 'https://bramblework.example/'],
    ['a=1; Path=/', 'https://elsewhere.example/'],
    ['a=1; Domain=example; Path=/', at],
    ['a=1; Domain=elsewhere.example; Path=/', 'https://elsewhere.example/'],
    ['a=1; Secure; Path=/', 'http://www.bramblework.example/'],
    ['a=1; Max-Age=0', at],
    ['a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', at],
    ['=1', at],
    ['a', at],
    ['a=\u00e9', at],
    ['a=1\r\nX: y', at],
    [`a=${'x'.repeat(5_000)}`, at],
  ])('%s is not sent to %s', (setCookie, to) => {
    expect(sentAfter([setCookie], to)).toBe('');
  });

  it.each(['http://127.0.0.1:8080/a', 'http://[::1]/a', 'http://localhost/a'])(
    'that is secure is sent within this machine: %s',
    (url) => {
      expect(sentAfter(['a=1; Secure; Path=/'], url, url)).toBe('a=1');
    },
  );

  it('replaces the earlier one of its name, and can end it', () => {
    expect(sentAfter(['a=1', 'b=2', 'a=3'])).toBe('b=2; a=3');
    expect(sentAfter(['a=1', 'b=2', 'a=; Max-Age=0'])).toBe('b=2');
  });

  it('is one of a bounded number', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `c${i}=1`);
    expect(sentAfter(many).split('; ')).toHaveLength(50);
  });
});
