import { describe, expect, it } from 'vitest';
import { cell, dates, heading, page, paragraph } from './stating.js';

const nothing = { inForce: null, updated: null, announced: [] };

describe('a date that is not the document’s', () => {
  it.each([
    [
      'of a law',
      'en',
      'Regulation (EU) 2016/679 of 27 April 2016 on the protection of natural persons',
    ],
    [
      'of a law in force',
      'en',
      'The Maine broadband act, effective July 1, 2020, gives you more rights.',
    ],
    [
      'since when a law gives rights',
      'en',
      'Effective January 1, 2023, residents of Virginia may ask for a copy of their data.',
    ],
    ['of a law as amended', 'en', 'The Data Protection Act, last amended on 3 May 2022, applies.'],
    [
      'of a law in French',
      'fr',
      'La loi n° 78-17 du 6 janvier 1978, en vigueur depuis le 1er juin 2019, s’applique.',
    ],
    [
      'of a law in German',
      'de',
      'Das Bundesdatenschutzgesetz in der Fassung vom 30. Juni 2017 gilt.',
    ],
    [
      'of a law in Spanish',
      'es',
      'La Ley Orgánica 3/2018, de 5 de diciembre, vigente desde el 7 de diciembre de 2018, te protege.',
    ],
    ['of a law in Polish', 'pl', 'Ustawa z dnia 10 maja 2018 r. o ochronie danych osobowych'],
    [
      'of a law in Russian',
      'ru',
      'Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»',
    ],
    ['of a law in Japanese', 'ja', '個人情報の保護に関する法律（平成15年5月30日法律第57号）'],
    ['of a law in Portuguese', 'pt', 'Lei nº 13.709, de 14 de agosto de 2018'],
    [
      'of a decision',
      'en',
      'Implementing Decision (EU) 2021/914 of 4 June 2021 on standard contractual clauses',
    ],
    ['of copyright', 'en', '© 2019–2025 Acme, Inc. All rights reserved.'],
    ['of a log', 'en', '10.0.0.1 - 12/Apr/2005 10:15:32 - http://example.com/?q=1'],
    ['of a statistic', 'en', 'In the six months ending 31 December 2024 we had 45 million users.'],
    ['of a feature', 'en', 'As of June 2024, creators can sell stickers.'],
    ['since when something is done', 'en', 'We have worked with bots since May 2018.'],
    [
      'until when a version applied',
      'en',
      'For the version effective until June 28, 2025 click here.',
    ],
    [
      'until when the old text applies',
      'en',
      'The prior policy applies to all users until December 21, 2025.',
    ],
    ['of another version', 'en', 'Previous version (effective March 1, 2020)'],
    ['of versions in a row', 'en', 'May 23, 2024 April 4, 2024 February 14, 2024'],
    ['from which until which a version applied', 'en', 'Effective May 25, 2018 – March 6, 2020'],
    [
      'that depends on the user',
      'en',
      'If you opened your account before May 1, 2024, other terms apply.',
    ],
    ['of another document', 'en', 'Our Terms of Sale were last updated on May 1, 2024.'],
    ['that cannot be', 'en', 'Last updated: 31 June 2024'],
    ['of a promotion', 'en', 'The offer is valid from 1 May 2024 to 31 May 2024.'],
    [
      'of an agreement’s signing',
      'en',
      '“Effective Date” means the day on which you accept these terms.',
    ],
    [
      'of a certificate',
      'en',
      'Certificate number 20240503 was issued on 3 May 2024 by the auditor.',
    ],
    ['of an incident', 'en', 'On May 3, 2024 a court decided that such clauses are void.'],
    ['of birth', 'en', 'Users must have been born before January 1, 2007.'],
    ['of an address', 'en', 'Acme Ltd, 1 June Street, 2024 Springfield'],
    ['of a company', 'de', 'Die Acme GmbH wurde am 3. März 2004 gegründet.'],
  ])('%s (%s): “%s”', (_, language, line) => {
    const text = [
      heading('Privacy Policy'),
      ...page(...Array.from({ length: 12 }, () => 'We care.'), line),
    ];
    expect(dates(text, language)).toEqual(nothing);
  });

  it('is one of a list of older versions', () => {
    const text = [
      ...page(),
      heading('Previous versions', 2),
      paragraph('1 January 2023'),
      paragraph('21 September 2022'),
    ];
    expect(dates(text, 'en')).toEqual(nothing);
  });

  it('is the date of a part further down', () => {
    const text = [
      ...page('Last updated: May 3, 2024'),
      heading('Mobile Terms'),
      paragraph('Effective: June 1, 2019'),
      ...page(),
    ];
    expect(dates(text, 'en')).toEqual({ ...nothing, updated: '2024-05-03' });
  });
});

