import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/dates/fold.js';
import { writtenDates } from '../../../src/core/dates/written-dates.js';
import { textRuns } from '../../runs.js';

const languages = [
  ...[
    'ar',
    'bg',
    'bn',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'en-GB',
    'es',
    'et',
    'fi',
    'fr',
    'he',
    'hi',
    'hr',
    'hu',
  ],
  ...[
    'id',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'ms',
    'nb',
    'nl',
    'pl',
    'pt',
    'pt-PT',
    'ro',
    'ru',
    'sk',
    'sl',
    'sr',
    'sv',
  ],
  ...['th', 'tr', 'uk', 'vi', 'zh', 'zh-TW'],
];
const day = fc
  .date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2040-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

function read(text: string, language: string): string[] {
  // Clauses hold none of the marks that CLDR puts around Arabic dates.
  const clean = text.replace(/[\u200E\u200F\u061C]/g, '');
  return writtenDates(fold(clean), language).flatMap(({ date, monthFirst }) => [
    date,
    ...(monthFirst ? [monthFirst] : []),
  ]);
}

describe('any day, as CLDR writes it', () => {
  it.each(languages)('is read back: %s', (language) => {
    const styles = ['full', 'long', 'medium'] as const;
    const formats = styles.map(
      (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }),
    );
    fc.assert(
      fc.property(day, fc.constantFrom(...formats), (date, format) => {
        expect(read(format.format(new Date(date)), language)).toContain(date);
      }),
      textRuns,
    );
  });
});

describe('a written date', () => {
  it.each([
    ['en', 'the 21st of March, 2024', '2024-03-21'],
    ['en', 'March 21st 2024', '2024-03-21'],
    ['en', '21-Mar-2024', '2024-03-21'],
    ['en', '2024 March 21', '2024-03-21'],
    ['en', 'Sept. 2, 2024', '2024-09-02'],
    ['fr', '1er janvier 2024', '2024-01-01'],
    ['it', '1º gennaio 2024', '2024-01-01'],
    ['es', '1.º de enero de 2024', '2024-01-01'],
    ['pt', '1o de janeiro de 2024', '2024-01-01'],
    ['de', '2. Jänner 2024', '2024-01-02'],
    ['pl', '2 maja 2024 r.', '2024-05-02'],
    ['ru', '2-го мая 2024', '2024-05-02'],
    ['tr', '２ MAYIS ２０２４', '2024-05-02'],
    ['ja', '令和元年5月2日', '2019-05-02'],
    ['ja', '平成31年4月1日', '2019-04-01'],
    ['zh', '二〇二四年十二月二十三日', '2024-12-23'],
    ['th', '๒ พฤษภาคม ๒๕๖๗', '2024-05-02'],
    ['ar', '٢ أيار/مايو ٢٠٢٤', '2024-05-02'],
    ['fa', '2 مه 2024', '2024-05-02'],
    ['hu', '2024. 05. 02.', '2024-05-02'],
    ['cs', '2. 5. 2024', '2024-05-02'],
  ])('%s: “%s”', (language, text, expected) => {
    expect(read(text, language)).toContain(expected);
  });

  it.each([
    '31 June 2024',
    '30 February 2024',
    '29 February 2023',
    '2024-13-01',
    '2024-06-31',
    '32/01/2024',
    '3 March 1850',
    '12/Apr/2005 10:15:32',
    'version 1.2.2024.7',
    '192.168.20.24',
    '+49 30 2024 1998',
    'No 2021/914',
    '(EU) 2016/679',
    '24/7/365',
    'https://example.com/a/20230525001',
    'May we call you in 2024?',
    '1 March Street, 2024',
  ])('is not in “%s”', (text) => {
    expect(read(text, 'en')).toEqual([]);
  });

  it('is never in a text without digits', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replace(/[\p{N}〇零○一二三四五六七八九十元]/gu, ''));
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (text, language) => {
        expect(read(text, language)).toEqual([]);
      }),
      textRuns,
    );
  });
});

describe('the mark of a footnote in a date', () => {
  it.each([
    ['May 2¹, 2024', '2024-05-02'],
    ['May 2¹², 2024', '2024-05-02'],
    ['May 2[a], 2024', '2024-05-02'],
    ['May 2, 2024¹', '2024-05-02'],
    ['2¹ May 2024', '2024-05-02'],
    ['2 May 2024²', '2024-05-02'],
  ])('is no part of it: %s', (text, date) => {
    expect(writtenDates(fold(text), 'en').map((written) => written.date)).toEqual([date]);
  });
});
