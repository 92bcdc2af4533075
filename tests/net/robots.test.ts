import { describe, expect, it } from 'vitest';

import type { Received } from '../../src/net/exchange.js';
import { explain, type Failure } from '../../src/net/failure.js';
import { createRobots, type SendRobots } from '../../src/net/robots.js';
import { fakeTiming } from './fake-timing.js';

const page = new URL('https://www.example.org/legal/policy');
const refused = explain(
  Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
  'https://www.example.org/robots.txt',
);

function file(text: string, status = 200, headers: Record<string, string> = {}): Received {
  return {
    kind: 'received',
    setCookies: [],
    status,
    headers,
    bytes: new TextEncoder().encode(text),
  };
}

/** A site's `robots.txt`, the clock, and what was asked. */
function setup(...answers: (Received | Failure)[]) {
  const timing = fakeTiming();
  const robots = createRobots({ productToken: 'Clausewatch', now: timing.now });
  const asked: string[] = [];
  const send: SendRobots = async ({ url }) => {
    asked.push(url.href);
    return answers[asked.length - 1] ?? answers.at(-1) ?? file('');
  };
  const answer = (url = page) => robots.answerFor(url, send);
  return { answer, asked, advance: timing.advance };
}

describe('robots.txt', () => {
  it.each([
    ['', true],
    ['User-agent: *\nDisallow: /', false],
    ['User-agent: *\nDisallow:', true],
    ['User-agent: *\nDisallow: /legal/\nAllow: /legal/policy', true],
    ['User-agent: *\nDisallow: /*policy$', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: clausewatch\nAllow: /', true],
    ['User-agent: clausewatch\nDisallow: /legal', false],
    ['User-agent: other\nDisallow: /', true],
    ['<html>not found', true],
    ['\ufeffUser-agent: *\nDisallow: /', false],
  ])('%j allows the page: %j', async (text, allowed) => {
    expect(await setup(file(text)).answer()).toMatchObject({ allowed, failure: null });
  });

  it('says which line it goes by', async () => {
    const { answer } = setup(file('User-agent: *\nAllow: /a\nDisallow: /legal'));
    const { detail } = await answer();
    expect(detail).toBe('https://www.example.org/robots.txt says "disallow: /legal"');
  });

  it.each([
    [204, true],
    [400, true],
    [403, true],
    [404, true],
    [429, true],
    [500, false],
    [503, false],
    [999, false],
  ])('with status %i allows the page: %j', async (status, allowed) => {
    expect(await setup(file('', status)).answer()).toMatchObject({ allowed, failure: null });
  });

  it('that cannot be reached allows nothing, and says why', async () => {
    const { answer } = setup(refused);
    expect(await answer()).toMatchObject({ allowed: false, failure: refused.answer });
  });

  it.each([
    ['7', 7],
    ['0.5', 0.5],
    ['0', null],
    ['-1', null],
    ['soon', null],
    ['Infinity', 3_600],
    ['999999', 3_600],
  ])('with Crawl-delay %s asks for %j s', async (value, crawlDelayS) => {
    const { answer } = setup(file(`User-agent: *\nCrawl-delay: ${value}`));
    expect(await answer()).toMatchObject({ crawlDelayS });
  });

  it('is followed through five redirects, other hosts too, and speaks for the first', async () => {
    const moved = [0, 1, 2, 3, 4].map((n) => file('', 301, { location: `https://r${n}.test/r` }));
    const { answer, asked } = setup(...moved, file('User-agent: *\nDisallow: /legal'));
    expect(await answer()).toMatchObject({ allowed: false });
    expect(asked).toEqual([
      'https://www.example.org/robots.txt',
      ...[0, 1, 2, 3, 4].map((n) => `https://r${n}.test/r`),
    ]);
  });

  it('behind more redirects, or one that leads nowhere, does not exist', async () => {
    const onAndOn = setup(file('', 302, { location: '/robots.txt' }));
    expect(await onAndOn.answer()).toMatchObject({ allowed: true });
    expect(onAndOn.asked).toHaveLength(6);
    expect(await setup(file('', 302)).answer()).toMatchObject({ allowed: true });
  });

  it('is read once a day for each origin', async () => {
    const { answer, asked, advance } = setup(file(''));
    await answer();
    advance(24 * 60 * 60 * 1000 - 1);
    await answer(new URL('/other', page));
    expect(asked).toHaveLength(1);
    await answer(new URL('http://www.example.org/'));
    expect(asked).toEqual([
      'https://www.example.org/robots.txt',
      'http://www.example.org/robots.txt',
    ]);
    advance(1);
    await answer();
    expect(asked).toHaveLength(3);
  });

  it('is asked for again some minutes after a server error, and at once after no answer', async () => {
    const { answer, asked, advance } = setup(refused, file('', 500), file(''));
    await answer();
    expect(await answer()).toMatchObject({ allowed: false });
    advance(5 * 60 * 1000 - 1);
    expect(await answer()).toMatchObject({ allowed: false });
    expect(asked).toHaveLength(2);
    advance(1);
    expect(await answer()).toMatchObject({ allowed: true });
  });

  it('is parsed up to 500 KiB, without the line that is cut there', async () => {
    const limit = 500 * 1024;
    const start = 'User-agent: *\nDisallow: /a\n#';
    const end = '\nDisallow: /';
    const cut = start + 'x'.repeat(limit - start.length - end.length) + end;
    const { answer } = setup(file(cut));
    expect(await answer()).toMatchObject({ allowed: true });
    expect(await answer(new URL('/a', page))).toMatchObject({ allowed: false });
  });
});