describe('where the label is separate from the date', () => {
  it('it may be the heading above, in addition to the date’s own label', () => {
    const text = [
      ...page(),
      heading('Effective date', 2),
      paragraph('This policy was last updated on 16 June 2025.'),
    ];
    expect(dates(text, 'en')).toEqual({ ...nothing, inForce: '2025-06-16', updated: '2025-06-16' });
  });

  it.each([
    ['en', 'Last updated', 'May 3, 2024'],
    ['de', 'Stand', '3. Mai 2024'],
    ['ja', '最終更新日', '2024年5月3日'],
    ['ru', 'Последнее обновление:', '3 мая 2024 г.'],
  ])('it may be the cell in front: %s', (language, label, date) => {
    const text = [heading('Privacy'), cell(label), cell(date), ...page()];
    expect(dates(text, language)).toEqual({ ...nothing, updated: '2024-05-03' });
  });

  it('it may be the head of the column', () => {
    const text = [
      heading('Privacy'),
      cell('2.0', 'Version'),
      cell('3 May 2024', 'Effective date'),
      ...page(),
    ];
    expect(dates(text, 'en').inForce).toBe('2024-05-03');
  });

  it('two labels may share a date', () => {
    expect(dates(page('Last updated and effective: May 3, 2024'), 'en')).toEqual({
      ...nothing,
      inForce: '2024-05-03',
      updated: '2024-05-03',
    });
  });

  it('two dates in a line keep their own', () => {
    const text = page('Effective July 1, 2024, last revised May 26, 2024');
    expect(dates(text, 'en')).toEqual({ ...nothing, inForce: '2024-07-01', updated: '2024-05-26' });
  });
});

describe('a list of changes', () => {
  const log = (...days: readonly string[]) => [
    ...page(),
    heading('Changes to this Privacy Policy', 2),
    ...days.flatMap((day) => [
      heading(day, 7),
      paragraph('Section 3 now says more about cookies.'),
    ]),
    paragraph('Write to us with your questions.'),
  ];

  it.each([
    ['ascending', ['March 25, 2019', 'March 24, 2021', 'August 21, 2025']],
    ['descending', ['August 21, 2025', 'March 24, 2021', 'March 25, 2019']],
    ['out of order', ['March 25, 2019', 'August 21, 2025', 'March 24, 2021']],
  ])('gives its newest entry: %s', (_, days) => {
    expect(dates(log(...days), 'en')).toEqual({ ...nothing, updated: '2025-08-21' });
  });

  it('may have date and change in one line', () => {
    const text = [
      ...page(),
      heading('Änderungshistorie', 2),
      paragraph('3. Mai 2024: Abschnitt 2 ergänzt'),
      paragraph('1. Juni 2025: Abschnitt 3 gekürzt'),
    ];
    expect(dates(text, 'de')).toEqual({ ...nothing, updated: '2025-06-01' });
  });
});

describe('a date in numbers', () => {
  it.each([
    ['en-US', 'month first', '2024-03-04'],
    ['en-GB', 'day first', '2024-04-03'],
    ['fr', 'day first', '2024-04-03'],
    ['de', 'day first', '2024-04-03'],
  ])('is read by its language: %s, %s', (language, _, expected) => {
    expect(dates(page('Last updated: 03/04/2024'), language).updated).toBe(expected);
  });

  it('is read as another date of the text shows', () => {
    const text = page(
      'Last updated: 03/04/2024',
      ...Array.from({ length: 9 }, () => 'We care.'),
      'We opened on 25/04/2018.',
    );
    expect(dates(text, 'en').updated).toBe('2024-04-03');
  });

  it('is read as a day that had come', () => {
    expect(dates(page('Last updated: 08/12/2025'), 'fr').updated).toBe('2025-08-12');
  });

  it.each([
    ['en', 'Last updated: 5/3/24', '2024-05-03'],
    ['de', 'Stand: 05/2024', '2024-05'],
    ['ko', '시행일 2024.05.03', '2024-05-03'],
  ])('may be short: %s “%s”', (language, line, expected) => {
    const { inForce, updated } = dates(page(line), language);
    expect(inForce ?? updated).toBe(expected);
  });
});
