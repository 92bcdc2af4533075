import { type Clause, clauseAt } from '../../clause.js';
import type { Sentence } from '../../prose/sentences.js';
import type { OptOutKind } from '../opt-out.js';
import type { Wording } from './rules/wording.js';
import type { SentenceChoices } from './sentence-choices.js';
import type { Title } from './title.js';

/** A stretch of a clause. */
export interface ClauseStretch {
  /** Index of the clause. */
  position: number;
  from: number;
  to: number;
}

/** What a stretch says. */
export function wordsOf({ position, from, to }: ClauseStretch, clauses: readonly Clause[]): string {
  return clauseAt(clauses, position).text.slice(from, to);
}

/** One place where a text names a control. */
export interface Mention extends ClauseStretch {
  kind: OptOutKind;
  title: Title;
  /** Null where the control is named without a link. */
  href: string | null;
  /** The line above a list that says what the links in it are for. */
  lead: ClauseStretch | null;
}

/** The document that is read, with the words of its language. */
export interface DocumentReading {
  clauses: readonly Clause[];
  url: string;
  words: Wording;
  /** What the document calls itself; null where it does not. */
  title: string | null;
}

/** A clause that is read, with its sentences. */
export interface ClauseReading {
  clause: Clause;
  position: number;
  sentences: readonly ReadSentence[];
}

/** A sentence, and what it says of choosing. */
export interface ReadSentence {
  sentence: Sentence;
  /** Read when it is asked for: most sentences never are. */
  readonly meaning: SentenceChoices;
}
