import type { DateWords } from './date-words.js';

export const estonian: DateWords = {
  own: [
    '[^ .]{0,20}põhimõtted',
    '[^ .]{0,20}tingimused',
    '[^ .]{0,20}poliitika',
    'teade',
    'leping',
    'versioon',
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
    alone: [],
  },
  laws: ['seadus[e]?', 'määrus[e]?', 'gdpr', 'isikuandmete kaitse üldmäärus'],
  earlier: ['varasem[^ ]{0,4} versioon[^ ]{0,3}'],
  until: ['kuni'],
  // There are no words for announcements yet.
  changing: [],
  beginning: [],
  news: [],
  fromThen: [],
};
