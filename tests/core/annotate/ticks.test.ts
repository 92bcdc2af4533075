import { describe, expect, it } from 'vitest';
import { clause } from '../clauses.js';
import { judgedOnly } from './judged.js';

const cell = (text: string) => clause(text, { kind: 'cell' });

describe('a tick, a cross or a box', () => {
  it.each([
    ['✓', '✗'],
    ['✅', '❌'],
    ['✔️', '✘'],
    ['☑ Share my data with advertisers', '☐ Share my data with advertisers'],
    ['Ads ✓', 'Ads ✗'],
    ['✓', 'No'],
  ])('is a word of the terms: “%s” that becomes “%s” changes them', (before, after) => {
    for (const language of ['en', 'de'] as const) {
      const edit = judgedOnly([cell(before)], [cell(after)], language);
      expect(edit.significance).toBe('substantive');
    }
  });

  it('is one word in a count of words', () => {
    const { words } = judgedOnly(['Ads ✓'], ['Ads ✗']);
    expect(words).toEqual([
      ['=', 'Ads '],
      ['-', '✓'],
      ['+', '✗'],
    ]);
  });

  it.each([
    ['✓', '✔'],
    ['✔️ Ads', '✅ Ads'],
    ['❌', '✗'],
  ])('in another style says the same: “%s” that becomes “%s” is editorial', (before, after) => {
    expect(judgedOnly([cell(before)], [cell(after)])).toMatchObject({
      significance: 'editorial',
      because: ['Only the style of ticks or crosses differs.'],
    });
  });
});
