import { describe, expect, it } from 'vitest';
import { ClauseLife } from '../../../src/api/wire/clause-life.js';
import { documentNamed, policy, start } from '../../store/builders.js';
import { base, blamed, open, publisher } from '../harness.js';

/** A clause that is reworded once and then taken out, and one that stays. */
async function lives(document = policy) {
  const opened = await open();
  await opened.store.documents.sync([document], start, 'keep');
  const publish = publisher(opened.store, document.id);
  const first = await publish(['# Title', '## Sharing', 'We stay.', 'We share nothing.']);
  const second = await publish(['# Title', '## Sharing', 'We stay.', 'We share everything.']);
  const third = await publish(['# Title', '## Sharing', 'We stay.']);
  const [, , stays = '', goes = ''] = first.clauseIds;
  return { ...opened, versions: [first.id, second.id, third.id], stays, goes };
}

const path = (id: string) => `/documents/linkedin/privacy-policy/clauses/${id}`;

describe('GET /documents/{id}/clauses/{clauseId}', () => {
  it('tells each wording with its time, version and change, and how the clause left', async () => {
    const { get, versions, goes } = await lives();
    const [rewording, removal] = (await get('/changes?order=asc')).json().data;
    const body = (await get(path(goes))).json();
    expect(ClauseLife.parse(body)).toEqual(body);
    const version = (i: number) => ({
      id: versions[i],
      url: `${base}/documents/linkedin/privacy-policy/versions/${versions[i]}`,
    });
    expect(body).toMatchObject({
      id: goes,
      url: base + path(goes),
      document: { id: policy.id, title: policy.title },
      current: false,
      firstSeenAt: '2025-01-01T00:00:00Z',
      wordings: [
        {
          text: 'We share nothing.',
          section: ['Sharing'],
          position: 3,
          from: '2025-01-01T00:00:00Z',
          until: '2025-01-01T01:00:00Z',
          version: version(0),
          change: null,
        },
        {
          text: 'We share everything.',
          from: '2025-01-01T01:00:00Z',
          until: '2025-01-01T02:00:00Z',
          version: version(1),
          change: { id: rewording.id, url: rewording.url },
        },
      ],
      left: {
        at: '2025-01-01T02:00:00Z',
        version: version(2),
        change: { id: removal.id, url: removal.url },
      },
    });
  });

  it('has no end while the clause stands', async () => {
    const { get, stays } = await lives();
    const body = ClauseLife.parse((await get(path(stays))).json());
    expect(body).toMatchObject({ current: true, left: null, wordings: [{ until: null }] });
  });

  it('is where edits of changes and of comparisons lead, and what clauses of versions name', async () => {
    const { get, versions, goes } = await lives();
    const [change] = (await get('/changes?order=asc')).json().data;
    const document = '/documents/linkedin/privacy-policy';
    const { clauses } = (await get(`${document}/versions/${versions[0]}`)).json();
    expect(change.edits[0].clause).toEqual({ id: goes, url: base + path(goes) });
    expect((await get(change.edits[0].clause.url.slice(base.length))).json().id).toBe(goes);
    expect(clauses[3].id).toBe(goes);
  });

  it.each(['linkedin/help/a6278444', 'linkedin/clauses', 'linkedin/clauses/cl_1', 'a/versions'])(
    'is found for a document called %s, under the address that is given and with slashes as %%2F',
    async (id) => {
      const { get, goes } = await lives(documentNamed(id));
      const encoded = await get(`/documents/${encodeURIComponent(id)}/clauses/${goes}`);
      expect(encoded.json()).toMatchObject({ id: goes, document: { id } });
      const { url } = encoded.json();
      expect((await get(url.slice(base.length))).json()).toEqual(encoded.json());
    },
  );

  it('takes the slashes of a document as they are', async () => {
    const { get, goes } = await lives(documentNamed('linkedin/help/a6278444'));
    const response = await get(`/documents/linkedin/help/a6278444/clauses/${goes}`);
    expect(response.json().url).toBe(`${base}/documents/linkedin/help/a6278444/clauses/${goes}`);
  });

  it('hides no document whose id ends in clauses', async () => {
    const { get } = await lives(documentNamed('linkedin/clauses'));
    const plain = await get('/documents/linkedin/clauses');
    expect(plain.json().id).toBe('linkedin/clauses');
    expect((await get('/documents/linkedin/clauses/versions')).json().data).toHaveLength(3);
  });

  it('is asked for again in vain while nothing happens to the clause', async () => {
    const { get, goes } = await lives();
    const { headers } = await get(path(goes));
    expect(headers['cache-control']).toBe('no-cache');
    const again = await get(path(goes), { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it.each([
    ['/documents/acme/terms/clauses/cl_1', ['id']],
    ['/documents/linkedin/privacy-policy/clauses/cl_1', ['clauseId']],
    ['/documents/linkedin/privacy-policy/clauses/ver_1', ['clauseId']],
  ])('does not exist at %s, naming %j', async (url, fields) => {
    const { get } = await lives();
    const response = await get(url);
    expect(response.statusCode).toBe(404);
    expect(blamed(response)).toEqual(fields);
    expect(response.json().type).toBe('/problems/not-found');
  });

  it('is not found under another document', async () => {
    const { get, goes } = await lives();
    const response = await get(`/documents/linkedin/user-agreement/clauses/${goes}`);
    expect([response.statusCode, blamed(response)]).toEqual([404, ['clauseId']]);
  });
});
