import type { Link } from '../../clause.js';
import { mentions as says } from '../../prose/patterns.js';
import { sentencesOf } from '../../prose/sentences.js';
import { addressOf } from './addresses.js';
import type { ClauseReading, ClauseStretch, DocumentReading, ReadSentence } from './mention.js';
import type { Wording } from './rules/wording.js';
import { isOfChoice, type SentenceChoices, sentenceChoicesOf } from './sentence-choices.js';

/** A sentence that does nothing but send the reader on, as “Click here.”, is short. */
const longestPointer = 90;
/** How far above an item the sentence is looked for that leads to its list. */
const longestList = 30;
/** A clause of which this share is a link is nothing but a link. */
const shareLinked = 0.8;

/** The sentence that says what a link is for. */
export interface Choice {
  text: string;
  meaning: SentenceChoices;
  /** The line above a list, where that says what the links in it are for. */
  lead: ClauseStretch | null;
  /** Where what is said of the control begins, in the clause of the link. */
  from: number;
}

/**
 * The link's own sentence. Where that does nothing but point, as “Click here.” and items that are nothing but links
 * do, the sentence that leads to it; null where none does, as in lists for finding one's way.
 */
export function choiceFor(
  reading: DocumentReading,
  { clause, position, sentences }: ClauseReading,
  index: number,
  link: Link,
): Choice | null {
  const own = sentences[index];
  if (!own) return null;
  const { text, from } = own.sentence;
  if (link.text.length >= clause.text.length * shareLinked) {
    const ledTo = leadTo(reading, position);
    if (ledTo) return { ...ledTo, from };
    return own.meaning.acts ? { text, meaning: own.meaning, from, lead: null } : null;
  }
  const before = sentences[index - 1];
  if (before && isPointer(own, link, reading.words) && before.meaning.choices.length > 0) {
    return {
      text: before.sentence.text,
      meaning: elsewhere(before.meaning),
      lead: null,
      from: before.sentence.from,
    };
  }
  return { text, meaning: own.meaning, from, lead: null };
}

function isPointer(own: ReadSentence, link: Link, words: Wording): boolean {
  if (own.sentence.text.length > longestPointer) return false;
  const pointsThere = addressOf(link.href) !== 'page' || says(link.text, words.bare);
  return pointsThere && !isOfChoice(own.meaning);
}

/** The sentence with a colon above a list, if it is about choosing. */
function leadTo(
  { clauses, words }: DocumentReading,
  position: number,
): Omit<Choice, 'from'> | null {
  for (let i = position - 1; i >= Math.max(0, position - longestList); i--) {
    const clause = clauses[i];
    if (!clause || clause.kind === 'heading') return null;
    const last = clause.text.endsWith(':') ? sentencesOf(clause.text).at(-1) : undefined;
    if (last) {
      const meaning = sentenceChoicesOf(last, words);
      const lead = { position: i, from: last.from, to: last.to };
      return meaning.choices.length > 0
        ? { text: last.text, meaning: elsewhere(meaning), lead }
        : null;
    }
    if (clause.kind !== 'item') return null;
  }
  return null;
}

/** What another sentence says, without the places, which are not of this one. */
function elsewhere(meaning: SentenceChoices): SentenceChoices {
  return { ...meaning, choices: meaning.choices.map(() => ({ from: -1, to: -1 })) };
}
