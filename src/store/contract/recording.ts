import type { Change } from '../../core/change.js';
import type { Text } from '../../core/extract/text.js';
import type { KeptFacts } from '../../core/facts.js';
import type { PlaceHistory } from '../../core/recognise/unstable-places.js';
import type { Status } from '../../core/status.js';
import type { Event } from '../../core/webhooks/event.js';
import type { Capture, Known, Validators } from './stored.js';

/* What came of a check, as the store takes it. Times are epoch milliseconds. */

/** What is done with the pending text: the one that awaits confirmation. */
export type PendingStep =
  | { step: 'keep' }
  | { step: 'withdraw' }
  /** This text is pending from now on; the one that was, if any, is withdrawn. Needs `capture`. */
  | { step: 'start'; digest: string; doubt: string | null }
  /** It was seen once more. */
  | { step: 'see-again' }
  | { step: 'confirm' }
  /** Confirms the pending text, which was seen within a newer one; that one is pending from now on. Needs `capture`. */
  | { step: 'confirm-and-start'; digest: string; doubt: string | null };

/** What is done with the restyled text: the current text as it was last seen, where it is not in its stored form. */
export type RestyledStep =
  | { step: 'keep' }
  /** The current text was seen as it is stored. */
  | { step: 'clear' }
  /** It was seen in a form that is neither the stored one nor that of the restyled text so far. Needs `capture`. */
  | { step: 'set'; digest: string };

export interface NewVersion {
  id: string;
  text: Text;
  /** An id for each of the text's clauses, in their order. */
  clauseIds: readonly string[];
  facts: KeptFacts;
  guessed: boolean;
  extraction: string;
  observedAt: number;
  /** When the text itself was last seen: not before `observedAt`. */
  lastSeenAt: number;
  /** The capture that showed it first: the one in this recording, or that of the pending or the restyled text. */
  capture: 'this' | 'pending' | 'restyled';
}

export interface Recording {
  documentId: string;
  at: number;
  source: 'network' | 'replay';
  outcome: string;
  detail: string;
  /** SHA-256 of the body in hex; empty when there was none. */
  sha256: string;
  /** Given when the bytes are to be kept. */
  capture: Capture | null;
  /** True when a body arrived and was read, whether or not it is kept. */
  captured: boolean;
  /** True when the current version's text was seen again. */
  sawCurrent: boolean;
  pendingStep: PendingStep;
  restyledStep: RestyledStep;
  /**
   * The restyled text as a version of its own: written right before another text follows, so that the change quotes
   * what stood there last. Then there is no restyled text any more. Null when there was none.
   */
  restyledVersion: NewVersion | null;
  version: NewVersion | null;
  /** With `flicker`, the change that it undoes is marked as well. */
  change: Change | null;
  /** Null keeps the stored one. */
  placeHistory: PlaceHistory | null;
  /** Ids of earlier changes that are now known to lie in unstable places alone. */
  newlyUnstable: readonly string[];
  /** The events that it makes; empty for history. */
  events: readonly Event[];
  /** Null for history (a check older than the newest one): the document's state stays. */
  status: Status | null;
  /** Null keeps the stored ones. */
  validators: Validators | null;
  recordedAt: number;
  /**
   * What was known when the recording was decided. When another process has recorded a check since, or has read the
   * current text again, nothing is written. Left out for history, which changes no state.
   */
  decidedOn?: Pick<Known, 'lastCheckAt' | 'current'>;
}

export type Recorded =
  | { kind: 'recorded'; seq: number | null }
  /** Decided on what is no longer so: nothing was written. Decide again. */
  | { kind: 'overtaken' }
  /** The very same check is in the database: nothing was written. */
  | { kind: 'known' };

export interface Reextraction {
  versionId: string;
  newVersionId: string;
  text: Text;
  clauseIds: readonly string[];
  facts: KeptFacts;
  guessed: boolean;
  extraction: string;
  recordedAt: number;
}
