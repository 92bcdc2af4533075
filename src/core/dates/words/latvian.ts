import type { DateWords } from './date-words.js';

export const latvian: DateWords = {
  own: ['politika[s]?', 'noteikum(?:i|u)', 'paziņojum(?:s|a)', 'līgum(?:s|a)', 'versija'],
  links: ['no', 'ir', 'datums'],
  inForce: {
    before: ['spēkā (?:stāšanās|no|kopš)(?: datums)?', '(?:stājas|stājās|ir) spēkā', 'piemēro no'],
    after: ['stājas spēkā'],
  },
  updated: {
    before: [
      '(?:pēdēj(?:ais|ie|ās|o)|pēdējo reizi|pēdējoreiz) (?:atjaunināj[^ ]{2,4}|atjaunināt[asi]?|izmaiņ[^ ]{1,3}|grozījum[^ ]{1,3})(?: datums)?',
      '(?:atjaunināt|mainīt|publicēt)[asi]',
    ],
    alone: [],
  },
  laws: ['likum[sa]', 'regul[aāu][s]?', 'vdar'],
  earlier: ['iepriekšēj[^ ]{1,3} versij[^ ]{0,3}'],
  until: ['līdz'],
  // There are no words for announcements yet.
  changing: [],
  beginning: [],
  news: [],
  fromThen: [],
};
