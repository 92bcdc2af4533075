import type { ClauseKind, Link } from './clause.js';
import type { Topic } from './topic.js';

export const ops = ['added', 'removed', 'modified', 'moved'] as const;
export type Op = (typeof ops)[number];

/** From the least to the most: a change has the highest of its edits'. */
export const significances = ['links', 'date', 'editorial', 'announcement', 'substantive'] as const;
export type Significance = (typeof significances)[number];

/** A run of words: kept `=`, taken out `-`, put in `+`. */
export type Piece = readonly ['=' | '-' | '+', string];

/** Index of a clause in the version before and in the one after; null where it does not stand. */
export interface Position {
  before: number | null;
  after: number | null;
}

/** What every edit says. Joining the `=` and `-` pieces of `words` gives `before`, joining `=` and `+` gives `after`. */
export interface AnyEdit {
  significance: Significance;
  /** Why it has this significance and these topics: plain sentences, the deciding one first. */
  because: readonly string[];
  topics: readonly Topic[];
  /** Names the clause in every version, for as long as it lives. */
  clauseId: string;
  kind: ClauseKind;
  /** Where the clause stands now; for `removed`, where it stood. */
  section: readonly string[];
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
   * Where one clause became several: their texts. Joined by single spaces they are `after`, and they stand at
   * `position.after` and right behind it.
   */
  split: readonly string[] | null;
  /** Where several clauses became one: theirs, likewise, for `before` and `position.before`. */
  merged: readonly string[] | null;
  position: { before: number; after: number };
}

export interface Moved extends AnyEdit {
  op: 'moved';
  before: string;
  after: string;
  /** Where the clause stood. */
  sectionBefore: readonly string[];
  split: null;
  merged: null;
  position: { before: number; after: number };
}

/** What happened to one clause. What only some edits say is null in the others. */
export type Edit = Added | Removed | Modified | Moved;

/** `Omit` for each member of a union; plain `Omit` would make one loose shape of them all. */
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

/** What of a control may differ from one text to the next. */
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
  /** Follows from document, digests and time of observation: the same on every machine. */
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
  /** The change that this one undoes, when it brings back the text from before that change. */
  revertOf: string | null;
  /** True for both changes of a pair that undo each other within days: text that came and went. */
  flicker: boolean;
  /** True when every edit lies in places that differ at nearly every check. */
  unstable: boolean;
  /** Why the change counts as silent: no date of the document reflects it (see `silent.ts`). Null where one does. */
  silent: string | null;
  /** Controls for opting out of which something differs. */
  optOuts: readonly OptOutDifference[];
  edits: readonly Edit[];
}
