import { type Clause, clauseAt } from '../../clause.js';
import { mentions as says } from '../../prose/patterns.js';
import { sentencesOf } from '../../prose/sentences.js';
import type { Platform } from '../opt-out.js';
import type { Wording } from './rules/wording.js';
import { sentenceChoicesOf } from './sentence-choices.js';

/** Adjacent items that say, in order, what to do. */
export interface Steps {
  platform: Platform;
  items: readonly string[];
  /** Index of the first item, and the index after the last. */
  from: number;
  to: number;
  /** The headings above, without the platform's. */
  section: readonly string[];
}

/** The steps in a document: lists under the name of a platform, and lists of actions below a choice. */
export function stepsIn(clauses: readonly Clause[], words: Wording): Steps[] {
  return lists(clauses).flatMap(({ from, to }) => {
    const items = clauses.slice(from, to);
    const { section, text: first } = clauseAt(clauses, from);
    const under = section.findLastIndex((heading) => platformOf(heading, words) !== null);
    const heading = section[under];
    const platform =
      heading === undefined ? platformAbove(clauses, from, words) : platformOf(heading, words);
    if (platform === null && !areStepsOfChoice(clauses, from, to, words)) return [];
    if (platform !== null && !says(first, words.steps)) return [];
    return [
      {
        platform: platform ?? 'any',
        items: items.map(({ text }) => text),
        from,
        to,
        section: under === -1 ? section : section.slice(0, under),
      },
    ];
  });
}

function lists(clauses: readonly Clause[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  clauses.forEach((clause, i) => {
    if (clause.kind !== 'item') return;
    const open = found.at(-1);
    if (open?.to === i) open.to = i + 1;
    else found.push({ from: i, to: i + 1 });
  });
  return found;
}

const longestPlatform = 60;

function platformOf(heading: string, words: Wording): Platform | null {
  const text = heading.slice(0, longestPlatform);
  if (says(text, words.desktop)) return 'desktop';
  return says(text, words.mobile) ? 'mobile' : null;
}

/** A platform's name may be a separate line above its list: “On Android:”. */
function platformAbove(clauses: readonly Clause[], from: number, words: Wording): Platform | null {
  const above = clauses[from - 1];
  return above?.kind === 'paragraph' ? platformOf(above.text, words) : null;
}

/** Without a platform, a list is steps if the line above names a choice and its items are actions. */
function areStepsOfChoice(
  clauses: readonly Clause[],
  from: number,
  to: number,
  words: Wording,
): boolean {
  const above = clauses[from - 1];
  const items = clauses.slice(from, to);
  if (!above || !(above.kind === 'heading' || above.text.endsWith(':'))) return false;
  if (items.length < 2 || !items.every(({ text }) => says(text, words.steps))) return false;
  const last = sentencesOf(above.text).at(-1);
  return last !== undefined && sentenceChoicesOf(last, words).choices.length > 0;
}

/** The positions of all steps. What a step names is only on the way to the choice. */
export function positionsOf(steps: readonly Steps[]): ReadonlySet<number> {
  return new Set(
    steps.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
}
