import type { ClauseKind, Headers, Link } from './clause.js';
import type { Topic } from './topic.js';

export const ops = ['added', 'removed', 'modified', 'moved'] as const;
export type Op = (typeof ops)[number];

/** From lowest to highest. A change has the highest significance of its edits. */
export const significances = ['links', 'date', 'editorial', 'announcement', 'substantive'] as const;
export type Significance = (typeof significances)[number];

/** A run of words: unchanged `=`, removed `-`, added `+`. */
export type Piece = readonly ['=' | '-' | '+', string];

/** Index of a clause in the versions before and after; null if it is not in that version. */
export interface Position {
  before: number | null;
  after: number | null;
}

/** What all edits have. Joining the `=` and `-` pieces of `words` gives `before`, joining `=` and `+` gives `after`. */
export interface AnyEdit {
  significance: Significance;
  /** Why it has this significance and these topics: plain sentences, with the decisive one first. */
  because: readonly string[];
  topics: readonly Topic[];
  /** Identifies the clause in every version that has it. */
  clauseId: string;
  kind: ClauseKind;
  /** The section of the clause; for `removed`, the section that it was in. */
  section: readonly string[];
  /** The headers of a table cell; for `removed`, those that it had. */
  headers: Headers;
  words: readonly Piece[];
  links: { removed: readonly Link[]; added: readonly Link[] };
}

export interface Added extends AnyEdit {
  op: 'added';
  before: null;
  after: string;
  sectionBefore: null;
  split: null;
  merged: null;
  position: { before: null; after: number };
}

export interface Removed extends AnyEdit {
  op: 'removed';
  before: string;
  after: null;
  sectionBefore: null;
  split: null;
  merged: null;
  position: { before: number; after: null };
}

export interface Modified extends AnyEdit {
  op: 'modified';
  before: string;
  after: string;
  sectionBefore: null;
  /**
   * If one clause became several, their texts. Joined by single spaces they give `after`, and they are at
   * `position.after` and the positions that follow.
   */
  split: readonly string[] | null;
  /** If several clauses became one, their texts; the same for `before` and `position.before`. */
  merged: readonly string[] | null;
  position: { before: number; after: number };
}

export interface Moved extends AnyEdit {
  op: 'moved';
  before: string;
  after: string;
  /** The section that the clause was in before. */
  sectionBefore: readonly string[];
  split: null;
  merged: null;
  position: { before: number; after: number };
}

/** What happened to one clause. Fields that do not apply to an operation are null. */
export type Edit = Added | Removed | Modified | Moved;

/** `Omit` for each member of a union, because plain `Omit` would merge them into one loose shape. */
export type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown
  ? Omit<Union, Keys>
  : never;

export interface Stats {
  added: number;
  removed: number;
  modified: number;
  moved: number;
  wordsAdded: number;
  wordsRemoved: number;
}

/** What may differ about a control from one text to the next. */
export const optOutAspects = [
  'added',
  'removed',
  'default',
  'link',
  'steps',
  'limitation',
  'region',
  'related-form',
] as const;
export type OptOutAspect = (typeof optOutAspects)[number];

export interface OptOutDifference {
  id: string;
  what: OptOutAspect;
}

/** What one publisher version did to the one before it. Times are epoch milliseconds. */
export interface Change {
  /** Derived from document, digests and time of observation, so it is the same on every machine. */
  id: string;
  documentId: string;
  /** Time of the first capture that showed the new text. */
  observedAt: number;
  /** Time of the last check that still showed the old text. */
  lastSeenUnchangedAt: number;
  significance: Significance;
  /** Of all its edits. */
  topics: readonly Topic[];
  summary: string;
  stats: Stats;
  fromVersionId: string;
  toVersionId: string;
  /** The change that this one undoes, if it brings back the text from before that change. */
  revertOf: string | null;
  /** True for both changes of a pair that undo each other within days: text that came and went. */
  flicker: boolean;
  /** True if every edit is in an unstable place. */
  unstable: boolean;
  /** Why the change counts as silent, that is, not reflected in the document's dates (see `silent.ts`); null if not. */
  silent: string | null;
  /** What differs about controls for opting out. */
  optOuts: readonly OptOutDifference[];
  edits: readonly Edit[];
}
