import type { DateWords } from './date-words.js';

/* Languages in which labels are known, and little more: of announcements they say nothing yet. */
const noAnnouncements = { changing: [], beginning: [], news: [], fromThen: [] } as const;

export const croatianSerbian: DateWords = {
  ...noAnnouncements,
  own: [
    'politik[aeu]',
    'pravil[ao]',
    'uvjet[ia]?',
    'uslov[ia]?',
    'izjav[ae]',
    'obavijest[i]?',
    'obaveštenj[ea]',
    'ugovor[a]?',
    'verzij[ae]',
    'dokument[a]?',
    'stranic[ae]',
    'privatnosti',
    'политик[аеу]',
    'услов[иа]',
    'изјав[ае]',
    'правил[ао]',
    'приватности',
  ],
  links: ['od', 'dana', 'na dan', 'na', 'je', 'u', 'datum', 'od dana', 'од', 'дана', 'је'],
  inForce: {
    before: [
      'datum (?:stupanja na snagu|početka primjene|primjene|važenja)',
      '(?:stupa(?:ju)?|stupil[aoie]|stupio) na snagu',
      '(?:na snazi|važeć[aei]|važi|vrijedi|vrijede|primjenjuje se|primenjuje se)(?: (?:od|dana))?',
      '(?:ступа|ступила) на снагу',
      'важи од',
    ],
    alone: ['od'],
  },
  updated: {
    before: [
      '(?:datum )?(?:posljednj|zadnj|poslednj)(?:e|a|i|eg|je) (?:ažuriranj[ea]|izmjen[ae]|izmen[ae]|promjen[ae]|revizij[ae]|put ažuriran[oaie]?)',
      '(?:zadnji put |posljednji put |poslednji put )?(?:ažuriran|izmijenjen|izmenjen|promijenjen|objavljen)[oaei]',
      'verzija(?: [\\d.]{1,6})?(?: od)?',
      '(?:последње|последња) (?:ажурирање|измена)',
      'ажурирано',
    ],
    alone: ['datum', 'ažuriranje', 'датум'],
  },
  laws: ['zakon[ua]?', 'uredb[ae]', 'gdpr', 'direktiv[ae]', 'закон[а]?'],
  earlier: ['(?:prethodn|star|ranij)(?:e|a|ih) (?:verzij|uvjet|politik)[^ ]{0,4}', 'arhiv[ae]'],
  until: ['do', 'prije', 'pre', 'до'],
};

export const slovenian: DateWords = {
  ...noAnnouncements,
  own: [
    'politik[aeo]',
    'pogoj[i]?',
    'izjav[ae]',
    'obvestil[oa]',
    'pravilnik',
    'različic[ae]',
    'dokument',
    'zasebnosti',
    'pravil[a]?',
  ],
  links: ['od', 'dne', 'z dne', 'je', 'na', 'dan', 'od dne', 'datum'],
  inForce: {
    before: [
      'datum (?:začetka veljavnosti|uveljavitve|veljavnosti)',
      '(?:velja(?:jo)?|veljavn[aoi]?|veljavnost)(?: (?:od|dne))?',
      '(?:začne(?:jo)? veljati|v veljavi|stopi(?:jo)? v veljavo)(?: (?:od|dne))?',
    ],
    alone: ['od'],
  },
  updated: {
    before: [
      '(?:datum )?(?:zadnj[ae]|zadnjič) ?(?:posodobitv[ea]|posodobitev|posodobljen[oaei]?|sprememb[ae]|spremenjen[oaei]?|revizij[ae])',
      '(?:posodobljen|spremenjen|objavljen)[oaei]?',
      'različica(?: [\\d.]{1,6})?',
    ],
    alone: ['datum', 'posodobitev'],
  },
  laws: ['zakon[a]?', 'uredb[ae]', 'gdpr'],
  earlier: ['(?:prejšnj|starejš)(?:e|a|ih) različic[^ ]{0,3}', 'arhiv'],
  until: ['do', 'pred'],
};

export const lithuanian: DateWords = {
  ...noAnnouncements,
  own: [
    'politik(?:a|os|ą)',
    'sąlyg(?:os|ų)',
    'pranešim(?:as|o)',
    'taisykl(?:ės|ių)',
    'sutart(?:is|ies)',
    'versija',
    'privatumo',
  ],
  links: ['nuo', 'yra', 'data', 'dienos'],
  inForce: {
    before: [
      '(?:įsigaliojimo|galiojimo) (?:data|pradžia)',
      '(?:įsigalioj(?:a|o|usi)|galioja|taikom[ai]s?)(?: nuo)?',
    ],
    after: ['(?:d\\.)? ?įsigalioj(?:a|o)'],
  },
  updated: {
    before: [
      '(?:paskutin(?:is|į|io|ė)|paskutinį kartą) (?:atnaujin(?:imas|ta|imo)|pakeitim(?:as|o)|keitim(?:as|o)|atnaujinimo data)(?: data)?',
      '(?:atnaujinta|pakeista|paskelbta)(?: paskutinį kartą)?',
      'atnaujinimo data',
    ],
    alone: ['data'],
  },
  laws: ['įstatym(?:as|o)', 'reglament(?:as|o)', 'bdar'],
  earlier: ['ankstesn[^ ]{2,4} (?:versij|redakcij)[^ ]{0,3}'],
  until: ['iki'],
};

