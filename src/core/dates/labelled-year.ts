import { fold } from './fold.js';
import { clean } from './label-text.js';
import { lexiconOf, type Role, roles } from './lexicon.js';

/** A label with nothing but a year. */
export interface LabelledYear {
  year: string;
  role: Role;
  /** The label’s words. */
  words: string;
}

const longest = 60;
const yearAtEnd = /(?<![\d.])(?:19|20)\d{2}(?= ?[.)\]]{0,2}$)/;
/** “Version 2025” is a name, not a date. */
const edition = /^(?:v|wersj|fassung|rev|ed|верс|редакц|έκδ|版)/u;

/** Reads “Last updated: 2024”, if there is nothing else. */
export function labelledYear(text: string, language: string): LabelledYear | null {
  if (text.length > longest) return null;
  const found = yearAtEnd.exec(text);
  if (!found) return null;
  const front = fold(text.slice(0, found.index));
  const lexicon = lexiconOf(language);
  const role = roles.find((one) => lexicon.labels[one].before.test(front));
  if (role === undefined || edition.test(front) || clean(front, lexicon) !== '') return null;
  return { year: found[0], role, words: front.replace(/[^\p{L}\p{M}]+/gu, '') };
}
