import { toLowered, toRaised } from '../../prose/footnote-marks.js';
import type { Piece } from '../line.js';

/** What decides how raised or lowered words are written. */
export interface Surroundings {
  before: string;
  after: string;
  language: string;
  /** The sign between a whole number and its decimals. */
  decimal: () => string;
  /** Whether a link leads from here to a place in a page, as footnote marks do. */
  isReference: boolean;
}

const currency =
  '(?:\\p{Sc}|(?<!\\p{L})(?:EUR|USD|CHF|GBP|CAD|AUD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|[Ee]uros?|kr|zł|Kč|Ft|lei|Fr)(?!\\p{L}))';
const amountBefore = new RegExp(`${currency}\\.?\\s?\\d[\\d.,'’ \\u00A0]{0,15}$`, 'u');
const currencyAfter = new RegExp(`^\\s?${currency}`, 'u');
const digitAtEnd = /\d$/;
const decimalsAtEnd = /[.,]\d{1,2}$/;

const number = /^[+−–-]?\d{1,6}$/;
/** “1”, “[1]”, “(1)”, “1,2”, “1–3”, “1 2”. */
const marks = /^[[(]?(\d{1,3}(?:(?:\s?[,;–-]\s?|\s)\d{1,3}){0,20})[\])]?$/;
/** “99*”: a number or letter with signs that are marks by themselves. */
const signed = /^([*†‡§¶]{0,3})([^*†‡§¶]{1,40})([*†‡§¶]{0,3})$/;
const cents = /^\d{2}$/;
/** “9€” with a raised “50”, and “9” with a raised “€50”. */
const signAtEnd = /\d(\p{Sc})$/u;
const signedCents = /^(\p{Sc})(\d{2})$/u;
/** “5” with a raised “1/2”, or with a raised “1” in front of “/2”. */
const fraction = /^(\d)\s?[/⁄∕]\s?(\d{1,2})$/;
const denominatorAfter = /^\s?[/⁄∕]\s?([2-9]|1[026])(?![\d/.])/;
const wholeNumberAtEnd = /(?:^|[\s\d(])$/;
const noCents = /^[-–—]{1,2}$/;
const trade: Readonly<Record<string, string>> = { TM: '™', SM: '℠', '(R)': '®', '(TM)': '™' };
const letters = /^\p{L}\p{M}?(?:\p{L}\p{M}?){0,6}\.?$/u;
const roman = /^[ivx]{2,4}$/;
/** “a”, “1a”, “[a]”, “(a)”, “[note 1]”, “note 1”. */
const lettered =
  /^(?:\[([^\]]{1,40})\]|\((\p{L}|[ivx]{2,4})\)|(\p{L}?\d{1,3}\p{L}?|\p{L}{2,8}\.?\s?\d{1,3}))$/u;

/** Single letters that make an ordinal of the number before them, by language. */
const ordinals: Readonly<Record<string, RegExp>> = {
  en: /[23]$/,
  ...Object.fromEntries(
    ['fr', 'nl', 'es', 'pt', 'it', 'ca', 'gl', 'ro'].map((tag) => [tag, digitAtEnd]),
  ),
};
const ordinalLetters: Readonly<Record<string, string>> = { en: 'd', fr: 'eodaº', nl: 'e', ro: 'a' };
const romanceLetters = 'oaªº';
/** A number, an abbreviation of one letter, or a Roman number: what a raised letter completes. */
const completed = /(?:^|[^\p{L}])(?:\p{L}|[IVXLCDM]{1,8})$/u;
/** Nothing that a few raised letters complete: “Mail” with a raised “beta”. */
const wholeWord = /\p{Ll}{3}$/u;
const wordAtEnd = /[\p{L}\p{N}\p{P}]$/u;

/** Whether raised words are the mark of a footnote, or several, and nothing else. */
export function isMark(text: string): boolean {
  return marks.test(text) || lettered.test(text);
}

