import { describe, expect, it } from 'vitest';

import { refuseRedirect } from '../../src/net/redirects.js';
import { documentAt, testFetcher } from './fetcher-setup.js';
import { pages, serve } from './local-server.js';

const urls = (...hrefs: string[]) => hrefs.map((href) => new URL(href));

describe('the rule for redirects', () => {
  const declared = 'https://www.linkedin.com/legal/privacy';

  it('follows to another address of the site', () => {
    const to = new URL('https://linkedin.com/legal/privacy-policy');
    expect(refuseRedirect(urls(declared), to)).toBeNull();
  });

  it('follows from http to https', () => {
    expect(
      refuseRedirect(urls('http://linkedin.com/'), new URL('https://linkedin.com/')),
    ).toBeNull();
  });

  it('never gives up encryption', () => {
    const refused = refuseRedirect(
      urls(declared),
      new URL('http://www.linkedin.com/legal/privacy'),
    );
    expect(refused).toMatchObject({ because: 'off-site-redirect' });
  });

  it('measures every step by the declared site', () => {
    const visited = urls('https://one.github.io/a', 'https://one.github.io/b');
    const refused = refuseRedirect(visited, new URL('https://two.github.io/'));
    expect(refused).toMatchObject({
      because: 'off-site-redirect',
      detail: expect.stringContaining('https://two.github.io/'),
    });
  });

  it('follows five times, and no more', () => {
    const visited = [0, 1, 2, 3, 4].map((step) => new URL(`https://linkedin.com/${step}`));
    const to = new URL('https://linkedin.com/5');
    expect(refuseRedirect(visited, to)).toBeNull();
    const next = new URL('https://linkedin.com/6');
    expect(refuseRedirect([...visited, to], next)).toMatchObject({ because: 'redirect-loop' });
  });
});

describe('a redirect', () => {
  const redirects = (byPath: Record<string, string>) =>
    pages({
      '/end': (_, response) => response.end('<p>x'),
      ...Object.fromEntries(
        Object.entries(byPath).map(([path, location]) => [
          path,
          (_: unknown, response: import('node:http').ServerResponse) =>
            response.writeHead(302, { Location: location }).end('moved'),
        ]),
      ),
    });

  it('within the site is followed, and the page says where it was', async () => {
    const { origin, asked } = await serve(redirects({ '/a': '/b', '/b': '/end' }));
    const answer = await testFetcher().get(documentAt(`${origin}/a`));
    expect(answer).toMatchObject({ kind: 'page', url: `${origin}/end` });
    expect(asked).toEqual(['/robots.txt', '/a', '/b', '/end']);
  });

  it('to another site is refused, and that site is never asked', async () => {
    const other = await serve(redirects({}));
    const { origin } = await serve(redirects({ '/a': `${other.origin}/end` }));
    const answer = await testFetcher().get(documentAt(`${origin}/a`));
    expect(answer).toMatchObject({ kind: 'refused-by-us', because: 'off-site-redirect' });
    expect(other.asked).toEqual([]);
  });

  it('in a circle is refused', async () => {
    const { origin, asked } = await serve(redirects({ '/a': '/b', '/b': '/a#again' }));
    const answer = await testFetcher().get(documentAt(`${origin}/a`));
    expect(answer).toMatchObject({ kind: 'refused-by-us', because: 'redirect-loop' });
    expect(asked).toEqual(['/robots.txt', '/a', '/b']);
  });

  it('that leads on and on is refused', async () => {
    const { origin, asked } = await serve((request, response) => {
      if (request.url === '/robots.txt') response.end();
      else response.writeHead(301, { Location: `${request.url}x` }).end();
    });
    const answer = await testFetcher().get(documentAt(`${origin}/a`));
    expect(answer).toMatchObject({ kind: 'refused-by-us', because: 'redirect-loop' });
    expect(asked).toHaveLength(1 + 1 + 5);
  });

  it('to the sign-in wall of the site is a block, and the wall is never asked', async () => {
    const { origin, asked } = await serve(
      redirects({ '/a': '/uas/login?x', '/uas/login?x': '/end' }),
    );
    const answer = await testFetcher().get(documentAt(`${origin}/a`));
    expect(answer).toMatchObject({ kind: 'blocked', by: 'sign-in' });
    expect(asked).toEqual(['/robots.txt', '/a']);
  });

  it.each([['http://['], ['ftp://127.0.0.1/'], ['']])('to %j leads nowhere', async (location) => {
    const { origin } = await serve(redirects({ '/a': location }));
    const answer = await testFetcher().get(documentAt(`${origin}/a`));
    expect(answer).toMatchObject({ kind: 'refused-by-us', because: 'bad-redirect' });
  });

  it('to a neighbour that lives inside our network is not followed', async () => {
    const inside = await serve((_, response) => response.end('secret'));
    const outside = await serve(redirects({ '/a': `http://internal.example.org:${inside.port}/` }));
    // Every name leads to this machine; only the declared one may.
    const fetcher = testFetcher({
      lookup: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    const answer = await fetcher.get(documentAt(`http://www.example.org:${outside.port}/a`));
    expect(answer).toMatchObject({
      kind: 'refused-by-us',
      because: 'off-site-redirect',
      detail: expect.stringContaining('not a public address'),
    });
    expect(outside.asked).toContain('/a');
    expect(inside.asked).toEqual([]);
  });

  it('shares one deadline with the page that it leads to', async () => {
    const { origin } = await serve(
      pages({
        '/a': (_, response) => {
          setTimeout(() => response.writeHead(302, { Location: '/b' }).end(), 600);
        },
        '/b': (_, response) => {
          setTimeout(() => response.end('<p>x'), 600);
        },
      }),
    );
    const answer = await testFetcher({ deadlineMs: 1_000 }).get(documentAt(`${origin}/a`));
    expect(answer).toMatchObject({ kind: 'unreachable', cause: 'timeout' });
  });
});
