import { describe, expect, it } from 'vitest';
import { dates, heading, page, paragraph, read } from './stating.js';

describe('a change that the text announces', () => {
  it.each([
    ['en', 'We are updating our Privacy Policy on December 1, 2025.', 'Effective March 3, 2024'],
    [
      'en',
      'On December 1, 2025, we’re changing these terms. Read what is new.',
      'Effective March 3, 2024',
    ],
    ['en', 'We will update this notice on 1 December 2025.', 'Effective March 3, 2024'],
    [
      'en',
      'On 1 December 2025 a new version of this policy comes into force.',
      'Effective March 3, 2024',
    ],
    ['en', 'Changes to this policy take effect on 1 December 2025.', 'Effective March 3, 2024'],
    ['en', 'From 1 December 2025 on, the table has a further row.', 'Effective March 3, 2024'],
    ['en', 'These changes will take effect on December 1, 2025.', 'Effective March 3, 2024'],
    ['en', 'Our new terms become effective on December 1, 2025.', 'Effective March 3, 2024'],
    [
      'en',
      'An updated version of this policy goes into effect December 1, 2025. Until then, the text below applies.',
      'Effective March 3, 2024',
    ],
    [
      'en',
      'We’re making some changes to our Terms, effective 1 December 2025.',
      'Effective March 3, 2024',
    ],
    [
      'en',
      'Beginning December 1, 2025, we will share more data with our partners.',
      'Effective March 3, 2024',
    ],
    [
      'fr',
      'Nous mettons à jour notre politique de confidentialité le 1er décembre 2025.',
      'En vigueur depuis le 3 mars 2024',
    ],
    [
      'fr',
      'Ces modifications entreront en vigueur le 1er décembre 2025.',
      'En vigueur depuis le 3 mars 2024',
    ],
    [
      'de',
      'Wir aktualisieren unsere Nutzungsbedingungen am 1. Dezember 2025.',
      'Gültig ab 3. März 2024',
    ],
    ['de', 'Diese Änderungen treten am 1. Dezember 2025 in Kraft.', 'Gültig ab 3. März 2024'],
    ['de', 'Die neuen Bedingungen gelten ab dem 1. Dezember 2025.', 'Gültig ab 3. März 2024'],
    [
      'es',
      'Vamos a actualizar nuestras condiciones el 1 de diciembre de 2025.',
      'En vigor desde el 3 de marzo de 2024',
    ],
    [
      'es',
      'Estos cambios entrarán en vigor el 1 de diciembre de 2025.',
      'En vigor desde el 3 de marzo de 2024',
    ],
    ['it', 'Le modifiche entreranno in vigore il 1° dicembre 2025.', 'In vigore dal 3 marzo 2024'],
    ['it', 'Stiamo aggiornando i nostri Termini il 1 dicembre 2025.', 'In vigore dal 3 marzo 2024'],
    [
      'pt',
      'As alterações entrarão em vigor em 1º de dezembro de 2025.',
      'Em vigor desde 3 de março de 2024',
    ],
    [
      'pt',
      'Estamos atualizando nossos Termos em 1 de dezembro de 2025.',
      'Em vigor desde 3 de março de 2024',
    ],
    ['nl', 'Deze wijzigingen gaan in op 1 december 2025.', 'Geldig vanaf 3 maart 2024'],
    ['nl', 'Op 1 december 2025 wijzigen we onze voorwaarden.', 'Geldig vanaf 3 maart 2024'],
    ['pl', 'Zmiany wejdą w życie 1 grudnia 2025 r.', 'Obowiązuje od 3 marca 2024 r.'],
    [
      'pl',
      'Aktualizujemy nasz regulamin z dniem 1 grudnia 2025 r.',
      'Obowiązuje od 3 marca 2024 r.',
    ],
    ['cs', 'Tyto změny vstoupí v platnost 1. prosince 2025.', 'Účinnost od 3. března 2024'],
    ['sv', 'Ändringarna träder i kraft den 1 december 2025.', 'Gäller från den 3 mars 2024'],
    ['da', 'Ændringerne træder i kraft den 1. december 2025.', 'Gælder fra den 3. marts 2024'],
    ['nb', 'Endringene trer i kraft 1. desember 2025.', 'Gjelder fra 3. mars 2024'],
    [
      'fi',
      'Muutokset tulevat voimaan 1. joulukuuta 2025.',
      'Voimaantulopäivä: 3. maaliskuuta 2024',
    ],
    [
      'hu',
      'A módosítások 2025. december 1-jén lépnek hatályba.',
      'Hatálybalépés dátuma: 2024. március 3.',
    ],
    [
      'ro',
      'Modificările vor intra în vigoare la 1 decembrie 2025.',
      'În vigoare din 3 martie 2024',
    ],
    ['ru', 'Изменения вступят в силу 1 декабря 2025 года.', 'Действует с 3 марта 2024 г.'],
    ['uk', 'Зміни набудуть чинності 1 грудня 2025 року.', 'Діє з 3 березня 2024 р.'],
    ['el', 'Οι αλλαγές θα τεθούν σε ισχύ την 1η Δεκεμβρίου 2025.', 'Σε ισχύ από 3 Μαρτίου 2024'],
    [
      'tr',
      'Değişiklikler 1 Aralık 2025 tarihinde yürürlüğe girecektir.',
      'Yürürlük tarihi: 3 Mart 2024',
    ],
    ['hi', 'ये बदलाव 1 दिसंबर 2025 से लागू होंगे।', '3 मार्च 2024 से लागू'],
    ['ja', '新しい規約は2025年12月1日より適用されます。', '2024年3月3日施行'],
    ['ja', '当社は2025年12月1日に本規約を改定いたします。', '2024年3月3日施行'],
    ['ko', '변경된 약관은 2025년 12월 1일부터 시행됩니다.', '시행일: 2024년 3월 3일'],
    ['zh', '更新后的条款将于2025年12月1日生效。', '生效日期：2024年3月3日'],
    ['th', 'การเปลี่ยนแปลงจะมีผลในวันที่ 1 ธันวาคม 2568', 'มีผลบังคับใช้ 3 มีนาคม 2567'],
    ['vi', 'Các thay đổi sẽ có hiệu lực từ ngày 1 tháng 12 năm 2025.', 'Ngày hiệu lực: 03/03/2024'],
    ['id', 'Perubahan ini akan berlaku pada 1 Desember 2025.', 'Berlaku sejak 3 Maret 2024'],
    ['ar', 'ستدخل هذه التغييرات حيز التنفيذ في 1 ديسمبر 2025', 'تاريخ السريان: 3 مارس 2024'],
    ['he', 'השינויים ייכנסו לתוקף ב-1 בדצמבר 2025', 'תאריך תחילה: 3 במרץ 2024'],
  ])('%s: “%s” next to “%s”', (language, notice, line) => {
    expect(dates(page(notice, line), language)).toEqual({
      inForce: '2024-03-03',
      updated: null,
      announced: ['2025-12-01'],
    });
  });

  it('may be in the heading of what it changes', () => {
    const text = [
      ...page('Last updated: 3 March 2024'),
      heading('Transparency (Effective December 1, 2025)', 3),
      paragraph('You must tell users.'),
    ];
    expect(dates(text, 'en')).toEqual({
      inForce: null,
      updated: '2024-03-03',
      announced: ['2025-12-01'],
    });
  });

  it('is reported once for each day, in the order of the days', () => {
    const text = page(
      'Effective March 3, 2024',
      'We are updating our Terms on December 5, 2025.',
      'We are updating our Privacy Policy on December 1, 2025.',
      'The updated Terms will take effect on December 5, 2025.',
    );
    expect(dates(text, 'en').announced).toEqual(['2025-12-01', '2025-12-05']);
  });

  it('is quoted as its sentence', () => {
    const { announced } = read(
      page('Hello. We are updating our Terms on December 5, 2025. Bye.'),
      'en',
    );
    expect(announced).toEqual([
      {
        date: '2025-12-05',
        precision: 'day',
        quote: 'We are updating our Terms on December 5, 2025.',
        position: 1,
        rule: 'notice:changing',
      },
    ]);
  });
});

