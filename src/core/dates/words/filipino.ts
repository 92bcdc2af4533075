import type { DateWords } from './date-words.js';

export const filipino: DateWords = {
  own: ['patakaran', 'tuntunin', 'abiso', 'kasunduan', 'kondisyon', 'polisiya'],
  links: ['noong', 'sa', 'nitong', 'ika', 'ika-', 'mula', 'simula', 'ay', 'petsa'],
  inForce: {
    before: ['(?:petsa ng )?(?:pagkakabisa|bisa|epektibo|pagpapatupad)', 'may bisa', 'epektibo'],
  },
  updated: {
    before: [
      '(?:huling )?(?:na-?update|in-?update|binago|rebisyon|pagbabago)',
      'huling (?:pag-update|pagbabago)',
    ],
    alone: [],
  },
  changing: [],
  beginning: [],
  news: [],
  fromThen: [],
  laws: ['batas', 'act'],
  earlier: ['nakaraang bersyon'],
  until: ['hanggang'],
};
