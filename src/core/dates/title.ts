import type { Clause } from '../clause.js';
import { fold } from './fold.js';
import { has } from './label-text.js';
import type { Lexicon } from './lexicon.js';

/** The name of the site may come first. */
const lastPlace = 4;
const longest = 80;

/** The document's title above its text, folded; empty if it has none. */
export function titleOf(clauses: readonly Clause[], { own }: Lexicon): string {
  const titles = clauses
    .slice(0, lastPlace)
    .map(({ text }) => (text.length <= longest ? fold(text) : ''));
  return titles.find((title) => has(title, own)) ?? '';
}