describe('what is not an announcement', () => {
  it.each([
    ['en', 'On March 3, 2024, we updated this notice to say more.'],
    ['en', 'We have updated our Privacy Policy, effective March 3, 2024.'],
    ['en', 'The changes took effect on March 3, 2024.'],
    ['en', 'If we change these terms, we will tell you 30 days before.'],
    ['fr', 'Nous avons mis à jour nos conditions le 3 mars 2024.'],
    ['de', 'Am 3. März 2024 haben wir diese Erklärung aktualisiert.'],
    ['es', 'Hemos actualizado nuestra política el 3 de marzo de 2024.'],
    ['it', 'Abbiamo aggiornato i nostri termini il 3 marzo 2024.'],
  ])('%s: “%s”', (language, line) => {
    expect(dates(page(line), language).announced).toEqual([]);
  });

  it('is the day since when the text in front applies', () => {
    const text = page(
      'This version of the Privacy Policy will go into effect on December 1, 2025. Until then, the current one applies.',
      'Effective: December 1, 2025',
    );
    expect(dates(text, 'en')).toEqual({ inForce: '2025-12-01', updated: null, announced: [] });
  });

  it('is the day of a text that points to the current one elsewhere', () => {
    const text = page(
      'Our new Privacy Policy takes effect on December 1, 2025. You can still read our current policy here.',
    );
    expect(dates(text, 'en')).toEqual({ inForce: '2025-12-01', updated: null, announced: [] });
  });
});
