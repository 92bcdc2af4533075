import { describe, expect, it } from 'vitest';
import { Comparison } from '../../../src/api/wire/comparison.js';
import type { Edit } from '../../../src/core/change.js';
import type { Clause } from '../../../src/core/clause.js';
import { policy } from '../../store/builders.js';
import { blamed, open, publisher } from '../harness.js';

const path = '/documents/linkedin/privacy-policy/compare';

/** Says of every clause of the newer version that it was added. */
function compare(_from: readonly Clause[], to: readonly Clause[]): Edit[] {
  return to.map(({ kind, section, text }, index) => ({
    op: 'added',
    significance: 'editorial',
    kind,
    section,
    sectionBefore: null,
    before: null,
    after: text,
    words: [['+', text]],
    links: { removed: [], added: [] },
    position: { before: null, after: index },
  }));
}

async function threeVersions() {
  const opened = await open({ compare });
  const publish = publisher(opened.store, policy.id);
  const versions = [await publish(['One.']), await publish(['Two.']), await publish(['Three.'])];
  return { ...opened, ids: versions.map(({ id }) => id) };
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
