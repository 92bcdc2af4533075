import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemBody } from '../../../src/api/wire/problem.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { requestRuns } from '../../runs.js';
import { blamed, open, publishChanges } from '../harness.js';
import { openWebhooks } from '../webhooks.js';

/** How zod and Fastify put it. */
const librarys =
  /expected|received|Unrecognized|Too (?:small|big)|Invalid|Unsupported Media|Request body|FST_/;

describe('bad input', () => {
  it.each([
    ['/changes?since=yesterday', ['since']],
    ['/changes?since=2025-02-30', ['since']],
    ['/changes?until=2025-13-01', ['until']],
    ['/changes?since=', ['since']],
    ['/changes?limit=0', ['limit']],
    ['/changes?limit=201', ['limit']],
    ['/changes?limit=9999', ['limit']],
    ['/changes?limit=abc', ['limit']],
    ['/changes?limit=1.5', ['limit']],
    ['/changes?limit=-1', ['limit']],
    ['/changes?limit=1e1', ['limit']],
    ['/changes?limit=', ['limit']],
    ['/changes?limit=1&limit=2', ['limit']],
    ['/changes?q=a&q=b', ['q']],
    ['/changes?q=', ['q']],
    ['/changes?q=%20', ['q']],
    ['/changes?q=%00', ['q']],
    ['/changes?q=a%0Ab', ['q']],
    [`/changes?q=${'x'.repeat(10_240)}`, ['q']],
    [`/changes?q=${'%20x'.repeat(5_120)}`, ['q']],
    ['/changes?order=up', ['order']],
    ['/changes?view=tiny', ['view']],
    ['/changes?op=deleted', ['op']],
    ['/changes?op=added,,removed', ['op']],
    ['/changes?significance=huge', ['significance']],
    ['/changes?topic=taxes', ['topic']],
    ['/changes?topic=ai-training,', ['topic']],
    ['/changes?topic=', ['topic']],
    ['/changes?topic=ai-training&topic=data-security', ['topic']],
    ['/changes?flicker=no', ['flicker']],
    ['/changes?flicker=', ['flicker']],
    ['/changes?flicker=False', ['flicker']],
    ['/changes?flicker=true,false', ['flicker']],
    ['/changes?unstable=1', ['unstable']],
    ['/changes?unstable=true&unstable=true', ['unstable']],
    ['/changes?service=nope', ['service']],
    ['/changes?document=nope', ['document']],
    ['/changes?document=linkedin%2Fprivacy-policy%00', ['document']],
    ['/changes?cursor=garbage', ['cursor']],
    ['/changes?page=2', ['page']],
    ['/changes?a=1&b=2&limit=0', ['limit', 'a', 'b']],
    ['/changes?__proto__=1', ['__proto__']],
    ['/changes?Limit=1', ['Limit']],
    ['/changes/a%00b', ['id']],
    ['/changes/chg_1?view=full', ['view']],
    ['/changes/%zz', ['path']],
    ['/changes/%', ['path']],
    ['/documents?limit=1', ['limit']],
    ['/documents?at=2025-01-01', ['at']],
    ['/documents/linkedin/privacy-policy?at=', ['at']],
    ['/documents/linkedin/privacy-policy?at=now', ['at']],
    ['/documents/linkedin/privacy-policy?at=2025-02-30', ['at']],
    ['/documents/linkedin/privacy-policy?at=2025-01-01&at=2025-01-02', ['at']],
    ['/documents/linkedin/privacy-policy?when=2025-01-01', ['when']],
    ['/documents/linkedin/privacy-policy/clauses/cl_1?at=2025-01-01', ['at']],
    ['/documents/linkedin/privacy-policy/clauses/a%00b', ['clauseId']],
    ['/health?verbose=1', ['verbose']],
    ['/?x=1', ['x']],
  ])('%.80s is a 400 that names %j', async (url, fields) => {
    const { get } = await open();
    const response = await get(url);
    expect(response.statusCode).toBe(400);
    expect(blamed(response)).toEqual(fields);
    const problem = ProblemBody.parse(response.json());
    expect(problem).toMatchObject({ type: '/problems/invalid-request', status: 400 });
    expect(problem.requestId).toBe(response.headers['x-request-id']);
    for (const { field } of problem.errors ?? []) expect(problem.detail).toContain(field);
  });

  it('is told what exists: parameters, services, where documents are', async () => {
    const { get } = await open();
    const message = async (url: string) => (await get(url)).json().errors[0].message as string;
    expect(await message('/changes?page=2')).toContain('since, until, cursor');
    expect(await message('/health?x=1')).toContain('this route has none');
    expect(await message('/changes?service=nope')).toContain('example, linkedin');
    expect(await message('/changes?document=nope')).toContain('/documents');
    expect(await message('/changes?op=x')).toContain('added, removed, modified, moved');
  });

  it('is told in our words, also where a library refuses it', async () => {
    const { ask, app } = await openWebhooks();
    const type = { 'content-type': 'application/json' };
    const detailOf = async (body: unknown, headers: Record<string, string>) =>
      (await ask('POST', '/webhooks', body, headers)).json().detail as string;
    const details = [
      await detailOf('x', { 'content-type': 'text/plain' }),
      await detailOf('{}', { 'content-type': 'nonsense' }),
      await detailOf(JSON.stringify('x'.repeat(100_000)), type),
      await detailOf('{}', { ...type, 'content-length': '5' }),
      await detailOf('{', type),
      await detailOf([], type),
      await detailOf({ url: 5, filter: { topic: {}, op: [5] }, headers: 5, rateLimit: [] }, type),
      (await app.inject({ url: '/changes?limit=0&limit=1&x=y' })).json().detail as string,
    ];
    expect(details[0]).toMatch(
      /^This route does not accept the body’s Content-Type .* Send JSON as `application\/json`/,
    );
    expect(details[2]).toMatch(/^The request body is larger than this API accepts\. /);
    expect(details[3]).toBe('content-length does not match the length of the body.');
    expect(details.join('\n')).not.toMatch(librarys);
  });

  it('is quoted back only in part', async () => {
    const { get } = await open();
    const response = await get(`/changes?limit=${'9'.repeat(5_000)}`);
    expect(response.body.length).toBeLessThan(1_000);
    expect((await get(`/${'x'.repeat(20_000)}`)).json().instance).toHaveLength(500);
  });

  it('that is longer than any address is a 414', async () => {
    const { get } = await open();
    const response = await get(`/changes?q=${'x'.repeat(33_000)}`);
    expect(response.statusCode).toBe(414);
    expect(response.json().type).toBe('/problems/uri-too-long');
  });

  it('never makes the server fail, whatever the path and the query are', async () => {
    const { app, store } = await open();
    await publishChanges(store, 2);
    const starts = [
      '',
      'changes',
      'changes/',
      'documents/',
      'documents/linkedin/privacy-policy/',
      'problems/',
    ];
    const piece = fc.constantFrom(
      ...['a', '%', '%00', '%2F', '%25', '%E0', '%zz', '/', '.', '..', ';', ':', '@', '+', '-'],
      ...['*', '~', '"', '=', '&', '1', '2025-01-01', 'é', '[]', '[x]'],
      ...['versions', 'clauses', 'compare', 'at', 'since', 'limit', 'cursor', 'q'],
    );
    const tail = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), tail, tail, async (start, path, query) => {
        const response = await app.inject({ url: `/${start}${path}?${query}` });
        expect(response.statusCode).toBeLessThan(500);
        if (response.statusCode >= 400) ProblemBody.parse(response.json());
      }),
      requestRuns,
    );
  });

  it('never makes the server fail, whatever the parameters of a search are', async () => {
    const { app, store } = await open();
    await publishChanges(store, 2);
    const names = [
      ...['since', 'until', 'cursor', 'order', 'limit', 'q', 'op', 'significance', 'view'],
      ...['topic', 'flicker', 'unstable'],
    ];
    const parameters = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(parameters, async (query) => {
        expect((await app.inject({ url: '/changes', query })).statusCode).toBeLessThan(500);
      }),
      requestRuns,
    );
  });
});

describe('a failure of ours', () => {
  async function failing() {
    const store = await openStore(':memory:');
    const lines: string[] = [];
    const changes = { ...store.changes, page: () => Promise.reject(new Error('secret detail')) };
    const broken: Store = { ...store, changes };
    const stream = { write: (line: string) => void lines.push(line) };
    return { ...(await open({ store: broken, logger: { level: 'error', stream } })), lines };
  }

  it('is a 500 that tells nothing but the id under which the log has the cause', async () => {
    const { get, lines } = await failing();
    const response = await get('/changes');
    expect(response.statusCode).toBe(500);
    const problem = ProblemBody.parse(response.json());
    expect(problem.type).toBe('/problems/internal-error');
    expect(response.body).not.toContain('secret');
    const logged = lines.map((line) => JSON.parse(line));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({
      reqId: problem.requestId,
      err: { message: 'secret detail' },
    });
  });

  it('is not kept by caches', async () => {
    const { get } = await failing();
    const { headers } = await get('/changes');
    expect([headers['cache-control'], headers.etag]).toEqual(['no-store', undefined]);
  });
});
