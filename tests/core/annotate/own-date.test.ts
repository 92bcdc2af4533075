import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../../src/core/annotate/annotate.js';
import { highest } from '../../../src/core/annotate/significance.js';
import type { Clause } from '../../../src/core/clause.js';
import { effectiveOf } from '../../../src/core/dates/own-dates-of-text.js';
import { clause, version } from '../clauses.js';
import { lines } from '../dates/lines.js';
import { readMain } from '../extract/reading.js';

const body = ['We collect your name.', '## Whom we tell', 'We tell nobody.', 'Ask us.'];

function judge(before: readonly Clause[], after: readonly Clause[], language: string) {
  return editsBetween(before, after, language).map(({ significance, because }) => ({
    significance,
    because: because[0],
  }));
}

describe('an edit of nothing but the document’s own date', () => {
  it.each(lines)('is about the date: %s “%s” → “%s”', (language, before, after) => {
    const [old, now] = [version('# Acme', before, ...body), version('# Acme', after, ...body)];
    expect(judge(old, now, language)).toEqual([
      { significance: 'date', because: 'Only the document’s own date differs.' },
    ]);
    const [added] = judge(version('# Acme', ...body), now, language);
    expect(added?.significance).toBe('date');
  });

  it.each([
    [
      'under the title',
      ['# Policy', 'May 3, 2024', ...body],
      ['# Policy', 'June 1, 2025', ...body],
    ],
    ['as a heading', ['# Policy', '## May 2024', ...body], ['# Policy', '## June 2025', ...body]],
    [
      'in the title',
      ['# Privacy Policy (May 2024)', ...body],
      ['# Privacy Policy (June 2025)', ...body],
    ],
    [
      'below its label',
      ['# Policy', ...body, '## Effective date', 'May 3, 2024', ...body],
      ['# Policy', ...body, '## Effective date', 'June 1, 2025', ...body],
    ],
    [
      'with a link to older versions',
      ['# Policy', 'May 3, 2024 (View archived version)', ...body],
      ['# Policy', 'June 1, 2025 (View archived version)', ...body],
    ],
    [
      'beside its label in a table',
      [
        '# Policy',
        clause('Last updated', { kind: 'cell' }),
        clause('May 3, 2024', { kind: 'cell' }),
      ],
      [
        '# Policy',
        clause('Last updated', { kind: 'cell' }),
        clause('May 9, 2024', { kind: 'cell' }),
      ],
    ],
  ])('may have no label: %s', (_, before, after) => {
    expect(judge(version(...before), version(...after), 'en')).toEqual([
      { significance: 'date', because: 'Only the document’s own date differs.' },
    ]);
  });

  it.each([
    [
      'en',
      'This policy takes effect on March 3, 2024.',
      'This policy takes effect on May 4, 2025.',
    ],
    [
      'fr',
      'La présente politique entre en vigueur le 3 mars 2024.',
      'La présente politique entre en vigueur le 4 mai 2025.',
    ],
    [
      'de',
      'Diese Bedingungen treten am 3. März 2024 in Kraft.',
      'Diese Bedingungen treten am 4. Mai 2025 in Kraft.',
    ],
  ])(
    'may be a sentence that could be an announcement, if it was there before: %s',
    (language, old, now) => {
      const edits = judge(version(old, ...body), version(now, ...body), language);
      expect(edits).toMatchObject([{ significance: 'date' }]);
    },
  );

  it('mentions a changed version number as well', () => {
    const of = (line: string) => version('# Policy', line, ...body);
    const because = (before: string, after: string) =>
      judge(of(before), of(after), 'en')[0]?.because;
    expect(because('Version 2.1 – May 3, 2024', 'Version 2.2 – June 1, 2025')).toBe(
      'Only the document’s own date and version number differ.',
    );
    expect(because('Version 2.1 – May 3, 2024', 'Version 2.2 – May 3, 2024')).toBe(
      'Only the version number of the document differs.',
    );
  });

  it.each([
    ['en', 'Last updated: May 3, 2024', 'Last updated: 3 May 2024'],
    ['en', 'Last updated: May 3, 2024', 'Last updated: 2024-05-03'],
    ['en', 'Last updated: Friday, May 3, 2024', 'Last updated: 3 May 2024'],
    ['de', 'Stand: 3. Mai 2024', 'Stand: 03.05.2024'],
    ['fr', 'En vigueur le vendredi 3 mai 2024', 'En vigueur le 3/5/2024'],
    ['ja', '施行日：令和6年5月3日', '施行日：2024年5月3日'],
    ['pl', 'Obowiązuje od 3 maja 2024', 'Obowiązuje od 3.05.2024'],
  ])('is one of form where the date is the same: %s “%s”, “%s”', (language, before, after) => {
    expect(judge(version(before, ...body), version(after, ...body), language)).toEqual([
      { significance: 'editorial', because: 'The same date in another format.' },
    ]);
  });
});

