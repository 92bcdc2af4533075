import type { ClauseKind } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import type { ChangeContext } from './change-context.js';
import { materialTermIn, wordsBeyond } from './material-terms.js';

/** If more words than this changed, naming one of them would be arbitrary. */
const mostWordsNamed = 12;
/** Searched for first, in the running text, because splitting into words would break them up. */
const addresses = new Set(['addresses and entities']);
const nouns: Readonly<Record<ClauseKind, string>> = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  item: 'a list item',
  cell: 'a table cell',
};
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** Why an edit counts as substantive: what its words concern, or that no other rule applies. */
export function substantiveReason(edit: RawEdit, { language }: ChangeContext): string {
  const { op, before, after, kind } = edit;
  if (op === 'added') return `Adds ${nouns[kind]}.`;
  if (op === 'removed') return `Removes ${nouns[kind]}.`;
  if (before === after)
    return `Moves ${nouns[kind]} to another place, where it may have a different meaning.`;
  if (language === null)
    return 'The wording differs, and the text is too short to detect its language.';
  if (language !== 'en') return notJudged(language);
  return changedMeaning(edit.words, before, after);
}

function notJudged(language: string): string {
  const name = languageNames.of(language) ?? language;
  return `Editorial rules do not cover ${name} yet, so this counts as substantive.`;
}

function changedMeaning(words: RawEdit['words'], before: string, after: string): string {
  const [removed, added] = [wordsBeyond(before, after), wordsBeyond(after, before)];
  const count = removed.length + added.length;
  if (count === 0) return 'The same words in a different order.';
  if (count > mostWordsNamed) return `${difference(removed, added, counted)}.`;
  const changed = words.filter(([sign]) => sign !== '=').map(([, text]) => text);
  const found =
    materialTermIn(changed.join(' '), addresses) ??
    materialTermIn(added.join(' ')) ??
    materialTermIn(removed.join(' '));
  if (found) return `Changes ${found.term.what}: “${found.words}”.`;
  return `${difference(removed, added, named)}; no editorial rule covers this.`;
}

/** “Adds … and removes …”. */
function difference(
  removed: readonly string[],
  added: readonly string[],
  say: (words: readonly string[]) => string,
): string {
  const parts = [
    ...(added.length > 0 ? [`adds ${say(added)}`] : []),
    ...(removed.length > 0 ? [`removes ${say(removed)}`] : []),
  ];
  const all = parts.join(' and ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}`;
}

function counted({ length }: readonly string[]): string {
  return `${length} ${length === 1 ? 'word' : 'words'}`;
}

function named(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
