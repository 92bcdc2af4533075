import { describe, expect, it } from 'vitest';
import { dateLineIn, isDateLine } from '../../../src/core/dates/date-line.js';
import { wordsByLanguage } from '../../../src/core/dates/words/by-language.js';
import { datedIn, lines } from './lines.js';

describe('a line whose point is the document’s own date', () => {
  it.each(lines)('%s: “%s”', (language, before, after) => {
    const [old, now] = [dateLineIn(before, language), dateLineIn(after, language)];
    expect(old).toMatchObject({ isLabelled: true, dates: ['2024-03-03'] });
    expect(now).toMatchObject({ isLabelled: true, dates: ['2025-05-04'], words: old?.words });
  });

  it('is known in every language that has a list of words', () => {
    expect(Object.keys(datedIn)).toEqual(expect.arrayContaining(Object.keys(wordsByLanguage)));
  });

  it('is known in English whatever the document’s language is, and where nobody knows that', () => {
    for (const language of ['de', 'ja', 'xx', null]) {
      expect(isDateLine('Last updated: May 4, 2025', language)).toBe(true);
    }
  });

  it.each([
    ['en', 'Effective date: 3 November 2025'],
    ['en', 'Last updated: Sept. 2, 2024'],
    ['en', 'Last modified on 2025-09-18'],
    ['en', 'This policy was last revised on the 1st of March 2024.'],
    ['en', 'We last updated this policy on March 3, 2024.'],
    ['en', 'Updated: January 16, 2026'],
    ['en', 'Version 2.1, dated 03.11.2025'],
    ['en', 'In force since March 2024'],
    ['en', 'Effective: April 29, 2025 (previous version)'],
    ['en', 'EFFECTIVE DATE: MARCH 3RD, 2024'],
    ['en', '(v2.1) Last updated March 3, 2024'],
    ['en', '[Last updated: March 3, 2024]'],
    ['en', 'Last Updated On: 3/3/2024'],
    ['en', 'Last updated: Sunday, March 3, 2024'],
    ['en', 'Last updated: 2024-03-03T10:00:00Z'],
    ['en', 'This notice was last updated on March 3, 2024 at 10:00 AM PST.'],
    ['en', 'Effective March 3, 2024. Last revised May 4, 2025'],
    ['en', 'Effective March 3, 2024 · Last updated May 4, 2025'],
    ['en', 'Revised and effective: March 3, 2024'],
    ['en', 'The Effective Date of these Terms of Service is March 3, 2024.'],
    ['en', 'March 3, 2024 (effective)'],
    ['en', 'Effective March 3, 2024 – May 4, 2025'],
    ['en', 'Privacy Policy (June 2021 – May 2023): effective from June 2, 2021 until May 6, 2023'],
    ['en', 'Last updated: 2024'],
    ['en', 'Date: March 3, 2024'],
    ['en', 'Effective March 3, 2024 | See previous versions | Download PDF'],
    ['en', 'Last updated: June 30, 2023. To see prior versions, click here.'],
    ['en', 'Last modified: March 25, 2016 (archived versions) (Linked examples stand at the end.)'],
    ['en', 'Effective March 3, 2024, unless otherwise stated'],
    ['de', 'Zuletzt aktualisiert: Sonntag, 3. März 2024, 10:00 Uhr'],
    ['de', 'Stand 03/2024'],
    ['de', 'In Kraft seit 3. März 2024 · Zuletzt aktualisiert am 4. Mai 2025'],
    ['fr', 'Dernière mise à jour le 3 mars 2024 à 10h00'],
    ['fr', 'Date d’effet : 1er mars 2024 | Mise à jour : 4 mai 2025'],
    ['es', 'Última actualización: marzo de 2024'],
    ['pl', 'Wersja 2.1 z dnia 3 marca 2024 r.'],
    ['ja', '制定日：2020年1月1日 改定日：2024年3月3日'],
    ['ja', '最終更新日：2024年3月3日（日）'],
    ['ko', '2024년 3월 3일 일요일 발효'],
    ['zh', '更新日期：2024年12月2日 生效日期：2024年12月9日'],
  ])('may have another shape: %s “%s”', (language, text) => {
    expect(isDateLine(text, language)).toBe(true);
  });
});

