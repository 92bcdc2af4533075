import { describe, expect, it } from 'vitest';
import { isHost, nextLink, pageAddress } from '../../../src/api/http/link-base.js';
import { blamed, open, publishChanges } from '../harness.js';

describe('what a client calls us by', () => {
  it.each([
    'localhost',
    'localhost:3000',
    '127.0.0.1:80',
    '[::1]:3000',
    'watch.example.org',
    'a_b',
  ])('%s is good for links', (host) => {
    expect(isHost(host)).toBe(true);
  });

  it.each(['', 'a b', 'a/b', 'a"b', 'a:b', 'evil.test/x', 'user@host', `${'a'.repeat(300)}.test`])(
    '%j is not',
    (host) => {
      expect(isHost(host)).toBe(false);
    },
  );

  it('is refused, naming the header, where it is no host, but not where there are no links', async () => {
    const { get } = await open();
    const response = await get('/changes', { host: 'a"b' });
    expect(response.statusCode).toBe(400);
    expect(blamed(response)).toEqual(['host']);
    expect((await get('/health', { host: 'a"b' })).statusCode).toBe(200);
  });

  it('is not looked at when the operator said what we are called', async () => {
    const { get, store } = await open({ publicUrl: 'https://watch.example.org/api/' });
    await publishChanges(store, 1);
    const { data } = (await get('/changes', { host: 'a"b' })).json();
    expect(data[0].url).toBe(`https://watch.example.org/api/changes/${data[0].id}`);
  });

  it('comes from the proxy only where a proxy is trusted', async () => {
    const headers = { 'x-forwarded-host': 'watch.example.org', 'x-forwarded-proto': 'https' };
    const behind = await open({ trustProxy: true });
    const direct = await open({ trustProxy: false });
    expect((await behind.get('/', headers)).json().links.changes).toBe(
      'https://watch.example.org/changes',
    );
    expect((await direct.get('/', headers)).json().links.changes).toBe(
      'http://localhost:80/changes',
    );
  });
});

describe('the address of the next page', () => {
  it('keeps the parameters and replaces the cursor', () => {
    const asked = '/changes?q=a+b%26c&cursor=old&limit=2';
    const address = pageAddress('http://a.test/changes', asked, 'new');
    expect(address).toBe('http://a.test/changes?q=a+b%26c&cursor=new&limit=2');
    expect(nextLink(address)).toBe(`<${address}>; rel="next"`);
  });

  it('is encoded, whatever stands in the one that was asked for', () => {
    const asked = '/changes?q=ü>;"&document=a/b&since=2025-09-01T00:00:00+02:00#part';
    const address = pageAddress('http://a.test/changes', asked, 'new');
    expect(address).toBe(
      'http://a.test/changes?q=%C3%BC%3E%3B%22&document=a%2Fb&since=2025-09-01T00%3A00%3A00+02%3A00&cursor=new',
    );
  });
});
