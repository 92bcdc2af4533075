import { describe, expect, it } from 'vitest';
import { version } from '../clauses.js';
import { edits, keep, object, share } from './describe-edit.js';

describe('a line that dates a text', () => {
  it.each([
    ['Effective March 6, 2024', 'Effective July 31, 2024', null],
    ['Updated: 2024-03-06', 'Updated: 2024-07-31', null],
    ['Stand: 6. März 2024', 'Stand: 31. Juli 2024', 'de'],
    ['Obowiązuje od 6 marca 2024 r.', 'Obowiązuje od 31 lipca 2024 r.', 'pl'],
    ['2024年3月6日', '2024年7月31日', null],
    ['6 March 2024', '31 July 2024', null],
  ])('is matched by its place, although “%s” is in the history now', (old, now, language) => {
    const before = version(old, share, object, 'Earlier versions:');
    const after = version(now, share, object, 'Earlier versions:', old);
    expect(edits(before, after, language)).toEqual([`modified ${old} → ${now}`, `added ${old}`]);
  });

  it('is reported in the one place where it changed, although it is in two', () => {
    const date = 'Last updated: March 6, 2024';
    const now = 'Last updated: July 31, 2024';
    expect(edits(version(date, share, date, keep), version(date, share, now, keep))).toEqual([
      `modified ${date} → ${now}`,
    ]);
  });

  it('is not any line with a year: that one moves', () => {
    const line = 'Founded in 2003 with 17 people';
    expect(edits(version(line, share, object, keep), version(share, object, keep, line))).toEqual([
      `moved ${line}`,
    ]);
  });
});
