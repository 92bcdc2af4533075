import { relativeStamps } from '../../src/core/extract/relative-time.js';
import type { Shown } from './kept-browser.js';
import { marks, withoutMarks } from './kept-page.js';
import { common, type Overlap, without, wordsWithDigits } from './kept-words.js';

/** Why words are missing from our clauses, or are in them although no browser shows them. */
export interface Reason {
  difference: 'missing' | 'extra';
  because: string;
  words: string[];
  /** The first line or clause that has them, and how far down the page it is, in percent. */
  where: { text: string; percent: number } | null;
}

interface Line {
  text: string;
  words: string[];
}

/** Explains each word of the difference by what it is and where it is. */
export function reasons(
  { missing, extra }: Overlap,
  { corrected, hidden }: Shown,
  { clauses, language }: { clauses: readonly string[]; language: string },
): Reason[] {
  const lines = linesOf(withoutMarks(corrected).split('\n'));
  const stamps = stampsIn(lines, language);
  const because = [...new Set(hidden.map((text) => text.because))];
  return [
    ...attribute('missing', missing, lines, [
      {
        because: 'in pictures that our rules take for decoration',
        words: wordsIn(corrected, marks.picture),
      },
      { because: 'in fields', words: wordsIn(corrected, marks.field) },
      { because: 'in a time stamp that changes by itself', words: stamps },
      { because: 'in a line that the page has twice', words: repeatedIn(lines) },
      { because: 'in text', words: missing },
    ]),
    ...attribute('extra', extra, linesOf(clauses), [
      ...because.map((cause) => ({ because: cause, words: wordsHidden(hidden, cause) })),
      { because: 'shown by no browser', words: extra },
    ]),
  ];
}

/** Gives each word to the first cause that has it. */
function attribute(
  difference: Reason['difference'],
  words: readonly string[],
  lines: readonly Line[],
  causes: readonly { because: string; words: readonly string[] }[],
): Reason[] {
  const found: Reason[] = [];
  let left = [...words];
  for (const { because, words } of causes) {
    const explained = common(left, words);
    if (explained.length === 0) continue;
    left = without(left, explained);
    found.push({ difference, because, words: explained, where: placeOf(explained, lines) });
  }
  return found;
}

/** The line that has most of the words, for its length. */
function placeOf(words: readonly string[], lines: readonly Line[]): Reason['where'] {
  const wanted = new Set(words);
  let best = { share: 0, index: 0 };
  for (const [index, line] of lines.entries()) {
    const share = line.words.filter((word) => wanted.has(word)).length / (line.words.length + 1);
    if (share > best.share) best = { share, index };
  }
  const text = lines[best.index]?.text;
  return text === undefined
    ? null
    : { text, percent: Math.round((100 * best.index) / lines.length) };
}

function linesOf(texts: readonly string[]): Line[] {
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text: text.trim(), words: wordsWithDigits(text) }));
}

function stampsIn(lines: readonly Line[], language: string): string[] {
  const isStamp = relativeStamps(language);
  return lines.flatMap(({ text, words }) =>
    isStamp({ kind: 'paragraph', level: 0, text, links: [] }) ? words : [],
  );
}

/** Copies for other screens, of which our clauses have one. */
function repeatedIn(lines: readonly Line[]): string[] {
  const seen = new Set<string>();
  return lines.flatMap(({ text, words }) => {
    const isCopy = seen.has(text);
    seen.add(text);
    return isCopy ? words : [];
  });
}

/** The words between two marks. */
function wordsIn(text: string, [from, to]: readonly [string, string]): string[] {
  return text
    .split(from)
    .slice(1)
    .flatMap((part) => wordsWithDigits(part.slice(0, part.indexOf(to))));
}

function wordsHidden(hidden: Shown['hidden'], because: string): string[] {
  return hidden
    .filter((text) => text.because === because)
    .flatMap(({ text }) => wordsWithDigits(text));
}
