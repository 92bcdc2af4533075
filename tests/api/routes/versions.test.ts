import { describe, expect, it } from 'vitest';
import { VersionList, VersionText } from '../../../src/api/wire/version.js';
import { clausesOf, policy } from '../../store/builders.js';
import { base, blamed, open, publisher } from '../harness.js';

const path = '/documents/linkedin/privacy-policy/versions';

async function twoVersions() {
  const opened = await open();
  const publish = publisher(opened.store, policy.id);
  const first = await publish(['# Title', 'Old *text*.']);
  const second = await publish(['# Title', 'New text.', '- item']);
  return { ...opened, first, second };
}

describe('GET /documents/{id}/versions', () => {
  it('lists the versions newest first, in the shape that is documented', async () => {
    const { get, first, second } = await twoVersions();
    const body = (await get(path)).json();
    expect(VersionList.parse(body)).toEqual(body);
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
  });
});

describe('GET /documents/{id}/versions/{vid}', () => {
  it('gives the clauses, the capture and the change that led to it', async () => {
    const { get, second } = await twoVersions();
    const [change] = (await get('/changes')).json().data;
    const body = (await get(`${path}/${second.id}`)).json();
    expect(VersionText.parse(body)).toEqual(body);
    expect(body.clauses).toEqual(
      clausesOf(second).map((clause) => ({ ...clause, headers: [], ticked: null })),
    );
    expect(body.guessed).toBe(false);
    expect(body.leadingChange).toEqual({ id: change.id, url: change.url });
    expect(body).toMatchObject({ capturedAt: change.to.capturedAt, sha256: change.to.sha256 });
    expect(body.url).toBe(`${base}${path}/${second.id}`);
  });

  it('has no change that led to it when it is the first', async () => {
    const { get, first } = await twoVersions();
    expect((await get(`${path}/${first.id}`)).json().leadingChange).toBeNull();
  });

  it('is text or Markdown for those who ask for it', async () => {
    const { get, first, second } = await twoVersions();
    const plain = await get(`${path}/${second.id}`, { accept: 'text/plain' });
    expect(plain.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(plain.body).toBe('Title\n=====\n\nNew text.\n\n- item\n');
    const markdown = await get(`${path}/${first.id}`, { accept: 'text/markdown' });
    expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(markdown.body).toBe('# Title\n\nOld \\*text\\*.\n');
  });

  it('has the markers of items in every format, and not in their text', async () => {
    const { store, get } = await open();
    const item = { kind: 'item', level: 1, marker: '4.', text: 'Photos.' } as const;
    const { id } = await publisher(store, policy.id)(['Point 4 does not apply.', item]);
    const { clauses } = (await get(`${path}/${id}`)).json();
    expect(clauses).toMatchObject([{ marker: null }, { marker: '4.', text: 'Photos.' }]);
    const life = await get(`/documents/${policy.id}/clauses/${clauses[1].id}`);
    expect(life.json().wordings).toMatchObject([{ marker: '4.', text: 'Photos.' }]);
    const plain = await get(`${path}/${id}`, { accept: 'text/plain' });
    expect(plain.body).toBe('Point 4 does not apply.\n\n4. Photos.\n');
    const markdown = await get(`${path}/${id}`, { accept: 'text/markdown' });
    expect(markdown.body).toBe('Point 4 does not apply.\n\n- 4\\. Photos.\n');
  });

  it('has another ETag in each format, and says that the format depends on Accept', async () => {
    const { get, first } = await twoVersions();
    const all = ['application/json', 'text/plain', 'text/markdown'].map((accept) =>
      get(`${path}/${first.id}`, { accept }),
    );
    const headers = (await Promise.all(all)).map(({ headers }) => headers);
    expect(new Set(headers.map(({ etag }) => etag)).size).toBe(3);
    for (const { vary } of headers) expect(vary).toBe('accept, accept-encoding');
  });

  it('is 406 in a format that there is not, naming those that there are', async () => {
    const { get, first } = await twoVersions();
    const response = await get(`${path}/${first.id}`, { accept: 'application/pdf' });
    expect(response.statusCode).toBe(406);
    expect(blamed(response)).toEqual(['accept']);
    expect(response.json().detail).toContain('text/markdown');
  });

  it('is not found under another document', async () => {
    const { get, first } = await twoVersions();
    const response = await get(`/documents/linkedin/user-agreement/versions/${first.id}`);
    expect(response.statusCode).toBe(404);
    expect(blamed(response)).toEqual(['vid']);
  });
});
