/** Of every language with a word list: 3 March 2024 and 4 May 2025, and lines that say them of a document. */
export const datedIn: Readonly<
  Record<string, { dates: readonly [string, string]; lines: readonly string[] }>
> = {
  ar: { dates: ['3 مارس 2024', '4 مايو 2025'], lines: ['آخر تحديث: {}', 'تاريخ السريان: {}'] },
  bg: {
    dates: ['3 март 2024 г.', '4 май 2025 г.'],
    lines: ['В сила от {}', 'Последна актуализация: {}'],
  },
  bn: { dates: ['3 মার্চ 2024', '4 মে 2025'], lines: ['সর্বশেষ আপডেট: {}'] },
  bs: {
    dates: ['3. mart 2024.', '4. maj 2025.'],
    lines: ['Na snazi od {}', 'Zadnje ažuriranje: {}'],
  },
  ca: {
    dates: ['3 de març de 2024', '4 de maig de 2025'],
    lines: ['En vigor des del {}', 'Última actualització: {}'],
  },
  cs: {
    dates: ['3. března 2024', '4. května 2025'],
    lines: ['Účinné od {}', 'Poslední aktualizace: {}'],
  },
  da: { dates: ['3. marts 2024', '4. maj 2025'], lines: ['Gælder fra {}', 'Sidst opdateret: {}'] },
  de: {
    dates: ['3. März 2024', '4. Mai 2025'],
    lines: [
      'Gültig ab {}',
      'Stand: {}',
      'Zuletzt aktualisiert am {}',
      'Datenschutzerklärung (Stand: {})',
      'Diese Nutzungsbedingungen gelten ab dem {}.',
      'Version 2.1 vom {}',
    ],
  },
  el: {
    dates: ['3 Μαρτίου 2024', '4 Μαΐου 2025'],
    lines: ['Σε ισχύ από {}', 'Τελευταία ενημέρωση: {}'],
  },
  en: {
    dates: ['March 3, 2024', 'May 4, 2025'],
    lines: ['Effective {}', 'Last updated: {}', 'This policy was last revised on {}.'],
  },
  es: {
    dates: ['3 de marzo de 2024', '4 de mayo de 2025'],
    lines: [
      'Vigente a partir del {}',
      'Última actualización: {}',
      'Fecha de entrada en vigor: {}',
      'Esta política entra en vigor el {}.',
    ],
  },
  et: {
    dates: ['3. märts 2024', '4. mai 2025'],
    lines: ['Kehtib alates {}', 'Viimati uuendatud: {}'],
  },
  fa: { dates: ['3 مارس 2024', '4 مه 2025'], lines: ['آخرین به‌روزرسانی: {}'] },
  fi: {
    dates: ['3. maaliskuuta 2024', '4. toukokuuta 2025'],
    lines: ['Voimaantulopäivä: {}', 'Viimeksi päivitetty {}', 'Voimassa {} alkaen'],
  },
  fr: {
    dates: ['3 mars 2024', '4 mai 2025'],
    lines: ['En vigueur le {}', 'Dernière mise à jour : {}', 'Version mise à jour le {}'],
  },
  he: {
    dates: ['3 במרץ 2024', '4 במאי 2025'],
    lines: ['עודכן לאחרונה: {}', 'תאריך כניסה לתוקף: {}'],
  },
  hi: { dates: ['3 मार्च 2024', '4 मई 2025'], lines: ['{} से प्रभावी', 'अंतिम अपडेट: {}'] },
  hr: {
    dates: ['3. ožujka 2024.', '4. svibnja 2025.'],
    lines: ['Na snazi od {}', 'Zadnje ažurirano: {}'],
  },
  hu: {
    dates: ['2024. március 3.', '2025. május 4.'],
    lines: ['Hatálybalépés dátuma: {}', 'Utolsó frissítés: {}'],
  },
  id: {
    dates: ['3 Maret 2024', '4 Mei 2025'],
    lines: ['Berlaku mulai {}', 'Terakhir diperbarui: {}'],
  },
  it: {
    dates: ['3 marzo 2024', '4 maggio 2025'],
    lines: ['In vigore dal {}', 'Ultimo aggiornamento: {}'],
  },
  ja: {
    dates: ['2024年3月3日', '2025年5月4日'],
    lines: ['{}施行', '最終更新日：{}', '本規約は、{}から施行します。', '附則 {}施行'],
  },
  ko: {
    dates: ['2024년 3월 3일', '2025년 5월 4일'],
    lines: ['시행일: {}', '최종 수정일: {}', '본 약관은 {}부터 시행합니다.'],
  },
  lt: { dates: ['2024 m. kovo 3 d.', '2025 m. gegužės 4 d.'], lines: ['Atnaujinta: {}'] },
  lv: {
    dates: ['2024. gada 3. martā', '2025. gada 4. maijā'],
    lines: ['Pēdējoreiz atjaunināts: {}'],
  },
  ms: { dates: ['3 Mac 2024', '4 Mei 2025'], lines: ['Berkuat kuasa pada {}'] },
  nb: { dates: ['3. mars 2024', '4. mai 2025'], lines: ['Gjelder fra {}', 'Sist oppdatert {}'] },
  nl: {
    dates: ['3 maart 2024', '4 mei 2025'],
    lines: ['Ingangsdatum: {}', 'Laatst bijgewerkt op {}'],
  },
  no: { dates: ['3. mars 2024', '4. mai 2025'], lines: ['Sist oppdatert: {}'] },
  pl: {
    dates: ['3 marca 2024 r.', '4 maja 2025 r.'],
    lines: [
      'Obowiązuje od {}',
      'Ostatnia aktualizacja: {}',
      'Niniejszy regulamin wchodzi w życie z dniem {}',
    ],
  },
  pt: {
    dates: ['3 de março de 2024', '4 de maio de 2025'],
    lines: ['Em vigor a partir de {}', 'Última atualização: {}'],
  },
  ro: {
    dates: ['3 martie 2024', '4 mai 2025'],
    lines: ['În vigoare din {}', 'Ultima actualizare: {}'],
  },
  ru: {
    dates: ['3 марта 2024 г.', '4 мая 2025 г.'],
    lines: ['Действует с {}', 'Последнее обновление: {}', 'Редакция от {}'],
  },
  sk: {
    dates: ['3. marca 2024', '4. mája 2025'],
    lines: ['Účinné od {}', 'Posledná aktualizácia: {}'],
  },
  sl: {
    dates: ['3. marca 2024', '4. maja 2025'],
    lines: ['Velja od {}', 'Zadnja posodobitev: {}'],
  },
  sr: { dates: ['3. март 2024.', '4. мај 2025.'], lines: ['Последње ажурирање: {}'] },
  sv: {
    dates: ['3 mars 2024', '4 maj 2025'],
    lines: ['Gäller från och med den {}', 'Senast uppdaterad: {}'],
  },
  th: {
    dates: ['3 มีนาคม 2567', '4 พฤษภาคม 2568'],
    lines: ['มีผลบังคับใช้ตั้งแต่วันที่ {}', 'อัปเดตล่าสุด: {}'],
  },
  tl: { dates: ['Marso 3, 2024', 'Mayo 4, 2025'], lines: ['Huling na-update: {}'] },
  tr: {
    dates: ['3 Mart 2024', '4 Mayıs 2025'],
    lines: ['Yürürlük tarihi: {}', 'Son güncelleme: {}', '{} tarihinde yürürlüğe girmiştir'],
  },
  uk: {
    dates: ['3 березня 2024 р.', '4 травня 2025 р.'],
    lines: ['Набирає чинності {}', 'Останнє оновлення: {}'],
  },
  vi: {
    dates: ['3 tháng 3, 2024', '4 tháng 5, 2025'],
    lines: ['Ngày hiệu lực: {}', 'Cập nhật lần cuối: {}'],
  },
  zh: {
    dates: ['2024年3月3日', '2025年5月4日'],
    lines: ['生效日期：{}', '最后更新：{}', '本政策于{}更新'],
  },
};

/** Each line with both of its dates. */
export const lines: readonly (readonly [language: string, before: string, after: string])[] =
  Object.entries(datedIn).flatMap(([language, { dates, lines: templates }]) =>
    templates.map((line) => {
      const [before, after] = dates.map((date) => line.replace('{}', date));
      if (before === undefined || after === undefined) throw new Error(`${language} has no dates.`);
      return [language, before, after] as const;
    }),
  );
