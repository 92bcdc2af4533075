/*
 * Scripts that put no spaces between words. Their words come out of a dictionary, by Intl.Segmenter: a change
 * then shows whole words, as it does elsewhere. One token a character would show fewer characters, but cuts
 * words in two, and keeps every 的 or の that happens to stand in both texts.
 */

const scripts = ['Han', 'Hira', 'Kana', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr'];

/** One letter of such a script with its marks, as the source of a regular expression with the flag `u`. */
export const unspacedLetter = `(?=[\\p{L}\\p{N}])[${scripts.map((name) => `\\p{scx=${name}}`).join('')}]\\p{M}{0,20}`;

export const startsUnspaced = new RegExp(`^${unspacedLetter}`, 'u');
/** Quick to ask: most texts hold none of these scripts, nor any other beyond. */
export const mayHoldUnspaced = /[\u0E00-\u1FFF\u2E80-\uFFFF]/;

/** The segmenter's time grows with the square of what it is given at once. */
const longestRun = 500;

let segmenter: Intl.Segmenter | null = null;

/** The words of a run of such letters. Joined, they are the run. */
export function unspacedWords(run: string): string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const words: string[] = [];
  for (let from = 0; from < run.length; from += longestRun) {
    for (const { segment } of segmenter.segment(run.slice(from, from + longestRun))) {
      words.push(segment);
    }
  }
  return words;
}