/** How raised words are written, so that nobody takes them for a part of the word or number before them. */
export function writeRaised(text: string, around: Surroundings): string {
  const [, lead = '', core = '', trail = ''] = signed.exec(text) ?? [];
  if (core !== '' && core !== text) return `${lead}${writeRaised(core, around)}${trail}`;
  const { before } = around;
  const attached = wordAtEnd.test(before);
  if (isAmount(around) && !around.isReference) {
    if (cents.test(text)) return around.decimal() + text;
    if (noCents.test(text)) return `${around.decimal()}–`;
  }
  const [, sign, decimals] = signedCents.exec(text) ?? [];
  if (sign !== undefined && digitAtEnd.test(before))
    return `${around.decimal()}${decimals} ${sign}`;
  if (isFractionOf(text, around)) return digitAtEnd.test(before) ? ` ${text}` : text;
  if (/[.,]$/.test(before) && cents.test(text) && digitAtEnd.test(before.slice(0, -1))) return text;
  const references = marks.exec(text)?.[1];
  if (references !== undefined) return toRaised(references);
  if (number.test(text)) return toRaised(text.replace('–', '-'));
  if (trade[text] !== undefined) return attached ? trade[text] : text;
  if (letters.test(text)) {
    // Nothing follows a mark directly: “24h00”.
    if (text.length === 1 && digitAtEnd.test(before) && /^\d/.test(around.after)) return text;
    if (isLetterMark(text, around)) return `[${text}]`;
    return wholeWord.test(before) && text.length > 2 ? ` ${text}` : text;
  }
  const [, bracketed, round, mixed] = lettered.exec(text) ?? [];
  const reference = bracketed ?? round ?? (attached || around.isReference ? mixed : undefined);
  if (reference !== undefined) return `[${reference}]`;
  return apart(text, around);
}

export function writeLowered(text: string, around: Surroundings): string {
  return number.test(text) ? toLowered(text) : letters.test(text) ? text : apart(text, around);
}

/** Whether a price has its decimals raised: “9⁵⁰ €”. */
function isAmount({ before, after }: Surroundings): boolean {
  if (!digitAtEnd.test(before) || decimalsAtEnd.test(before)) return false;
  return currencyAfter.test(after) || amountBefore.test(before);
}

/** The currency sign in front of raised cents, “9€⁵⁰”, which is read behind them; null if there is none. */
export function signBeforeCents(text: string, before: string): string | null {
  return cents.test(text) ? (signAtEnd.exec(before)?.[1] ?? null) : null;
}

/** Whether a raised number is the upper half of a fraction whose lower half is on the line, or all of one. */
function isFractionOf(text: string, { before, after }: Surroundings): boolean {
  if (!wholeNumberAtEnd.test(before)) return false;
  const [, whole, below] = fraction.exec(text) ?? [];
  const upper = whole ?? (/^\d$/.test(text) ? text : undefined);
  const lower = below ?? denominatorAfter.exec(after)?.[1];
  return upper !== undefined && lower !== undefined && Number(upper) < Number(lower);
}

/** A single letter or a small Roman number that neither abbreviates a word nor makes an ordinal: “partnersᵃ”. */
function isLetterMark(text: string, { before, language, isReference }: Surroundings): boolean {
  if (isReference) return text.length <= 4;
  if (text.length > 1 && !roman.test(text)) return false;
  const known = ordinalLetters[language] ?? romanceLetters;
  if (ordinals[language]?.test(before.trim()) && known.includes(text.toLowerCase())) return false;
  if (!wordAtEnd.test(before)) return text === text.toLowerCase();
  return !completed.test(before) || digitAtEnd.test(before);
}

/** Signs such as “*” and “®” stay where they are; words are kept apart from the word that they touch. */
function apart(text: string, { before, after }: Surroundings): string {
  if (!/\p{L}{2}|\p{N}/u.test(text)) return text;
  const start = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text) && text.includes(' ');
  const end = /^[\p{L}\p{N}]/u.test(after) && text.includes(' ');
  return `${start ? ' ' : ''}${text}${end ? ' ' : ''}`;
}

/** Whether three pieces are a fraction with a raised and a lowered number. */
export function isFraction([upper, slash, lower]: readonly (Piece | undefined)[]): boolean {
  return (
    upper?.shift?.to === 'raised' &&
    slash?.shift === null &&
    lower?.shift?.to === 'lowered' &&
    /^\s*\d{1,3}\s*$/.test(upper.raw) &&
    /^\s*[/⁄∕]\s*$/.test(slash.raw) &&
    /^\s*\d{1,3}\s*$/.test(lower.raw)
  );
}
