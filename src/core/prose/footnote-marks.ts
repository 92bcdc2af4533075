/*
 * Raised digits, as extraction writes them: the mark of a footnote (“30¹ days”), or an exponent (“m²”, “10⁶”).
 */

const ordinary = '0123456789+-−=()n';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ';

/** Raised digits, as the inside of a character class. */
export const raisedDigits = '⁰¹²³⁴-⁹';

/** Digits and signs as Unicode writes them above the line; others stay as they are. */
export function toRaised(text: string): string {
  return replaced(text, raised);
}

export function toLowered(text: string): string {
  return replaced(text, lowered);
}

function replaced(text: string, by: string): string {
  return Array.from(text, (sign) => by[ordinary.indexOf(sign)] ?? sign).join('');
}

/** “10³” and above, “× 10²”, and a letter that stands alone or is a unit of length: “x²”, “km²”. */
const exponent = new RegExp(
  `(?:(?<![\\d.,])10(?=[³⁴-⁹]|[¹²][⁰¹²³⁴-⁹])|[×·*] ?10|(?<!\\p{L})\\p{L}|(?<!\\p{L})(?:[kcdmµ]m|ft|in|yd|mi))[${raisedDigits}]{1,3}`,
  'gu',
);
const mark = new RegExp(
  `(?<![⁻${raisedDigits}])[${raisedDigits}](?:,?[${raisedDigits}]){0,20}`,
  'gu',
);
const bracketed =
  /(?<=^|[\p{L}\p{N}.,;:!?)”"])\[(?!s\])(?:\p{L}|[ivx]{2,4}|\p{L}{0,2}\d{1,3}|\p{L}{2,8}\.?\s?\d{1,3})\]/gu;
const mayHoldMark = new RegExp(`[[${raisedDigits}]`, 'u');

/** A text without the marks that refer to footnotes, in front of a footnote too. Exponents stay. */
export function withoutMarks(text: string): string {
  if (!mayHoldMark.test(text)) return text;
  let bare = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(exponent)) {
    bare += cleared(text.slice(from, index)) + found;
    from = index + found.length;
  }
  return (bare + cleared(text.slice(from))).replace(bracketed, '').trim();
}

function cleared(text: string): string {
  return text.replace(mark, '');
}
