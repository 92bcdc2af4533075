import type { DateWords } from './date-words.js';

export const catalan: DateWords = {
  own: ['pol[ií]tica', 'condicions', 'av[íi]s', 'termes', 'versi[óo]', 'declaraci[óo]'],
  links: ['el', 'de', "d'", 'del', 'des de', 'des del', 'a partir', 'és', 'en', 'data'],
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
    alone: ['actualitzaci[óo]'],
  },
  laws: ['llei', 'reglament', 'directiva', 'decret', 'rgpd'],
  earlier: ['(?:versi[óo]|versions) anteriors?'],
  until: ['fins(?: a| al)?'],
  // There are no words for announcements yet.
  changing: [],
  beginning: [],
  news: [],
  fromThen: [],
};
