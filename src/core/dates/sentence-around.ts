/** Where a sentence starts and ends in the folded text. */
export interface Span {
  from: number;
  to: number;
}

/** A full stop ends a sentence after a word, a bracket or a year, but not after a day: “3. November”. */
const ends =
  /(?:\p{L}\p{M}?\p{L}\p{M}?\p{L}\p{M}?|[)\]"”»%]|\d{4})[.!?…]{1,3}["”»)]{0,2} |[。！？।|•·■]/gu;
/** Longer sentences are cut, because distant words say nothing about the date. */
const farthest = 300;

export function sentenceAround(folded: string, from: number, to: number): Span {
  return { from: sentenceStart(folded, from), to: sentenceEnd(folded, to) };
}

export function sentenceStart(folded: string, at: number): number {
  const earliest = Math.max(0, at - farthest);
  const slice = folded.slice(earliest, at);
  let start = 0;
  for (const { index, 0: mark } of slice.matchAll(ends)) start = index + mark.length;
  while (slice[start] === ' ') start++;
  return earliest + start;
}

export function sentenceEnd(folded: string, at: number): number {
  const slice = folded.slice(Math.max(0, at - 4), at + farthest);
  const lead = at - Math.max(0, at - 4);
  for (const { index, 0: mark } of slice.matchAll(ends)) {
    const end = index + mark.length;
    if (end > lead) return at - lead + end - (mark.endsWith(' ') ? 1 : 0);
  }
  return Math.min(folded.length, at + farthest);
}
