import { describe, expect, it } from 'vitest';

import { fakeTiming } from './fake-timing.js';
import { documentAt, testFetcher } from './fetcher-setup.js';
import { closedPort, pages, serve } from './local-server.js';

describe('a fetcher', () => {
  const closed = 'User-agent: *\nDisallow: /\n';
  const site = (robots: string, status = 200) =>
    serve(
      pages({
        '/robots.txt': (_, response) => response.writeHead(status).end(robots),
        '/policy': (_, response) => response.end('<p>x'),
      }),
    );
  const disobeying = { robots: { obey: false, reason: 'a public page that binds its readers' } };

  it('stays out where robots.txt says so', async () => {
    const { origin, asked } = await site(closed);
    const answer = await testFetcher().get(documentAt(`${origin}/policy`));
    expect(answer).toMatchObject({
      kind: 'refused-by-us',
      because: 'robots',
      detail: expect.stringContaining('"disallow: /"'),
    });
    expect(asked).toEqual(['/robots.txt']);
  });

  it('goes in where the declaration gives its reason', async () => {
    const { origin } = await site(closed);
    const answer = await testFetcher().get(documentAt(`${origin}/policy`, disobeying));
    expect(answer.kind).toBe('page');
  });

  it('stays out whatever the declaration says when it is strict', async () => {
    const { origin } = await site(closed);
    const fetcher = testFetcher({ robots: 'strict' });
    const answer = await fetcher.get(documentAt(`${origin}/policy`, disobeying));
    expect(answer).toMatchObject({ kind: 'refused-by-us', because: 'robots' });
  });

  it('stays out while robots.txt is in trouble, after retries', async () => {
    const { origin, asked } = await site('', 503);
    const answer = await testFetcher().get(documentAt(`${origin}/policy`));
    expect(answer).toMatchObject({ kind: 'refused-by-us', because: 'robots' });
    expect(asked).toEqual(['/robots.txt', '/robots.txt', '/robots.txt']);
  });

  it('says that the host is down rather than that robots.txt forbids it', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/policy`;
    expect(await testFetcher().get(documentAt(url))).toMatchObject({ kind: 'unreachable' });
  });

  it('is not stopped by a silent robots.txt where it need not obey', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url !== '/robots.txt') response.end('<p>x');
    });
    const fetcher = testFetcher({ deadlineMs: 2_000 });
    const answer = await fetcher.get(documentAt(`${origin}/policy`, disobeying));
    expect(answer.kind).toBe('page');
  });

  it('keeps the Crawl-delay, even where the declaration does not obey', async () => {
    const timing = fakeTiming();
    const { origin } = await site(`${closed}Crawl-delay: 60\n`);
    const fetcher = testFetcher({ ...timing, minimumGapMs: 10_000 });
    await fetcher.get(documentAt(`${origin}/policy`, disobeying));
    await fetcher.get(documentAt(`${origin}/policy`, disobeying));
    expect(timing.slept).toEqual([60_000, 60_000]);
  });

  it('keeps its own gap where the Crawl-delay is shorter', async () => {
    const timing = fakeTiming();
    const { origin } = await site('User-agent: *\nCrawl-delay: 1\n');
    await testFetcher({ ...timing, minimumGapMs: 10_000 }).get(documentAt(`${origin}/policy`));
    expect(timing.slept).toEqual([10_000]);
  });

  it('asks robots.txt about the target of a redirect, too', async () => {
    const { origin, asked } = await serve(
      pages({
        '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private'),
        '/policy': (_, response) => response.writeHead(302, { Location: '/private' }).end(),
      }),
    );
    const answer = await testFetcher().get(documentAt(`${origin}/policy`));
    expect(answer).toMatchObject({ kind: 'refused-by-us', because: 'robots' });
    expect(asked).toEqual(['/robots.txt', '/policy']);
  });
});