export const latvian: DateWords = {
  ...noAnnouncements,
  own: [
    'politika[s]?',
    'noteikum(?:i|u)',
    'paziņojum(?:s|a)',
    'līgum(?:s|a)',
    'versija',
    'privātuma',
  ],
  links: ['no', 'ir', 'datums'],
  inForce: {
    before: ['spēkā (?:stāšanās|no|kopš)(?: datums)?', '(?:stājas|stājās|ir) spēkā', 'piemēro no'],
    after: ['stājas spēkā'],
  },
  updated: {
    before: [
      '(?:pēdēj(?:ais|ie|ās|o)|pēdējo reizi) (?:atjaunināj[^ ]{2,4}|atjaunināt[asi]?|izmaiņ[^ ]{1,3}|grozījum[^ ]{1,3})(?: datums)?',
      '(?:atjaunināt|mainīt|publicēt)[asi]',
    ],
    alone: ['datums'],
  },
  laws: ['likum[sa]', 'regul[aāu][s]?', 'vdar'],
  earlier: ['iepriekšēj[^ ]{1,3} versij[^ ]{0,3}'],
  until: ['līdz'],
};

export const estonian: DateWords = {
  ...noAnnouncements,
  own: [
    '[^ .]{0,20}põhimõtted',
    '[^ .]{0,20}tingimused',
    '[^ .]{0,20}poliitika',
    'teade',
    'leping',
    'versioon',
    'privaatsus[^ ]{0,20}',
  ],
  links: ['alates', 'on', 'kuupäev'],
  inForce: {
    before: [
      'jõustumis(?:e )?kuupäev',
      '(?:kehti(?:b|vad|v|vus)|jõustu(?:b|s|nud|mine)|jõus)(?: alates)?',
    ],
    after: ['(?:kehtiv|jõustu[^ ]{1,4})'],
  },
  updated: {
    before: [
      '(?:viimati|viimane) (?:uuendat(?:ud|i)|uuendus|muudet(?:ud|i)|muudatus|ajakohastatud)',
      '(?:uuendat|muudet|avaldat)(?:ud|i)',
      '(?:uuendamise|muutmise) kuupäev',
    ],
    alone: ['kuupäev'],
  },
  laws: ['seadus[e]?', 'määrus[e]?', 'gdpr', 'isikuandmete kaitse üldmäärus'],
  earlier: ['varasem[^ ]{0,4} versioon[^ ]{0,3}'],
  until: ['kuni'],
};

export const catalan: DateWords = {
  ...noAnnouncements,
  own: [
    'pol[ií]tica',
    'condicions',
    'av[íi]s',
    'termes',
    'versi[óo]',
    'privadesa',
    'declaraci[óo]',
  ],
  links: ['el', 'de', "d'", 'del', 'des de', 'a partir', 'és', 'en', 'data'],
  inForce: {
    before: [
      "data (?:d'entrada en vigor|efectiva|de vig[èe]ncia)",
      '(?:entrada|entra|entren) en vigor',
      'vigents?(?: (?:des|a partir))?',
      '(?:en )?vigor',
      'v[àa]lid[ae]?s? (?:des|a partir)',
    ],
  },
  updated: {
    before: [
      "(?:data (?:de |d')(?:la )?)?(?:darrera|[úu]ltima) (?:actualitzaci[óo]|modificaci[óo]|revisi[óo]|versi[óo])",
      'actualitza(?:da|t|des|ts)',
      'versi[óo](?: [\\d.]{1,6})?',
    ],
    alone: ['data', 'actualitzaci[óo]'],
  },
  laws: ['llei', 'reglament', 'directiva', 'decret', 'rgpd'],
  earlier: ['(?:versi[óo]|versions) anteriors?'],
  until: ['fins(?: a| al)?'],
};

export const bengali: DateWords = {
  ...noAnnouncements,
  unspaced: true,
  own: ['নীতি', 'শর্ত', 'নোটিশ', 'বিজ্ঞপ্তি', 'গোপনীয়তা', 'চুক্তি'],
  links: ['তারিখ', 'থেকে', 'এর', 'হল', 'হলো', 'তারিখে'],
  inForce: {
    before: ['কার্যকর(?:ের|ী)?(?: (?:হওয়ার )?তারিখ)?', 'প্রযোজ্য'],
    after: ['(?:তারিখ )?(?:থেকে|হতে) কার্যকর'],
  },
  updated: {
    before: [
      '(?:সর্বশেষ|শেষ) (?:আপডেট|হালনাগাদ|সংশোধন|পরিবর্তন)(?: (?:করা হয়েছে|তারিখ))?',
      'আপডেট(?: করা হয়েছে)?',
    ],
    alone: ['তারিখ'],
  },
  laws: ['আইন', 'বিধি'],
  earlier: ['পূর্ববর্তী সংস্করণ'],
  until: ['পর্যন্ত'],
};
