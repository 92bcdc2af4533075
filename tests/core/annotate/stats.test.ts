import { describe, expect, it } from 'vitest';
import { statsOf } from '../../../src/core/annotate/stats.js';
import { compare } from '../../../src/core/diff/compare.js';
import { version } from '../clauses.js';

describe('the stats of a change', () => {
  it('count edits by what they do, and the words that they take and put', () => {
    const before = version('We share data.', 'One thing, gone for good.', '## Heading');
    const after = version('We share your data.', '## Heading', 'A new – and 2nd – thing.');
    expect(statsOf(compare(before, after))).toEqual({
      ...{ added: 1, removed: 1, modified: 1, moved: 0 },
      ...{ wordsAdded: 6, wordsRemoved: 5 },
    });
  });

  it('count no word of a clause that moved as it was', () => {
    const [a, b, c] = ['One two three four.', 'Five six seven eight.', 'Nine ten eleven twelve.'];
    expect(statsOf(compare(version(a, b, c), version(b, c, a)))).toMatchObject({
      ...{ moved: 1, wordsAdded: 0, wordsRemoved: 0 },
    });
  });

  it('are all zero without edits', () => {
    expect(Object.values(statsOf([])).every((count) => count === 0)).toBe(true);
  });
});
