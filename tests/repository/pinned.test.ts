import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pinnedPages } from '../../scripts/pin/pages.js';
import { type Pinned, unraised } from '../../scripts/pin/pinned.js';
import { readingOf } from '../../scripts/pin/reading.js';

const file = new URL('../../scripts/pin/pinned.json', import.meta.url);
const committed: Pinned = JSON.parse(readFileSync(file, 'utf8'));
const now = readingOf(pinnedPages());

describe('how the fixture pages are read', () => {
  it('changes only together with the number that makes stored versions be read again', () => {
    expect(unraised(committed, now)).toEqual([]);
  });

  it('is what is pinned; “npm run pin” pins it anew', () => {
    expect(now).toEqual(committed);
  });
});

describe('a new reading', () => {
  const page = { page: 'p', clauses: 'c', facts: 'f' };
  const pinned: Pinned = { extractorVersion: 4, annotator: 7, pages: { one: page, two: page } };
  const withTwo = (two: Partial<typeof page>, numbers: Partial<Pinned> = {}): Pinned => ({
    ...pinned,
    ...numbers,
    pages: { one: page, two: { ...page, ...two } },
  });

  it('with other clauses is refused until extractorVersion is raised', () => {
    const [fault, more] = unraised(pinned, withTwo({ clauses: 'other' }));
    expect(fault).toContain('raise extractorVersion in src/core/extract/declaration.ts');
    expect(fault).toContain('from two,');
    expect(more).toBeUndefined();
    expect(unraised(pinned, withTwo({ clauses: 'other' }, { extractorVersion: 5 }))).toEqual([]);
    expect(unraised(pinned, withTwo({ clauses: 'other' }, { annotator: 8 }))).toHaveLength(1);
  });

  it('with other facts is refused until annotator is raised', () => {
    const [fault, more] = unraised(pinned, withTwo({ facts: 'other' }));
    expect(fault).toContain('raise annotator in src/core/annotator.ts');
    expect(more).toBeUndefined();
    expect(unraised(pinned, withTwo({ facts: 'other' }, { annotator: 8 }))).toEqual([]);
    expect(unraised(pinned, withTwo({ facts: 'other' }, { extractorVersion: 5 }))).toHaveLength(1);
  });

  it('with other facts of other clauses needs extractorVersion alone', () => {
    const now = withTwo({ clauses: 'other', facts: 'other' });
    expect(unraised(pinned, now)).toEqual([expect.stringContaining('raise extractorVersion')]);
    expect(unraised(pinned, { ...now, extractorVersion: 5 })).toEqual([]);
  });

  it('of another page, or of one that was edited, needs no new number', () => {
    expect(unraised(pinned, { ...pinned, pages: { ...pinned.pages, three: page } })).toEqual([]);
    expect(unraised(pinned, { ...pinned, pages: { one: page } })).toEqual([]);
    expect(unraised(pinned, withTwo({ page: 'edited', clauses: 'other', facts: 'other' }))).toEqual(
      [],
    );
  });

  it('is refused when a number goes down', () => {
    expect(unraised(pinned, withTwo({}, { extractorVersion: 3 }))).toEqual([
      expect.stringContaining('went down from 4 to 3'),
    ]);
  });
});
