/** How the words of one text compare with those of another, as bags: order does not count. */
export interface Overlap {
  shown: number;
  kept: number;
  /** The share of the shown words that were kept, and of the kept words that were shown: 0 to 1. */
  recall: number;
  precision: number;
  /** Words that are shown but not kept, and the reverse, in order, each as often as it occurs too many times. */
  missing: string[];
  extra: string[];
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Format characters, such as soft hyphens and direction marks, are not part of a word. */
const format = /\p{Cf}/gu;
/** Some kinds of space hold words together for the segmenter, but not in our clauses. */
const space = /\s/g;

/** Raised and lowered digits, which our clauses have for `sup` and `sub`. */
const shiftedDigits = /[⁰¹²³⁴-⁹₀-₉]{1,10}/g;

/** The words of a text in which raised and lowered digits are words of their own. */
export function wordsWithDigits(text: string): string[] {
  return wordsOf(text.replace(shiftedDigits, (digits) => ` ${digits.normalize('NFKC')} `));
}

/** The words of a text according to Unicode (UAX #29), with a dictionary for scripts without spaces. */
export function wordsOf(text: string): string[] {
  // Line by line, because the segmenter takes more than linear time.
  return text.split('\n').flatMap((line) => {
    const plain = line.replace(format, '').replace(space, ' ').normalize('NFC');
    const segments = [...segmenter.segment(plain)];
    return segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  });
}

/** What is in both bags. */
export function common(words: readonly string[], others: readonly string[]): string[] {
  return without(words, without(words, others));
}

export function overlap(shown: readonly string[], kept: readonly string[]): Overlap {
  const missing = without(shown, kept);
  return {
    shown: shown.length,
    kept: kept.length,
    recall: share(shown.length - missing.length, shown.length),
    precision: share(shown.length - missing.length, kept.length),
    missing,
    extra: without(kept, shown),
  };
}

/** The words of one bag that are missing from the other. */
export function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** All of nothing is everything. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
