/*
 * Scripts without spaces between words. Intl.Segmenter finds the words with a dictionary, so that a change shows whole
 * words, as in other scripts. One token per character would show fewer characters, but would cut words in two and keep
 * every 的 or の that happens to be in both texts.
 */

const scripts = ['Han', 'Hira', 'Kana', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr'];

/** A letter of such a script with its marks, as the source of a regular expression with the flag `u`. */
export const unspacedLetter = `(?=[\\p{L}\\p{N}])[${scripts.map((name) => `\\p{scx=${name}}`).join('')}]\\p{M}{0,20}`;

export const startsUnspaced = new RegExp(`^${unspacedLetter}`, 'u');
/** A quick test, because most texts contain none of these scripts, nor any with higher code points. */
export const mayHoldUnspaced = /[\u0E00-\u1FFF\u2E80-\uFFFF]/;

/** The segmenter takes quadratic time in the length of its input. */
const longestRun = 500;

let segmenter: Intl.Segmenter | null = null;

/** The words of a run of such letters. Joined, they give the run again. */
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
