import type { DateWords } from './date-words.js';

export const croatianSerbian: DateWords = {
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
    'политик[аеу]',
    'услов[иа]',
    'изјав[ае]',
    'правил[ао]',
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
      '(?:zadnji put |posljednji put |poslednji put |zadnje |posljednje |poslednje )?(?:ažuriran|izmijenjen|izmenjen|promijenjen|objavljen)[oaei]',
      'verzija(?: [\\d.]{1,6})?(?: od)?',
      '(?:последње|последња) (?:ажурирање|измена)',
      'ажурирано',
    ],
    alone: ['ažuriranje'],
  },
  laws: ['zakon[ua]?', 'uredb[ae]', 'gdpr', 'direktiv[ae]', 'закон[а]?'],
  earlier: ['(?:prethodn|star|ranij)(?:e|a|ih) (?:verzij|uvjet|politik)[^ ]{0,4}', 'arhiv[ae]'],
  until: ['do', 'prije', 'pre', 'до'],
  // There are no words for announcements yet.
  changing: [],
  beginning: [],
  news: [],
  fromThen: [],
};
