import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/diff/compare.js';
import {
  carryIds,
  clauseIdOf,
  named,
  type Step,
  withIds,
} from '../../../src/core/recognise/clause-ids.js';
import { runs } from '../../runs.js';
import { version } from '../clauses.js';
import { repetitive, versions } from '../diff/versions.js';

const before = ['a', 'b', 'c'];

function step(from: number | null, to: number | null, parts: Partial<Step> = {}): Step {
  return { position: { before: from, after: to }, split: null, merged: null, ...parts };
}

const carried = (steps: Step[], length: number) => carryIds(before, steps, length, 'ver_2');
const fresh = (position: number) => clauseIdOf('ver_2', position);

describe('the id of a new clause', () => {
  it('is derived from the version and place where it first appeared', () => {
    expect(clauseIdOf('ver_1', 0)).toBe(clauseIdOf('ver_1', 0));
    expect(clauseIdOf('ver_1', 0)).toMatch(/^cl_[0-9a-f]{16}$/);
    const ids = [clauseIdOf('ver_1', 0), clauseIdOf('ver_1', 1), clauseIdOf('ver_11', 0)];
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a clause', () => {
  it('that stays or is reworded keeps its id', () => {
    expect(carried([], 3)).toEqual(['a', 'b', 'c']);
    expect(carried([step(1, 1)], 3)).toEqual(['a', 'b', 'c']);
  });

  it('that is added has a new id, and moves the others along', () => {
    expect(carried([step(null, 1)], 4)).toEqual(['a', fresh(1), 'b', 'c']);
  });

  it('that is removed takes its id with it', () => {
    expect(carried([step(0, null)], 2)).toEqual(['b', 'c']);
  });

  it('that moves keeps its id', () => {
    expect(carried([step(0, 2)], 3)).toEqual(['b', 'c', 'a']);
  });

  it('that is split lives on in its longest piece', () => {
    const split = step(1, 1, { split: ['Cookies', 'We use cookies.'] });
    expect(carried([split], 4)).toEqual(['a', fresh(1), 'b', 'c']);
    const even = step(1, 1, { split: ['One.', 'Two.'] });
    expect(carried([even], 4)).toEqual(['a', 'b', fresh(2), 'c']);
  });

  it('that is merged lives on when it was the longest', () => {
    const merged = step(0, 0, { merged: ['Cookies', 'We use cookies.'] });
    expect(carried([merged], 2)).toEqual(['b', 'c']);
    const even = step(0, 0, { merged: ['One.', 'Two.'] });
    expect(carried([even], 2)).toEqual(['a', 'c']);
  });

  it('that is split, and merged again, has the id from before', () => {
    const pieces = ['Cookies', 'We use cookies.'];
    const apart = carryIds(before, [step(1, 1, { split: pieces })], 4, 'ver_2');
    const together = carryIds(apart, [step(1, 1, { merged: pieces })], 3, 'ver_3');
    expect(together).toEqual(before);
  });

  it('that no edit explains has a new id', () => {
    expect(carried([], 4)).toEqual(['a', 'b', 'c', fresh(3)]);
  });
});

describe('an edit', () => {
  it('has the id of the clause after, or of the one before if there is none after', () => {
    const steps = [step(0, null), step(1, 0), step(null, 2)];
    const after = carried(steps, 3);
    expect(named(steps, before, after).map(({ clauseId }) => clauseId)).toEqual([
      'a',
      'b',
      fresh(2),
    ]);
  });

  it('that splits or merges is named by the clause that lives on', () => {
    const split = step(0, 0, { split: ['Cookies', 'We use cookies.'] });
    const merged = step(1, 2, { merged: ['One.', 'Two and three.'] });
    const after = carried([split, merged], 3);
    expect(after).toEqual([fresh(0), 'a', 'c']);
    expect(named([split, merged], before, after)).toEqual([
      { ...split, clauseId: 'a' },
      { ...merged, clauseId: 'c' },
    ]);
  });

  it('about a clause that is not there is refused', () => {
    expect(() => named([step(null, 7)], before, before)).toThrow('7');
  });
});

describe('a text with its ids', () => {
  it('has them in the order of its clauses', () => {
    const clauses = version('One.', 'Two.');
    expect(withIds(clauses, ['a', 'b'])).toMatchObject([
      { id: 'a', text: 'One.' },
      { id: 'b', text: 'Two.' },
    ]);
  });

  it('is refused when an id is missing', () => {
    expect(() => withIds(version('One.', 'Two.'), ['a'])).toThrow('the id of clause 1');
  });
});

const pair = fc.oneof(versions, repetitive);

describe('between any two versions', () => {
  it('each clause has one id, and no two have the same', () => {
    fc.assert(
      fc.property(pair, ({ before: old, after: now }) => {
        const oldIds = old.map((_, i) => clauseIdOf('ver_1', i));
        const ids = carryIds(oldIds, compare(old, now), now.length, 'ver_2');
        expect(ids).toHaveLength(now.length);
        expect(new Set(ids).size).toBe(now.length);
      }),
      runs,
    );
  });

  it('an id goes on, or an edit says that its clause went', () => {
    fc.assert(
      fc.property(pair, ({ before: old, after: now }) => {
        const oldIds = old.map((_, i) => clauseIdOf('ver_1', i));
        const edits = compare(old, now);
        const ids = carryIds(oldIds, edits, now.length, 'ver_2');
        const removed = named(edits, oldIds, ids).filter(({ op }) => op === 'removed');
        const joined = edits.reduce((sum, { merged }) => sum + (merged ? merged.length - 1 : 0), 0);
        const gone = oldIds.filter((id) => !ids.includes(id));
        expect(gone).toHaveLength(removed.length + joined);
        expect(gone).toEqual(expect.arrayContaining(removed.map(({ clauseId }) => clauseId)));
      }),
      runs,
    );
  });

  it('a clause that no edit names has the same words under the same id', () => {
    fc.assert(
      fc.property(pair, ({ before: old, after: now }) => {
        const oldIds = old.map((_, i) => clauseIdOf('ver_1', i));
        const edits = compare(old, now);
        const ids = carryIds(oldIds, edits, now.length, 'ver_2');
        const edited = new Set(named(edits, oldIds, ids).map(({ clauseId }) => clauseId));
        for (const [j, id] of ids.entries()) {
          const i = oldIds.indexOf(id);
          if (i !== -1 && !edited.has(id)) expect(now[j]?.text).toBe(old[i]?.text);
        }
      }),
      runs,
    );
  });
});
