/*
 * How an item's number is written (CSS Counter Styles Level 3, sections 2 and 6).
 */

/** Digits from zero in other scripts, by their first one. */
const zeros: Readonly<Record<string, number>> = {
  'arabic-indic': 0x0660,
  bengali: 0x09e6,
  cambodian: 0x17e0,
  devanagari: 0x0966,
  gujarati: 0x0ae6,
  gurmukhi: 0x0a66,
  kannada: 0x0ce6,
  khmer: 0x17e0,
  lao: 0x0ed0,
  malayalam: 0x0d66,
  mongolian: 0x1810,
  myanmar: 0x1040,
  oriya: 0x0b66,
  persian: 0x06f0,
  tamil: 0x0be6,
  telugu: 0x0c66,
  thai: 0x0e50,
  tibetan: 0x0f20,
};

const latin = 'abcdefghijklmnopqrstuvwxyz';
const greek = 'αβγδεζηθικλμνξοπρστυφχψω';
const highestRoman = 3999;
const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Writes a number; null if the style cannot write it, and browsers fall back to decimal. */
type Counter = (value: number) => string | null;

const counters: ReadonlyMap<string, Counter> = new Map<string, Counter>([
  ['decimal', String],
  ['decimal-leading-zero', (value) => `${value}`.padStart(2, '0')],
  ['lower-alpha', (value) => letters(value, latin)],
  ['lower-latin', (value) => letters(value, latin)],
  ['upper-alpha', (value) => letters(value, latin.toUpperCase())],
  ['upper-latin', (value) => letters(value, latin.toUpperCase())],
  ['lower-greek', (value) => letters(value, greek)],
  ['lower-roman', romanOf],
  ['upper-roman', (value) => romanOf(value)?.toUpperCase() ?? null],
  ...Object.entries(zeros).map(
    ([name, zero]) => [name, (value: number) => digits(value, zero)] as const,
  ),
]);

/** True for a style that numbers its items, and that can be written here. */
export function isCounter(style: string): boolean {
  return counters.has(style);
}

/** The number as browsers show it in front of an item: “d.”. Null for styles that do not number. */
export function markerOf(style: string, value: number): string | null {
  const counter = counters.get(style);
  return counter ? `${counter(value) ?? value}.` : null;
}

/** a … z, aa, ab, …: there is no zero. */
function letters(value: number, alphabet: string): string | null {
  if (value < 1) return null;
  let text = '';
  for (let left = value; left > 0; left = Math.floor((left - 1) / alphabet.length))
    text = alphabet.charAt((left - 1) % alphabet.length) + text;
  return text;
}

function romanOf(value: number): string | null {
  if (value < 1 || value > highestRoman) return null;
  let [left, text] = [value, ''];
  for (const [worth, sign] of roman) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

function digits(value: number, zero: number): string {
  return `${value}`.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
