/** Amounts of money with two decimals, in front of their currency or behind it, and percentages. */
const amounts =
  /(?:[\p{Sc}]\s?\d{1,9}|\d)([.,])\d{1,2}(?=\s?(?:[\p{Sc}%]|EUR|USD|CHF|GBP))|\p{Sc}\s?\d{1,9}([.,])\d{2}(?!\d)/gu;
/** A document writes all its amounts alike. */
const enough = 20;

/** The sign between a whole number and its decimals: as most amounts in the text have it, else as its language does. */
export function decimalSign(text: string, language: string): string {
  const found = { ',': 0, '.': 0 };
  let seen = 0;
  for (const [, front, behind] of text.matchAll(amounts)) {
    found[(front ?? behind) === ',' ? ',' : '.']++;
    seen++;
    if (seen === enough) break;
  }
  if (found[','] !== found['.']) return found[','] > found['.'] ? ',' : '.';
  return usualIn(language);
}

function usualIn(language: string): string {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5);
    return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  } catch {
    // Not a language tag.
    return '.';
  }
}
