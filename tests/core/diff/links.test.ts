import { describe, expect, it } from 'vitest';
import { compareLinks, sameTargets } from '../../../src/core/diff/links.js';
import { link } from '../clauses.js';

const [a, b, c] = [link('/a'), link('/b'), link('/c')];

describe('links', () => {
  it.each([
    ['that are the same', [a, b], [a, b], [], []],
    ['one of which is new', [a, b], [a, c, b], [], [c]],
    ['one of which went', [a, c, b], [a, b], [c], []],
    ['one of which leads elsewhere', [a, b], [a, c], [b], [c]],
    ['that changed places', [a, b], [b, a], [a], [a]],
    ['that were cut in two', [a, b], [a, a, b], [], []],
    ['with other words', [link('/a', 'here')], [link('/a', 'there')], [], []],
  ])('%s', (_, before, after, removed, added) => {
    expect(compareLinks(before, after)).toEqual({ removed, added });
    expect(sameTargets(before, after)).toBe(removed.length + added.length === 0);
  });

  it('that are very many and all different are reported as replaced', () => {
    const many = (name: string) => Array.from({ length: 20_000 }, (_, i) => link(`/${name}/${i}`));
    const { removed, added } = compareLinks(many('old'), many('new'));
    expect([removed.length, added.length]).toEqual([20_000, 20_000]);
  });
});
