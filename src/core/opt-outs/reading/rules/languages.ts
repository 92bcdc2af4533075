import { primaryLanguage } from '../../../prose/language.js';
import { german } from './de.js';
import { english } from './en/en.js';
import { spanish } from './es.js';
import { french } from './fr.js';
import { italian } from './it.js';
import { dutch } from './nl.js';
import { portuguese } from './pt.js';
import type { Wording } from './wording.js';

const wordings: Readonly<Record<string, Wording>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

/** The words of a text's language; null if there is no list for it. */
export function wordingFor(language: string): Wording | null {
  return wordings[primaryLanguage(language)] ?? null;
}
