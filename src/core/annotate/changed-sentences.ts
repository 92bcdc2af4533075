import type { Piece } from '../change.js';
import type { RawEdit, RawModified } from '../diff/compare.js';
import { type Sentence, sentencesOf } from '../prose/sentences.js';

/** A run of characters that were added to a text or removed from it. */
export interface CharacterRun {
  from: number;
  to: number;
}

/** A sentence with changed words: removed ones on the side `before`, added ones on the side `after`. */
export interface ChangedSentence extends Sentence {
  side: 'before' | 'after';
  /** Offsets in the clause's text, like `from` and `to`. */
  changed: readonly CharacterRun[];
  /** The sentence before it in the same clause. */
  previous: string | null;
}

/** Words replaced in one place. `removed` is empty for an insertion, `added` for a deletion. */
export interface Replacement {
  removed: string;
  added: string;
  /** The sentences that contain the words. */
  sentences: readonly ChangedSentence[];
}

/** The sentences of both sides in which words differ. If a clause was moved unchanged, all its sentences. */
export function changedSentences(edit: RawEdit): ChangedSentence[] {
  const { op, before, after, words } = edit;
  if (op === 'moved' && before === after) {
    return changedOn('after', after, [{ from: 0, to: after.length }]);
  }
  return [
    ...(before === null ? [] : changedOn('before', before, stretches(words, '-'))),
    ...(after === null ? [] : changedOn('after', after, stretches(words, '+'))),
  ];
}

/** What was replaced by what, in reading order. */
export function replacementsIn(edit: RawModified): Replacement[] {
  const sentences = changedSentences(edit);
  const on = (side: ChangedSentence['side']) =>
    holdersIn(sentences.filter((sentence) => sentence.side === side));
  const holding = { before: on('before'), after: on('after') };
  return placesIn(edit.words).map(({ before, after }) => ({
    removed: edit.before.slice(before.from, before.to),
    added: edit.after.slice(after.from, after.to),
    sentences: [...holding.before(before), ...holding.after(after)],
  }));
}

/**
 * Finds the sentences (of one side, in order) whose changed words lie in a given run. Must be called with runs in
 * order: it then looks at each sentence only once or twice, however many there are.
 */
function holdersIn(
  sentences: readonly ChangedSentence[],
): (place: CharacterRun) => ChangedSentence[] {
  let next = 0;
  return (place) => {
    while ((sentences[next]?.to ?? Infinity) <= place.from) next += 1;
    const found: ChangedSentence[] = [];
    for (let i = next; (sentences[i]?.from ?? Infinity) < place.to; i += 1) {
      const sentence = sentences[i];
      if (sentence?.changed.some((stretch) => overlaps(stretch, place))) found.push(sentence);
    }
    return found;
  };
}

export function overlaps(a: CharacterRun, b: CharacterRun): boolean {
  return a.from < b.to && b.from < a.to;
}

function changedOn(
  side: 'before' | 'after',
  text: string,
  changed: readonly CharacterRun[],
): ChangedSentence[] {
  const found: ChangedSentence[] = [];
  let next = 0;
  let previous: string | null = null;
  for (const sentence of changed.length > 0 ? sentencesOf(text) : []) {
    while ((changed[next]?.to ?? Infinity) <= sentence.from) next += 1;
    const inside: CharacterRun[] = [];
    for (let i = next; (changed[i]?.from ?? Infinity) < sentence.to; i += 1) {
      const stretch = changed[i];
      if (stretch) inside.push(stretch);
    }
    if (inside.length > 0) found.push({ ...sentence, side, changed: inside, previous });
    previous = sentence.text;
  }
  return found;
}

/** Where the pieces with one sign are in their text, without the white space at their ends. */
function stretches(words: readonly Piece[], sign: '-' | '+'): CharacterRun[] {
  const found: CharacterRun[] = [];
  let at = 0;
  for (const [kind, text] of words) {
    if (kind === sign) {
      const from = at + text.length - text.trimStart().length;
      const to = at + text.trimEnd().length;
      if (to > from) found.push({ from, to });
    }
    if (kind === '=' || kind === sign) at += text.length;
  }
  return found;
}

/** The runs of changed pieces between unchanged ones, as offsets in both texts. */
function placesIn(words: readonly Piece[]): { before: CharacterRun; after: CharacterRun }[] {
  const found: { before: CharacterRun; after: CharacterRun }[] = [];
  let [before, after] = [0, 0];
  let open = false;
  for (const [kind, { length }] of words) {
    if (kind !== '=' && !open) {
      found.push({ before: { from: before, to: before }, after: { from: after, to: after } });
    }
    open = kind !== '=';
    if (kind !== '+') before += length;
    if (kind !== '-') after += length;
    const last = found.at(-1);
    if (open && last) [last.before.to, last.after.to] = [before, after];
  }
  return found;
}
