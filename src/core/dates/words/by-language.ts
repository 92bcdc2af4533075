import { arabic } from './arabic.js';
import { bengali } from './bengali.js';
import { bulgarian } from './bulgarian.js';
import { catalan } from './catalan.js';
import { chinese } from './chinese.js';
import { croatianSerbian } from './croatian-serbian.js';
import { czech } from './czech.js';
import { danishNorwegian } from './danish-norwegian.js';
import type { DateWords } from './date-words.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { estonian } from './estonian.js';
import { filipino } from './filipino.js';
import { finnish } from './finnish.js';
import { french } from './french.js';
import { german } from './german.js';
import { greek } from './greek.js';
import { hebrew } from './hebrew.js';
import { hindi } from './hindi.js';
import { hungarian } from './hungarian.js';
import { indonesian } from './indonesian.js';
import { italian } from './italian.js';
import { japanese } from './japanese.js';
import { korean } from './korean.js';
import { latvian } from './latvian.js';
import { lithuanian } from './lithuanian.js';
import { persian } from './persian.js';
import { polish } from './polish.js';
import { portuguese } from './portuguese.js';
import { romanian } from './romanian.js';
import { russian } from './russian.js';
import { slovak } from './slovak.js';
import { slovenian } from './slovenian.js';
import { spanish } from './spanish.js';
import { swedish } from './swedish.js';
import { thai } from './thai.js';
import { turkish } from './turkish.js';
import { ukrainian } from './ukrainian.js';
import { vietnamese } from './vietnamese.js';

/** By primary language, as returned by `primaryLanguage`. */
export const wordsByLanguage: Readonly<Record<string, DateWords>> = {
  ar: arabic,
  bg: bulgarian,
  bn: bengali,
  bs: croatianSerbian,
  ca: catalan,
  cs: czech,
  da: danishNorwegian,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  et: estonian,
  fa: persian,
  fi: finnish,
  fr: french,
  he: hebrew,
  hi: hindi,
  hr: croatianSerbian,
  hu: hungarian,
  id: indonesian,
  it: italian,
  ja: japanese,
  ko: korean,
  lt: lithuanian,
  lv: latvian,
  ms: indonesian,
  nl: dutch,
  no: danishNorwegian,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sk: slovak,
  sl: slovenian,
  sr: croatianSerbian,
  sv: swedish,
  th: thai,
  tl: filipino,
  tr: turkish,
  uk: ukrainian,
  vi: vietnamese,
  zh: chinese,
};
