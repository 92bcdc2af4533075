import type { DateWords } from './date-words.js';

export const slovenian: DateWords = {
  own: [
    'politik[aeo]',
    'pogoj[i]?',
    'izjav[ae]',
    'obvestil[oa]',
    'pravilnik',
    'različic[ae]',
    'dokument',
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
    alone: ['posodobitev'],
  },
  laws: ['zakon[a]?', 'uredb[ae]', 'gdpr'],
  earlier: ['(?:prejšnj|starejš)(?:e|a|ih) različic[^ ]{0,3}', 'arhiv'],
  until: ['do', 'pred'],
  // There are no words for announcements yet.
  changing: [],
  beginning: [],
  news: [],
  fromThen: [],
};
