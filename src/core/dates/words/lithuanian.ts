import type { DateWords } from './date-words.js';

export const lithuanian: DateWords = {
  own: [
    'politik(?:a|os|ą)',
    'sąlyg(?:os|ų)',
    'pranešim(?:as|o)',
    'taisykl(?:ės|ių)',
    'sutart(?:is|ies)',
    'versija',
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
    alone: [],
  },
  laws: ['įstatym(?:as|o)', 'reglament(?:as|o)', 'bdar'],
  earlier: ['ankstesn[^ ]{2,4} (?:versij|redakcij)[^ ]{0,3}'],
  until: ['iki'],
  // There are no words for announcements yet.
  changing: [],
  beginning: [],
  news: [],
  fromThen: [],
};
