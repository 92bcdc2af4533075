/** How a text is split into words. The yardstick must not depend on how the product does it. */
export type Cut = (text: string) => string[];

/** Runs without white space, including punctuation. */
export const bySpaces: Cut = (text) => text.match(/\S+/gu) ?? [];
/** Runs of letters and digits; punctuation is ignored. */
export const byLetters: Cut = (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * The fewest words to remove and add that turn one text into the other: both lengths minus twice their longest common
 * subsequence, by Myers' O(ND) algorithm (Algorithmica 1, 1986), without limits or shortcuts.
 */
export function fewest(before: readonly string[], after: readonly string[]): number {
  const [n, m] = [before.length, after.length];
  const furthest = new Int32Array(2 * (n + m) + 3);
  const at = (diagonal: number) => diagonal + n + m + 1;
  for (let edits = 0; edits <= n + m; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = furthest[at(diagonal + 1)] ?? 0;
      const left = furthest[at(diagonal - 1)] ?? 0;
      const down = diagonal === -edits || (diagonal !== edits && left < below);
      let x = down ? below : left + 1;
      while (x < n && x - diagonal < m && before[x] === after[x - diagonal]) x++;
      furthest[at(diagonal)] = x;
      if (x >= n && x - diagonal >= m) return edits;
    }
  }
  return n + m;
}
