import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import { compare } from '../../../src/core/diff/compare.js';
import { newsBetween, unstableEdit } from '../../../src/core/recognise/news.js';
import { afterReading, type PlaceHistory } from '../../../src/core/recognise/unstable-places.js';
import { clause, link, version } from '../clauses.js';

const before = version(
  '# Policy',
  'Updated: January 12, 2026',
  '## 1. What we keep',
  'We keep “your” posts for 30 days.',
  '## 2. Related pages',
  '- Hedges',
);
const replace = (old: string, now: string | Clause) =>
  version(
    ...before.map((one) =>
      one.text === old ? (typeof now === 'string' ? { ...one, text: now } : now) : one,
    ),
  );
const news = (after: readonly Clause[], history: PlaceHistory | null = null) =>
  newsBetween(before, after, history, { compare, language: 'en' }).kind;

describe('no news', () => {
  it.each([
    [
      'other quotation marks',
      replace('We keep “your” posts for 30 days.', 'We keep "your" posts for 30 days.'),
    ],
    [
      'the same date in another form',
      replace('Updated: January 12, 2026', 'Updated: 12 January 2026'),
    ],
    ['a number that the template leaves out', replace('1. What we keep', 'What we keep')],
    ['a control of the page', version(clause('Expand all'), ...before)],
  ])('%s', (_, after) => {
    expect(news(after)).toBe('none');
  });
});

describe('news', () => {
  it.each([
    [
      'another number',
      replace('We keep “your” posts for 30 days.', 'We keep “your” posts for 90 days.'),
      'words',
    ],
    [
      'the mark of a footnote',
      replace('We keep “your” posts for 30 days.', 'We keep “your” posts for 30¹ days.'),
      'words',
    ],
    ['another date', replace('Updated: January 12, 2026', 'Updated: 13 January 2026'), 'words'],
    ['a heading with another number', replace('1. What we keep', '3. What we keep'), 'words'],
    ['a clause more', version(...before, 'We sell your posts.'), 'words'],
    ['a clause less', before.filter(({ text }) => !text.startsWith('We keep')), 'words'],
    [
      'a link that leads elsewhere',
      replace(
        'Updated: January 12, 2026',
        clause('Updated: 12 January 2026', { links: [link('/old')] }),
      ),
      'links',
    ],
  ])('%s', (_, after, told) => {
    expect(news(after)).toBe(told);
  });
});

describe('places that differ at nearly every check', () => {
  const rotated = ['Ponds', 'Oaks', 'Bees', 'Moss', 'Figs'].map((page) => replace('Hedges', page));
  const history = rotated.reduce<PlaceHistory | null>(
    (known, one) => afterReading(known, before, one, 3_600_000, 'en'),
    null,
  );

  it('are not news', () => {
    expect(news(replace('Hedges', 'Elms'))).toBe('words');
    expect(news(replace('Hedges', 'Elms'), history)).toBe('none');
  });

  it('hide no word elsewhere', () => {
    expect(
      news(version(...replace('Hedges', 'Elms'), '## 3. New', 'We sell your posts.'), history),
    ).toBe('words');
  });

  it('make an edit unstable when all that differs lies in them', () => {
    const after = replace('Hedges', 'Elms').map((one) =>
      one.text.startsWith('We keep') ? { ...one, text: 'We keep “your” posts for 90 days.' } : one,
    );
    const edits = compare(before, after);
    expect(edits.map(unstableEdit({ before, after }, history))).toEqual([false, true, true]);
    expect(edits.map(unstableEdit({ before, after }, null))).toEqual([false, false, false]);
  });
});
