import { type Clause, clauseAt } from '../../clause.js';
import type { Sentence } from '../../prose/sentences.js';
import type { OptOutKind } from '../opt-out.js';
import type { Wording } from './rules/wording.js';
import type { SentenceChoices } from './sentence-choices.js';
import type { Title } from './title.js';

/** Part of a clause. */
export interface ClauseStretch {
  /** Index of the clause. */
  position: number;
  from: number;
  to: number;
}

/** The text of a stretch. */
export function wordsOf({ position, from, to }: ClauseStretch, clauses: readonly Clause[]): string {
  return clauseAt(clauses, position).text.slice(from, to);
}

/** One place where a text names a control. */
export interface Mention extends ClauseStretch {
  kind: OptOutKind;
  title: Title;
  /** Null if the control is named without a link. */
  href: string | null;
  /** The line above a list, if that says what its links are for. */
  lead: ClauseStretch | null;
}

/** The document being read, with the words of its language. */
export interface DocumentReading {
  clauses: readonly Clause[];
  url: string;
  words: Wording;
  /** The document's title; null if it has none. */
  title: string | null;
}

/** The clause being read, with its sentences. */
export interface ClauseReading {
  clause: Clause;
  position: number;
  sentences: readonly ReadSentence[];
}

/** A sentence, and what it says about choosing. */
export interface ReadSentence {
  sentence: Sentence;
  /** Computed on demand, because it is not needed for most sentences. */
  readonly meaning: SentenceChoices;
}
