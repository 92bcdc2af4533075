import { diffLines } from 'diff';
import type { Clause } from '../../src/core/clause.js';
import { compare, type RawEdit } from '../../src/core/diff/compare.js';
import { renderMarkdown } from '../../src/core/render/markdown.js';
import { byLetters, bySpaces, type Cut, fewest } from './words-fewest.js';
import { type Update, updatesIn } from './words-updates.js';

/*
 * How many words a reader is shown, compared with the fewest that say the same.
 *
 * Shown: the words that the edits mark as removed or added. A clause that moved counts once, plus those of its words
 * that differ. Fewest: a longest common subsequence of the words of both whole texts. If clauses moved, the smaller
 * of that and of the same with the moved clauses in their new places and counted once. A line diff shows every word
 * of every line that differs. Link targets are not counted.
 */

const catalogue = 'captures/catalogue.en.json';
const packs = [
  'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
  'captures/linkedin-eu-notice.en.2025.warc.gz',
];

/** One update of one document. */
export interface WordRow {
  document: string;
  date: string;
  edits: number;
  /** Words split at white space, and as runs of letters and digits. */
  bySpaces: Count;
  byLetters: Count;
  /** Unchanged pieces between two changed runs of one clause, and those of them with fewer than two words. */
  between: { all: number; short: number };
}

/** Numbers of words. A ratio is null if no word differs. */
export interface Count {
  shown: number;
  fewest: number;
  ratio: number | null;
  /** Shown by a line diff of the Markdown form. */
  lines: number;
  linesRatio: number | null;
}

/** Every update in the two English LinkedIn packs. `shared` is the folder that contains `captures`. */
export async function wordFigures(shared: string): Promise<WordRow[]> {
  const rows: WordRow[] = [];
  for (const pack of packs) {
    for (const update of await updatesIn(shared, pack, catalogue)) rows.push(wordRow(update));
  }
  return rows;
}

export function wordRow({ document, date, before, after }: Update): WordRow {
  const edits = compare(before, after);
  const lines = changedLines(before, after);
  const count = (cut: Cut): Count => {
    const shown = shownWords(edits, cut);
    const least = fewestWords(before, after, edits, cut);
    const inLines = lines.reduce((sum, line) => sum + cut(line).length, 0);
    const ratio = (words: number) => (least === 0 ? null : words / least);
    return {
      shown,
      fewest: least,
      ratio: ratio(shown),
      lines: inLines,
      linesRatio: ratio(inLines),
    };
  };
  const between = edits.flatMap(keptBetween);
  const short = between.filter((text) => byLetters(text).length < 2);
  return {
    document,
    date,
    edits: edits.length,
    bySpaces: count(bySpaces),
    byLetters: count(byLetters),
    between: { all: between.length, short: short.length },
  };
}

function shownWords(edits: readonly RawEdit[], cut: Cut): number {
  return edits.reduce((sum, { op, after, words }) => {
    const changed = words.filter(([sign]) => sign !== '=').flatMap(([, text]) => cut(text));
    return sum + changed.length + (op === 'moved' ? cut(after).length : 0);
  }, 0);
}

function fewestWords(
  before: readonly Clause[],
  after: readonly Clause[],
  edits: readonly RawEdit[],
  cut: Cut,
): number {
  const [old, now] = [before, after].map((clauses) => clauses.map(({ text }) => cut(text)));
  const all = fewest((old ?? []).flat(), (now ?? []).flat());
  const moved = edits.filter((edit) => edit.op === 'moved');
  if (moved.length === 0) return all;
  const words = moved.reduce((sum, { after }) => sum + cut(after).length, 0);
  const differing = moved.map(({ before, after }) => fewest(cut(before), cut(after)));
  const stayed = (side: string[][], gone: readonly (number | null)[]) =>
    side.filter((_, i) => !gone.includes(i)).flat();
  const rest = fewest(
    stayed(
      old ?? [],
      moved.map(({ position }) => position.before),
    ),
    stayed(
      now ?? [],
      moved.map(({ position }) => position.after),
    ),
  );
  return Math.min(
    all,
    differing.reduce((a, b) => a + b, rest + words),
  );
}

function changedLines(before: readonly Clause[], after: readonly Clause[]): string[] {
  const withoutTargets = (text: string) => text.replace(/\]\(<[^>]*>\)/g, ']');
  return diffLines(renderMarkdown(before), renderMarkdown(after))
    .filter(({ added, removed }) => added || removed)
    .map(({ value }) => withoutTargets(value));
}

function keptBetween({ words }: RawEdit): string[] {
  return words
    .filter(([sign], i) => sign === '=' && i > 0 && i < words.length - 1)
    .map(([, text]) => text);
}
