import type { Clause } from '../clause.js';
import { folded, unspaced } from './phrases/folded.js';

/*
 * Whether a page still looks like a known document. A publisher may cut its text or write it anew, but keeps the title,
 * or sections, or sentences; a page that has none of them is another page.
 */

/** From this share of runs of three words that the known text also has, a good part is made of its sentences. */
const leastShareOfRuns = 0.2;
/** From this share, some of its sentences are left. */
const leastTraceOfRuns = 0.05;
/** From this share of headings in common, the page has the same sections. */
const leastShareOfHeadings = 1 / 3;
const fewestHeadings = 2;
/** “We value your privacy” is not the title “Privacy”. */
const leastShareOfHeading = 0.4;
/** Two texts about one subject share more of their longer words than this. Unrelated pages share less. */
const leastShareOfWords = 0.2;
const shortestWord = 5;

/** True if one of the headings is one of the titles, with a few words around it. */
export function hasTitle(clauses: readonly Clause[], titles: readonly string[]): boolean {
  const wanted = titles.map(folded).filter((title) => title.trim() !== '');
  return headingsOf(clauses).some((heading) =>
    wanted.some(
      (title) => heading.includes(title) && title.length >= heading.length * leastShareOfHeading,
    ),
  );
}

/** The first heading of a text, which is its title; null if it has none. */
export function titleOf(clauses: readonly Clause[]): string | null {
  return clauses.find(({ kind }) => kind === 'heading')?.text ?? null;
}

/** True if the text has sections of the known one, or a good part of it is made of its sentences. */
export function keepsSome(clauses: readonly Clause[], known: readonly Clause[]): boolean {
  const [headings, old] = [headingsOf(clauses), new Set(headingsOf(known))];
  const kept = headings.filter((heading) => old.has(heading)).length;
  if (kept >= fewestHeadings && kept >= headings.length * leastShareOfHeadings) return true;
  return shareIn(runsOf(clauses), runsOf(known)) >= leastShareOfRuns;
}

/** True if the texts may be about the same subject, as before and after a thorough revision. */
export function isRelated(clauses: readonly Clause[], known: readonly Clause[]): boolean {
  if (shareIn(runsOf(clauses), runsOf(known)) >= leastTraceOfRuns) return true;
  const [now, old] = [longWordsOf(clauses), longWordsOf(known)];
  return Math.max(shareIn(now, old), shareIn(old, now)) >= leastShareOfWords;
}

function headingsOf(clauses: readonly Clause[]): string[] {
  return clauses.filter(({ kind }) => kind === 'heading').map(({ text }) => folded(text));
}

function runsOf(clauses: readonly Clause[]): Set<string> {
  const runs = new Set<string>();
  for (const { text } of clauses) {
    const words = tokensOf(text);
    for (let i = 0; i + 3 <= words.length; i++) runs.add(words.slice(i, i + 3).join(' '));
  }
  return runs;
}

function longWordsOf(clauses: readonly Clause[]): Set<string> {
  const tokens = clauses.flatMap(({ text }) => tokensOf(text));
  return new Set(tokens.filter((word) => word.length >= shortestWord || unspaced.test(word)));
}

/** Words; in scripts without spaces, pairs of characters. */
function tokensOf(text: string): string[] {
  return folded(text)
    .trim()
    .split(' ')
    .flatMap((word) => (unspaced.test(word) ? pairsOf(word) : word));
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** The share of the first set that is in the second one. */
function shareIn(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  if (some.size === 0) return 0;
  return [...some].filter((one) => all.has(one)).length / some.size;
}
