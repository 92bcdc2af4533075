import type { ClauseKind } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import type { ChangeContext } from './change-context.js';
import { materialTermIn, wordsBeyond } from './material-terms.js';

/** In more words than this the first one that weighs is an arbitrary pick. */
const mostWordsNamed = 12;
/** Looked for first, in the text as it stands: words alone break them up. */
const addresses = new Set(['addresses and entities']);
const nouns: Readonly<Record<ClauseKind, string>> = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  item: 'a list item',
  cell: 'a table cell',
};
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** Why an edit is taken as substantive: what its words touch, or that no rule knows better. */
export function substantiveReason(edit: RawEdit, { language }: ChangeContext): string {
  const { op, before, after, kind } = edit;
  if (op === 'added') return `It adds ${nouns[kind]}.`;
  if (op === 'removed') return `It removes ${nouns[kind]}.`;
  if (before === after)
    return `It moves ${nouns[kind]} to another place, where it may mean another thing.`;
  if (language === null) return 'Its words differ, and the text is too short to tell its language.';
  if (language !== 'en') return notJudged(language);
  return changedMeaning(edit, before ?? '', after ?? '');
}

function notJudged(language: string): string {
  const name = languageNames.of(language) ?? language;
  return `Its words differ; in ${name} no rule tells yet which words leave the meaning alone.`;
}

function changedMeaning({ words }: RawEdit, before: string, after: string): string {
  const [removed, added] = [wordsBeyond(before, after), wordsBeyond(after, before)];
  const count = removed.length + added.length;
  if (count === 0) return 'The same words stand in another order.';
  if (count > mostWordsNamed) return `${difference(removed, added, counted)}.`;
  const changed = words.filter(([sign]) => sign !== '=').map(([, text]) => text);
  const found =
    materialTermIn(changed.join(' '), addresses) ??
    materialTermIn(added.join(' ')) ??
    materialTermIn(removed.join(' '));
  if (found) return `It changes ${found.term.what}: “${found.words}”.`;
  return `${difference(removed, added, named)}; no rule says that the meaning stays.`;
}

/** “It puts in … and takes out …”. */
function difference(
  removed: readonly string[],
  added: readonly string[],
  say: (words: readonly string[]) => string,
): string {
  const parts = [
    ...(added.length > 0 ? [`puts in ${say(added)}`] : []),
    ...(removed.length > 0 ? [`takes out ${say(removed)}`] : []),
  ];
  return `It ${parts.join(' and ')}`;
}

function counted({ length }: readonly string[]): string {
  return `${length} ${length === 1 ? 'word' : 'words'}`;
}

function named(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
