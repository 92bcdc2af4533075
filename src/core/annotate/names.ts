import type { RawEdit } from '../diff/compare.js';
import { tokenise } from '../diff/tokens.js';
import { mentions } from '../prose/patterns.js';
import { quoted } from '../prose/quote.js';
import { changedSentences, overlaps } from './changed-sentences.js';
import { noNames, places } from './rules/names.js';

const mostNames = 2;
const longestName = 28;
/** A name is not new to clauses that already had it this many times as often as they gained it. */
const timesHeld = 3;
/** Inside a sentence, a capital marks a name; abbreviations in all capitals are too ambiguous. */
const name =
  /(?<=[\p{Ll}\p{N},;:)] [“"(]?)\p{Lu}[\p{L}\p{M}\p{N}'’&-]{0,40}(?: \p{Lu}[\p{L}\p{M}\p{N}'’&-]{0,40}){0,3}/gu;
const abbreviation = /^[\p{Lu}\p{N}]{1,3}$/u;

/**
 * Names that edits add, most frequent first: “Microsoft”. A word does not count as a new name if it also occurs in
 * lower case, was removed as well, or is already frequent in the clauses.
 */
export function namesIn(edits: readonly RawEdit[]): string[] {
  const known = new Set(edits.flatMap(ordinaryWords));
  const counts = new Map<string, number>();
  for (const found of edits.flatMap(capitalisedIn)) {
    const first = found.split(/[ '’]/)[0] ?? found;
    if (abbreviation.test(found) || known.has(first.toLowerCase())) continue;
    if (mentions(found, places) || noNames.has(found.toLowerCase())) continue;
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const kept = edits.flatMap(({ words }) =>
    words.flatMap(([sign, text]) => (sign === '=' ? text : [])),
  );
  const held = (found: string) => kept.reduce((sum, text) => sum + text.split(found).length - 1, 0);
  const named: string[] = [];
  for (const [found, count] of Array.from(counts).toSorted(([, a], [, b]) => b - a)) {
    if (named.length === mostNames) break;
    const isSame = named.some((other) => other.includes(found) || found.includes(other));
    if (!isSame && held(found) <= timesHeld * count) named.push(found);
  }
  return named.map((found) => quoted(found, longestName));
}

/** Skips headings, which are often capitalised throughout. */
function capitalisedIn(edit: RawEdit): string[] {
  if (edit.kind === 'heading') return [];
  return changedSentences(edit)
    .filter(({ side }) => side === 'after')
    .flatMap((sentence) =>
      Array.from(sentence.text.matchAll(name)).flatMap(({ index, 0: found }) => {
        const from = sentence.from + index;
        const place = { from, to: from + found.length };
        const isNew = sentence.changed.some((stretch) => overlaps(stretch, place));
        return isNew ? [found.replace(/['’]s$/, '')] : [];
      }),
    );
}

function ordinaryWords({ words, before, after }: RawEdit): string[] {
  const removed = words.filter(([sign]) => sign === '-').map(([, text]) => text);
  const gone = tokenise(removed.join(' ')).map(({ text }) => text.toLowerCase());
  const texts = [before, after].filter((text) => text !== null);
  const lower = texts.flatMap((text) => tokenise(text)).map(({ text }) => text);
  return [...gone, ...lower.filter((text) => text === text.toLowerCase())];
}
