import { raisedDigits } from '../prose/footnote-marks.js';

/*
 * Labels are matched regardless of case, accents, scripts of digits and kinds of apostrophe. A folded text is as
 * long as the original, so that both have the same offsets.
 */

const notPlain = /[^\n -~]/g;
const known = new Map<string, string>();
/** In these scripts an accented letter is a variant of its base letter; in others, a mark makes a different letter. */
const accented = /[\u00C0-\u052F\u1E00-\u1FFF\u0622-\u0626]/;
const alike: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u3000': ' ',
  '\u2009': ' ',
  '\t': ' ',
  ς: 'σ',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  '\u2010': '-',
  '\u2011': '-',
  '．': '.',
  '，': ',',
  '／': '/',
  '：': ':',
  '（': '(',
  '）': ')',
};

export function fold(text: string): string {
  return text.replace(bracketedMark, blank).replace(notPlain, foldCharacter).toLowerCase();
}

/** The mark of a footnote is no part of a date, “May 2¹, 2024”; folding keeps the offsets. */
const bracketedMark = /(?<=[\p{L}\p{N}])\[(?:\p{L}|\d{1,2})\]/gu;
const raisedMark = new RegExp(`[${raisedDigits}]`, 'u');

function blank(mark: string): string {
  return ' '.repeat(mark.length);
}

function foldCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const folded = toFolded(character);
  known.set(character, folded);
  return folded;
}

function toFolded(character: string): string {
  const lower = character.toLowerCase();
  const direct = alike[character] ?? alike[lower];
  if (direct !== undefined) return direct;
  if (raisedMark.test(character)) return ' ';
  const digit = digitOf(character);
  if (digit !== null) return digit;
  const base = accented.test(character) ? lower.normalize('NFD').charAt(0) : lower;
  return base.length === 1 ? (alike[base] ?? base) : character;
}

/** The digit zero of each script used in dates; the other digits follow it. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

function digitOf(character: string): string | null {
  const code = character.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? null : String(code - zero);
}
