/*
 * Sets of characters as bits, one for each character of the first two planes of Unicode and one for the mark that
 * stands in front of a text. None of our patterns tells the characters of the other planes apart.
 */

const planes = 0x20000;
/** Of 32 bits each. */
const words = (planes >> 5) + 1;

export const frontMark = planes;

export function noBits(): Uint32Array {
  return new Uint32Array(words);
}

export function allBits(): Uint32Array {
  return noBits().fill(-1);
}

export function hasBit(bits: Uint32Array, code: number): boolean {
  return (((bits[code >> 5] ?? 0) >>> (code & 31)) & 1) === 1;
}

export function addBit(bits: Uint32Array, code: number): void {
  bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31));
}

export function firstOf(bits: Uint32Array): number | null {
  const word = bits.findIndex((one) => one !== 0);
  if (word === -1) return null;
  let code = word * 32;
  while (!hasBit(bits, code)) code++;
  return code;
}

/** True when the character is the only one. */
export function isAlone(bits: Uint32Array, code: number): boolean {
  const word = code >> 5;
  const isOnlyBit = bits[word] === (1 << (code & 31)) >>> 0;
  return isOnlyBit && bits.findLastIndex((one) => one !== 0) === word;
}

const firstSurrogate = 0xd800;
const surrogates = 0xe000 - firstSurrogate;
const units = rangeOf(0, 0x10000);
const codePoints = rangeOf(0, firstSurrogate) + rangeOf(firstSurrogate + surrogates, planes);

/** What a letter, an escape or a class matches under these flags, as the engine itself reads it. */
export function bitsMatching(source: string, flags: string): Uint32Array {
  const bits = noBits();
  const isUnicode = flags.includes('u');
  const runs = new RegExp(`(?:${source})+`, `g${flags}`);
  for (const { 0: run, index } of (isUnicode ? codePoints : units).matchAll(runs)) {
    const behind = index + run.length;
    const to = isUnicode ? toCode(behind) : behind;
    for (let code = isUnicode ? toCode(index) : index; code < to; code++) addBit(bits, code);
  }
  return bits;
}

/** The character at a place of `codePoints`: surrogates are left out, and the second plane takes two units for each. */
function toCode(place: number): number {
  if (place < firstSurrogate) return place;
  const code = place + surrogates;
  return code <= 0x10000 ? code : 0x10000 + (code - 0x10000) / 2;
}

function rangeOf(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => String.fromCodePoint(from + i)).join('');
}