describe('no such line', () => {
  it.each([
    ['en', 'Effective immediately'],
    ['en', 'November 3, 2025'],
    ['en', '© 2025 LinkedIn'],
    ['en', 'Copyright 2019–2025 Acme'],
    ['en', 'Version 2025'],
    ['en', ''],
    ['en', 'Regulation (EU) 2016/679 of 27 April 2016 on the protection of natural persons'],
    ['en', 'The Data Protection Act 2018, last amended on 3 May 2022'],
    ['en', 'Adequacy decision in force since 10 July 2023'],
    [
      'en',
      'On November 3, 2025, we start to use your data to train AI models, effective in all regions.',
    ],
    ['en', `Effective November 3, 2025. ${'We share your data with partners. '.repeat(5)}`],
    ['en', 'We will delete your data by 3 March 2024.'],
    ['en', 'We keep your data until 3 March 2024.'],
    ['en', 'Effective March 3, 2024, we will share your data with partners.'],
    ['en', 'Effective March 3, 2024, we share your data.'],
    ['en', 'Starting March 3, 2024, your data is used to train AI.'],
    ['en', 'Our new terms take effect on 3 March 2024.'],
    ['en', 'We are updating our privacy policy on 3 March 2024.'],
    ['en', '“Effective Date” means 3 March 2024.'],
    ['en', 'Reporting period: 1 January 2024 – 30 June 2024'],
    ['en', 'From 1 January 2024 to 30 June 2024'],
    ['en', 'The offer is valid from 1 May 2024 to 31 May 2024.'],
    ['en', 'Your subscription renews on 3 March 2024.'],
    ['en', 'Prices effective March 3, 2024'],
    ['en', 'The list of subprocessors was last updated on March 3, 2024'],
    ['en', 'Updated January 3, 2024: we now share your address with partners.'],
    ['de', 'Wir löschen Ihre Daten bis 3. März 2024.'],
    ['de', 'Ab dem 3. März 2024 teilen wir Ihre Daten mit Partnern.'],
    ['de', 'Die neuen Bedingungen gelten ab dem 3. März 2024.'],
    ['de', 'Das Bundesdatenschutzgesetz in der Fassung vom 30. Juni 2017'],
    ['de', 'Preise gültig ab 3. März 2024'],
    ['fr', 'À compter du 3 mars 2024, nous partageons vos données.'],
    ['fr', 'Les modifications entreront en vigueur le 3 mars 2024.'],
    ['es', 'Estos cambios entrarán en vigor el 3 de marzo de 2024.'],
    ['pl', 'Zmiany wejdą w życie 3 marca 2024 r.'],
    ['pl', 'Ustawa z dnia 10 maja 2018 r. o ochronie danych osobowych'],
    ['ja', '2024年3月3日からデータを共有します。'],
    ['ja', '新しい規約は2024年3月3日より適用されます。'],
    ['zh', '自2024年3月3日起我们将共享您的数据。'],
    ['ko', '2024년 3월 3일부터 데이터를 공유합니다.'],
    ['ru', 'С 3 марта 2024 г. мы передаём ваши данные.'],
  ])('%s: “%s”', (language, text) => {
    expect(isDateLine(text, language)).toBe(false);
  });
});

describe('two lines', () => {
  it.each([
    ['with another date', 'Effective March 6, 2024', 'Effective July 31, 2024', true],
    ['with another form of date', 'Last updated: 3 May 2024', 'Last updated: 2024-05-03', true],
    ['with another weekday', 'Updated: Sunday, March 3, 2024', 'Updated May 4, 2025', true],
    ['with another case', 'LAST UPDATED: March 3, 2024', 'Last updated: May 4, 2025', true],
    ['with another version', 'Version 2.1, May 3, 2024', 'Version 2.2, June 3, 2024', true],
    ['with another label', 'Effective March 6, 2024', 'Updated March 6, 2024', false],
    ['with another tail', 'Updated May 3, 2024', 'Updated May 3, 2024 (archive)', false],
    [
      'with another age',
      'Terms for users over 16 (May 3, 2024)',
      'Terms for users over 18 (May 3, 2024)',
      false,
    ],
  ])('%s have the same other words: “%s”, “%s”: %s', (_, before, after, expected) => {
    const [old, now] = [dateLineIn(before, 'en'), dateLineIn(after, 'en')];
    expect(old?.words === now?.words).toBe(expected);
  });
});

describe('the dates of a line', () => {
  it.each([
    ['en', 'Last updated: 03/04/2024', ['2024-04-03/2024-03-04']],
    ['en-US', 'Last updated: 03/04/2024', ['2024-03-04']],
    ['de', 'Stand: 03.04.2024', ['2024-04-03']],
    ['en', 'Last updated: March 2024', ['2024-03']],
    ['en', 'Last updated: 2024-03-03 10:00 UTC', ['2024-03-03', '1000utc']],
    ['en', 'Effective May 4, 2025. Last revised March 3, 2024', ['2025-05-04', '2024-03-03']],
  ])('%s: “%s”', (language, text, dates) => {
    expect(dateLineIn(text, language)?.dates).toEqual(dates);
  });

  it('name the one from which the document is in force', () => {
    const line = dateLineIn('Last revised March 3, 2024, effective May 4, 2025', 'en');
    expect(line?.inForceFrom).toBe('2025-05-04');
    expect(dateLineIn('Last revised March 3, 2024', 'en')?.inForceFrom).toBeNull();
  });
});
