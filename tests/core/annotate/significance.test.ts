import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate/annotate.js';
import { highest, significanceOf } from '../../../src/core/annotate/significance.js';
import type { Significance } from '../../../src/core/change.js';
import { compare } from '../../../src/core/diff/compare.js';
import { clause, link, version } from '../clauses.js';

const share = 'We may share your personal data with our affiliates and partners.';

function significances(before: readonly string[], after: readonly string[]): Significance[] {
  return compare(version(...before), version(...after)).map(significanceOf);
}

describe('an edit', () => {
  it('of link targets alone is about links', () => {
    const linked = (path: string) => [clause(share, { links: [link(path)] })];
    expect(compare(linked('/a'), linked('/b')).map(significanceOf)).toEqual(['links']);
  });

  it('of a date line’s date is about the date', () => {
    expect(significances(['Effective May 1, 2024'], ['Effective July 1, 2024'])).toEqual(['date']);
  });

  it('that adds or removes a date line is about the date', () => {
    expect(significances([share], ['Effective May 1, 2024', share])).toEqual(['date']);
    expect(significances(['Effective May 1, 2024', share], [share])).toEqual(['date']);
  });

  it('of anything else is taken as substantive', () => {
    expect(significances([share], [share.replace('may', 'will')])).toEqual(['substantive']);
    expect(significances([share], [share, 'You can object.'])).toEqual(['substantive']);
    expect(significances([share], [])).toEqual(['substantive']);
  });

  it('of a date inside a sentence is substantive', () => {
    const sentence = (day: number) =>
      `From May ${day}, 2025 we share more of what you post with our partners, also for ads.`;
    expect(significances([sentence(1)], [sentence(9)])).toEqual(['substantive']);
  });

  it('that moves a date line is about the date, one that moves a clause is substantive', () => {
    const other = 'You can object to this at any time in your settings.';
    const keep = 'We keep your data for as long as your account is open.';
    expect(significances([share, other, keep], [other, keep, share])).toEqual(['substantive']);
    const dated = 'Effective date of this policy: May 1, 2024';
    expect(significances([dated, other, keep], [other, keep, dated])).toEqual(['date']);
  });
});

describe('a change', () => {
  it('has the highest significance of its edits', () => {
    const of = (...all: Significance[]) => highest(all.map((significance) => ({ significance })));
    expect(of('links', 'date')).toBe('date');
    expect(of('substantive', 'links', 'announcement')).toBe('substantive');
    expect(of('editorial', 'announcement', 'date')).toBe('announcement');
    expect(of('editorial', 'date')).toBe('editorial');
    expect(of('links')).toBe('links');
  });

  it('has one also with very many edits', () => {
    const many = Array.from({ length: 200_000 }, () => ({ significance: 'date' as const }));
    expect(highest(many)).toBe('date');
  });
});

describe('annotating', () => {
  it('says of each edit how much it matters, and leaves the rest', () => {
    const edits = compare(
      version('Effective May 1, 2024', share),
      version('Effective July 1, 2024', share),
    );
    expect(annotate(edits)).toEqual(edits.map((edit) => ({ ...edit, significance: 'date' })));
  });
});