describe('an edit of more than that', () => {
  it.each([
    ['another label', 'Effective May 3, 2024', 'Last updated May 3, 2024'],
    ['another label and date', 'Effective May 3, 2024', 'Last updated June 1, 2025'],
    ['a deadline', 'We delete your data by May 3, 2024.', 'We delete your data by June 1, 2025.'],
    ['a law', 'The Data Act of May 3, 2018', 'The Data Act of June 1, 2019'],
    ['a period', 'From 1 May 2024 to 31 May 2024', 'From 1 June 2024 to 30 June 2024'],
    ['a contract', 'Your plan renews on May 3, 2024.', 'Your plan renews on June 1, 2025.'],
    ['a definition', '“Effective Date” means May 3, 2024.', '“Effective Date” means June 1, 2025.'],
    [
      'a promise',
      'Effective May 3, 2024, we will share your data.',
      'Effective June 1, 2025, we will share your data.',
    ],
  ])('is not about the date: %s', (_, before, after) => {
    const [edit] = judge(
      version('# Policy', ...body, before, ...body),
      version('# Policy', ...body, after, ...body),
      'en',
    );
    expect(edit?.significance).toBe('substantive');
  });

  it.each([
    [
      'in a table',
      clause('May 3, 2024', { kind: 'cell' }),
      clause('June 1, 2025', { kind: 'cell' }),
    ],
    ['in a list', '- May 3, 2024', '- June 1, 2025'],
    ['in the middle', 'May 3, 2024', 'June 1, 2025'],
  ])('is not about the date: a bare day %s', (_, before, after) => {
    const around = (line: string | Clause) => version('# Policy', ...body, ...body, line, ...body);
    expect(judge(around(before), around(after), 'en')).toMatchObject([
      { significance: 'substantive' },
    ]);
  });

  it('is not about the date: a bare day below words that lead to it', () => {
    const of = (day: string) => version('# Policy', 'The sale ends on:', day, ...body);
    expect(judge(of('May 3, 2024'), of('June 1, 2025'), 'en')[0]?.significance).toBe('substantive');
  });
});

interface Case {
  name: string;
  lang?: string;
  pages: readonly [string, string];
  want: string;
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../fixtures/cases/date-lines.json', import.meta.url), 'utf8'),
);
const filler = '<p>This page says what we do with what you tell us, and why we do it.</p>';

it.each(cases)('a page of which only the date differs: $name', ({ lang = 'en', pages, want }) => {
  const [before, after] = pages.map(
    (page) => readMain(`${filler}${page}`, { language: lang }).text.clauses,
  );
  if (!before || !after) throw new Error('A case has two pages.');
  const [significance, dates] = want.split('; ');
  expect(highest(editsBetween(before, after, lang))).toBe(significance);
  if (dates === undefined) return;
  const { lastUpdated } = effectiveOf(after, { language: lang, observedAt: Date.UTC(2030, 0, 1) });
  expect(`updated ${lastUpdated?.date}`).toBe(dates);
});
