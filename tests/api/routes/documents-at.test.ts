import { describe, expect, it } from 'vitest';
import { Document } from '../../../src/api/wire/document.js';
import { VersionText } from '../../../src/api/wire/version.js';
import { hourMs, policy, publicationOf, start, textOf } from '../../store/builders.js';
import { blamed, open, publisher } from '../harness.js';

describe('GET /documents/{id}?at=', () => {
  const path = '/documents/linkedin/privacy-policy';

  async function threeVersions() {
    const opened = await open();
    const publish = publisher(opened.store, policy.id, start + hourMs);
    const ids = [];
    for (const text of ['One.', 'Two.', 'Three.']) {
      ids.push((await publish(['# Title', text])).id);
    }
    return { ...opened, ids };
  }

  it.each([
    ['2025-01-01T01:00:00Z', 0],
    ['2025-01-01T01:59:59.999Z', 0],
    ['2025-01-01T02:00:00Z', 1],
    ['2025-01-01T04:00:00%2B01:00', 2],
    ['2025-01-02', 2],
    ['2999-12-31', 2],
  ])('gives at %s the version that stood then, as its own address does', async (at, index) => {
    const { get, ids } = await threeVersions();
    const then = await get(`${path}?at=${at}`);
    const version = await get(`${path}/versions/${ids[index]}`);
    expect(VersionText.parse(then.json()).id).toBe(ids[index]);
    expect([then.body, then.headers.etag]).toEqual([version.body, version.headers.etag]);
  });

  it.each([
    ['text/plain', 'Title\n=====\n\nOne.\n'],
    ['text/markdown', '# Title\n\nOne.\n'],
  ])('is %s for those who ask for it', async (accept, text) => {
    const { get } = await threeVersions();
    const response = await get(`${path}?at=2025-01-01T01:00:00Z`, { accept });
    expect(response.headers['content-type']).toBe(`${accept}; charset=utf-8`);
    expect(response.headers.vary).toBe('accept, accept-encoding');
    expect(response.body).toBe(text);
  });

  it('is asked for again before it is used, since older history may be imported', async () => {
    const { get, store, ids } = await threeVersions();
    const url = `${path}?at=2025-01-01T01:00:00Z`;
    const { headers } = await get(url, { accept: 'text/plain' });
    expect(headers['cache-control']).toBe('no-cache');
    const match = { accept: 'text/plain', 'if-none-match': String(headers.etag) };
    expect((await get(url, match)).statusCode).toBe(304);
    const { recording } = publicationOf(policy.id, start, textOf('Old.'));
    await store.record({ ...recording, status: null });
    expect((await get(url, match)).statusCode).toBe(304);
    expect((await get(`${path}?at=2025-01-01`)).json().id).not.toBe(ids[0]);
  });

  it('does not look at Accept without a time', async () => {
    const { get } = await threeVersions();
    const response = await get(path, { accept: 'text/plain' });
    expect(Document.parse(response.json()).id).toBe(policy.id);
  });

  it('is 406 in a format that there is not', async () => {
    const { get } = await threeVersions();
    const response = await get(`${path}?at=2025-01-02`, { accept: 'application/pdf' });
    expect([response.statusCode, blamed(response)]).toEqual([406, ['accept']]);
  });

  it('does not exist before the first version, and says when that was observed', async () => {
    const { get } = await threeVersions();
    const response = await get(`${path}?at=2025-01-01T00:59:59Z`);
    expect([response.statusCode, blamed(response)]).toEqual([404, ['at']]);
    expect(response.json().detail).toContain('2025-01-01T01:00:00Z');
  });

  it('does not exist for a document that has no version yet', async () => {
    const { get } = await open();
    const response = await get('/documents/example/terms?at=2025-01-01');
    expect([response.statusCode, blamed(response)]).toEqual([404, ['at']]);
    expect(response.json().detail).toContain('none yet');
  });
});
