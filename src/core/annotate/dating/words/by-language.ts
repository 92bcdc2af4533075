import type { DateWords } from './date-words.js';
import { danishNorwegian, dutch, swedish } from './dutch-nordic.js';
import { chinese, japanese, korean } from './east-asian.js';
import { bulgarian, russian, ukrainian } from './east-slavic.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { portuguese, spanish } from './iberian.js';
import { italian, romanian } from './italian-romanian.js';
import * as small from './small-lists.js';
import { arabic, hebrew, hindi, persian } from './south-asian-and-semitic.js';
import { finnish, greek, hungarian, turkish } from './south-east-europe.js';
import { filipino, indonesian, thai, vietnamese } from './southeast-asian.js';
import { czech, polish, slovak } from './west-slavic.js';

/** By primary language, as `primaryLanguage` gives it. */
export const wordsByLanguage: Readonly<Record<string, DateWords>> = {
  ar: arabic,
  bg: bulgarian,
  bn: small.bengali,
  bs: small.croatianSerbian,
  ca: small.catalan,
  cs: czech,
  da: danishNorwegian,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  et: small.estonian,
  fa: persian,
  fi: finnish,
  fr: french,
  he: hebrew,
  hi: hindi,
  hr: small.croatianSerbian,
  hu: hungarian,
  id: indonesian,
  it: italian,
  ja: japanese,
  ko: korean,
  lt: small.lithuanian,
  lv: small.latvian,
  ms: indonesian,
  nl: dutch,
  no: danishNorwegian,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sk: slovak,
  sl: small.slovenian,
  sr: small.croatianSerbian,
  sv: swedish,
  th: thai,
  tl: filipino,
  tr: turkish,
  uk: ukrainian,
  vi: vietnamese,
  zh: chinese,
};
