import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import { compare } from '../../../src/core/diff/compare.js';
import { matchText } from '../../../src/core/recognise/text-match.js';
import { link, version } from '../clauses.js';

const lines = [
  '# Policy',
  'Updated: January 12, 2026',
  '## What we keep',
  'We keep your posts for 30 days.',
  'We keep your letters for a year.',
  '## Whom we tell',
  'We tell your neighbours when your hedge is too high.',
];
const current = version(...lines);
const put = (changes: Readonly<Record<string, string>>, ...more: string[]) =>
  version(...lines.map((line) => changes[line] ?? line), ...more);

const dated = { 'Updated: January 12, 2026': 'Updated: March 3, 2026' };
const longer = { 'We keep your posts for 30 days.': 'We keep your posts for 90 days.' };
const pending = put({ ...dated, ...longer });

const is = (
  reading: readonly Clause[],
  beside: { current: Clause[] | null; pending: Clause[] | null },
) => matchText(reading, beside, null, { compare, language: 'en' });

describe('with a current text and a pending one', () => {
  it.each([
    ['the current text', current, 'current'],
    [
      'the current text in another form',
      put({ 'Updated: January 12, 2026': 'Updated: 12 January 2026' }),
      'current',
    ],
    ['the pending text', pending, 'pending'],
    [
      'a text that keeps its changes and has more',
      put({ ...dated, ...longer }, 'We sell your posts.'),
      'pending-within-newer',
    ],
    [
      'a text that keeps its changes and moves its date on',
      put({ ...longer, 'Updated: January 12, 2026': 'Updated: April 1, 2026' }),
      'pending-within-newer',
    ],
    ['a text that takes one of its changes back', put({ ...dated }, 'We sell your posts.'), 'new'],
    [
      'a text that changes all of its changes again',
      put({
        'Updated: January 12, 2026': 'Updated: April 1, 2026',
        'We keep your posts for 30 days.': 'We keep your posts for ever.',
      }),
      'new',
    ],
    [
      'another text',
      put({ 'We keep your letters for a year.': 'We keep your letters for ever.' }),
      'new',
    ],
  ])('%s', (_, reading, expected) => {
    expect(is(reading, { current, pending })).toBe(expected);
  });

  it('a clause that the pending text took out, and that is back, takes its change back', () => {
    const without = current.filter(({ text }) => !text.includes('letters'));
    const back = put({}, 'We sell your posts.');
    expect(is(back, { current, pending: without })).toBe('new');
    const still = [...without, ...version('We sell your posts.')];
    expect(is(still, { current, pending: without })).toBe('pending-within-newer');
  });

  it('links that differ once more do not make another text of words that wait', () => {
    const relinked = pending.with(3, { ...(pending[3] as Clause), links: [link('/?token=2')] });
    expect(is(relinked, { current, pending })).toBe('pending');
  });

  it('links that wait are others where they differ once more', () => {
    const relinked = (path: string) =>
      current.with(3, { ...(current[3] as Clause), links: [link(path)] });
    const beside = { current, pending: relinked('/a') };
    expect(is(relinked('/a'), beside)).toBe('pending');
    expect(is(relinked('/b'), beside)).toBe('new');
  });
});

describe('before the first text is in force', () => {
  const many = Array.from({ length: 30 }, (_, i) => `We keep rule ${i} for your garden.`);
  const first = version(...lines, ...many);

  it('a text that says nearly the same confirms the first one', () => {
    const next = version(...lines, ...many.with(4, 'We keep rule 4 for your balcony.'));
    expect(is(next, { current: null, pending: first })).toBe('pending-within-newer');
  });

  it('a page that had loaded by half is confirmed by nothing', () => {
    const half = first.slice(0, 15);
    expect(is(first, { current: null, pending: half })).toBe('new');
  });

  it('there is nothing to be like', () => {
    expect(is(first, { current: null, pending: null })).toBe('new');
  });
});
