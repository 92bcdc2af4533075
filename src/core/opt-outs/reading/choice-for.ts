import type { Link } from '../../clause.js';
import { mentions as says } from '../../prose/patterns.js';
import { sentencesOf } from '../../prose/sentences.js';
import { addressOf } from './addresses.js';
import type { ClauseReading, ClauseStretch, DocumentReading, ReadSentence } from './mention.js';
import type { Wording } from './rules/wording.js';
import { isOfChoice, type SentenceChoices, sentenceChoicesOf } from './sentence-choices.js';

/** In characters. A sentence that only points elsewhere, such as “Click here.”, is short. */
const longestPointer = 90;
/** How many clauses above an item the sentence that introduces its list may be. */
const longestList = 30;
/** If a link makes up this share of a clause, the clause is nothing but a link. */
const shareLinked = 0.8;

/** The sentence that says what a link is for. */
export interface Choice {
  text: string;
  meaning: SentenceChoices;
  /** The line above a list, if that says what its links are for. */
  lead: ClauseStretch | null;
  /** Where the text about the control starts, in the link's clause. */
  from: number;
}

/**
 * The link's own sentence. If that only points elsewhere, as “Click here.” and items that are just links do, the
 * sentence that introduces it. Null if there is none, as in navigation lists.
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

/** The sentence that introduces a list with a colon, if it is about choosing. */
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

/** The same, without places, because they belong to another sentence. */
function elsewhere(meaning: SentenceChoices): SentenceChoices {
  return { ...meaning, choices: meaning.choices.map(() => ({ from: -1, to: -1 })) };
}
