import { describe, expect, it } from 'vitest';
import { differsInFormOnly, formReason } from '../../../src/core/annotate/formatting.js';
import type { Clause } from '../../../src/core/clause.js';
import { compare } from '../../../src/core/diff/compare.js';
import { clause } from '../clauses.js';

/** The one edit between two texts of one clause, both between the same neighbours. */
function edit(before: string | Partial<Clause>, after: string | Partial<Clause>) {
  const around = (one: string | Partial<Clause>) => [
    clause('What stands in front.'),
    typeof one === 'string' ? clause(one) : clause(one.text ?? '', one),
    clause('What stands behind.'),
  ];
  const both = { before: around(before), after: around(after) };
  const [found, ...more] = compare(both.before, both.after);
  if (!found || more.length > 0) throw new Error('Not one edit.');
  return { found, both };
}

describe('the same words in another form', () => {
  it.each([
    ['You’re a member of “us”.', 'You\'re a member of "us".', 'quotation marks'],
    ['Updated: December 17, 2025', 'Updated: 17 December 2025', 'same date'],
    [
      'Effective 3rd of May, 2025Earlier versions',
      'Effective May 3, 2025Earlier versions',
      'same date',
    ],
    ['You’re asked by 3 May 2025.', "You're asked by May 3rd, 2025.", 'same date'],
    [
      'Write to us at https://help.bramblework.example/en/ask, please.',
      'Write to us at https://help.bramblework.example/en-gb/ask, please.',
      'another language',
    ],
    [
      'Write to us at https://help.bramblework.example/ask, please.',
      'Write to us at https://help.bramblework.example/en/ask, please.',
      'another language',
    ],
    ['More information', 'More informationOpens in new tab', 'screen readers'],
    ['More information', 'More information (opens in a new window)', 'screen readers'],
    ['We keep your posts for a year.', 'B.3.a. We keep your posts for a year.', 'number or bullet'],
    ['• We keep your posts for a year.', 'We keep your posts for a year.', 'number or bullet'],
    ['We personalise what you see.', 'We personalize what you see.', 'American or British'],
    ['Updated: May 3, 2025Earlier versions', 'Updated: May 3, 2025 Earlier versions', 'spacing'],
    ['We’re glad to help you today.', "(2) We're glad to help you today.", 'number or bullet'],
  ])('%s / %s', (before, after, because) => {
    const { found, both } = edit(before, after);
    expect(formReason(found, both, 'en')).toContain(because);
    expect(differsInFormOnly(found, 'en')).toBe(true);
  });
});

it('a heading in capitals is the same heading; a sentence in capitals is reported', () => {
  const heading = { kind: 'heading', level: 2 } as const;
  const shouted = edit({ text: 'Your choices', ...heading }, { text: 'YOUR CHOICES', ...heading });
  expect(formReason(shouted.found, shouted.both, 'en')).toContain('capitalization');
  const sentence = edit('You may not sell it.', 'You may NOT sell it.');
  expect(formReason(sentence.found, sentence.both, 'en')).toBeNull();
});

describe('other words are never mere form', () => {
  it.each([
    ['Updated: December 17, 2025', 'Updated: 18 December 2025'],
    ['Updated: December 17, 2025', 'Updated: 17 December 2024'],
    ['We keep it for 30 days at most.', 'We keep it for 60 days at most.'],
    ['3. We share your data with partners.', '4. We share your data with partners.'],
    [
      'See https://bramblework.example/en/a for it.',
      'See https://bramblework.example/en/b for it.',
    ],
    ['We may share your data with partners.', 'We will share your data with partners.'],
    ['We share your data with partners.', 'We share Your Data with partners.'],
    ['U.S. members may object to this.', 'Members may object to this.'],
    ['Your links open in a new way.', 'Your links open in an old way.'],
  ])('%s / %s', (before, after) => {
    const { found, both } = edit(before, after);
    expect(formReason(found, both, 'en')).toBeNull();
    expect(differsInFormOnly(found, 'en')).toBe(false);
  });

  it('a difference only in links is not one of form', () => {
    const link = (path: string) => ({ text: 'here', href: `https://x.example/${path}` });
    const { found, both } = edit(
      { text: 'Object here.', links: [link('a')] },
      { text: 'Object here.', links: [link('b')] },
    );
    expect(formReason(found, both, 'en')).toBeNull();
  });
});
