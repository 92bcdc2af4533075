import { describe, expect, it } from 'vitest';
import { Comparison } from '../../../src/api/wire/comparison.js';
import type { AnnotatedEdit } from '../../../src/core/annotate/annotate.js';
import type { Clause } from '../../../src/core/clause.js';
import { policy } from '../../store/builders.js';
import { base, blamed, open, publisher } from '../harness.js';

const path = '/documents/linkedin/privacy-policy/compare';

/** Says of every clause of the newer version that it was added. */
function compare(_from: readonly Clause[], to: readonly Clause[]): AnnotatedEdit[] {
  return to.map(({ kind, section, headers, text }, index) => ({
    op: 'added',
    significance: 'editorial',
    because: ['It is there.'],
    topics: [],
    kind,
    section,
    headers,
    sectionBefore: null,
    before: null,
    after: text,
    words: [['+', text]],
    links: { removed: [], added: [] },
    split: null,
    merged: null,
    position: { before: null, after: index },
  }));
}

async function threeVersions() {
  const opened = await open({ compare });
  const publish = publisher(opened.store, policy.id);
  const versions = [await publish(['One.']), await publish(['Two.']), await publish(['Three.'])];
  return { ...opened, versions, ids: versions.map(({ id }) => id) };
}

describe('GET /documents/{id}/compare', () => {
  it('compares two versions by their ids, in the shape that is documented', async () => {
    const { get, ids } = await threeVersions();
    const body = (await get(`${path}?from=${ids[0]}&to=${ids[2]}`)).json();
    expect(Comparison.parse(body)).toEqual(body);
    expect([body.from.id, body.to.id]).toEqual([ids[0], ids[2]]);
    expect(body.edits.map(({ after }: { after: string }) => after)).toEqual(['Three.']);
    expect(body.stats.modified).toBe(1);
  });

  it('names in each edit the clause as it is named in its document, across versions between', async () => {
    const { get, ids, versions } = await threeVersions();
    const { edits } = (await get(`${path}?from=${ids[0]}&to=${ids[2]}`)).json();
    const id = versions[0]?.clauseIds[0] ?? '';
    expect(edits[0].clause).toEqual({
      id,
      url: `${base}/documents/linkedin/privacy-policy/clauses/${id}`,
    });
    expect((await get(edits[0].clause.url.slice(base.length))).json().wordings).toHaveLength(3);
  });

  it('compares the versions that stood at two times', async () => {
    const { get, ids } = await threeVersions();
    const body = (await get(`${path}?from=2025-01-01&to=2025-01-01T01:59:59Z`)).json();
    expect([body.from.id, body.to.id]).toEqual([ids[0], ids[1]]);
    const later = (await get(`${path}?from=2025-01-01T01:00:00Z&to=2025-12-31`)).json();
    expect([later.from.id, later.to.id]).toEqual([ids[1], ids[2]]);
  });

  it.each([
    ['', ['from', 'to']],
    ['?from=2025-01-01', ['to']],
    ['?from=2024-12-31&to=2025-01-02', ['from']],
    ['?from=ver_nope&to=2024-01-01', ['from', 'to']],
    ['?from=2025-02-30&to=2025-01-02', ['from']],
    ['?from=2025-01-02&from=2025-01-03&to=2025-01-02', ['from']],
    ['?from=2025-01-02&to=2025-01-02&order=asc', ['order']],
  ])('refuses %j, naming %j', async (query, fields) => {
    const { get } = await threeVersions();
    const response = await get(path + query);
    expect(response.statusCode).toBe(400);
    expect(blamed(response)).toEqual(fields);
  });
});
