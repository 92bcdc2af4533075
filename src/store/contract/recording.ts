import type { Change } from '../../core/change.js';
import type { Text } from '../../core/extract/text.js';
import type { KeptFacts } from '../../core/facts.js';
import type { CoverageHistory } from '../../core/recognise/coverage-history.js';
import type { PlaceHistory } from '../../core/recognise/unstable-places.js';
import type { Status } from '../../core/status.js';
import type { Event } from '../../core/webhooks/event.js';
import type { Capture, Known, Validators } from './stored.js';

/* The result of a check, in the form that the store takes. Times are epoch milliseconds. */

/** What happens to the pending text: the one that awaits confirmation. */
export type PendingStep =
  | { step: 'keep' }
  | { step: 'withdraw' }
  /** This text is now pending; the previous one, if any, is withdrawn. Needs `capture`. */
  | { step: 'start'; digest: string; doubt: string | null }
  /** The pending text was seen once more. */
  | { step: 'see-again' }
  | { step: 'confirm' }
  /** Confirms the pending text, which was found within a newer one; the newer one is now pending. Needs `capture`. */
  | { step: 'confirm-and-start'; digest: string; doubt: string | null };

/** What happens to the restyled text: the current text as last seen, if that differs from its stored form. */
export type RestyledStep =
  | { step: 'keep' }
  /** The current text was seen as it is stored. */
  | { step: 'clear' }
  /**
   * The current text was seen in a form that is neither the stored one nor the previous restyled text. Needs
   * `capture`.
   */
  | { step: 'set'; digest: string };

export interface NewVersion {
  id: string;
  text: Text;
  /** One id for each of the text's clauses, in order. */
  clauseIds: readonly string[];
  facts: KeptFacts;
  guessed: boolean;
  extraction: string;
  observedAt: number;
  /** When the text itself was last seen; not before `observedAt`. */
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
  /** SHA-256 of the body in hex; empty if there was none. */
  sha256: string;
  /** Present if the bytes are to be kept. */
  capture: Capture | null;
  /** True if a body arrived and was read, whether or not it is kept. */
  captured: boolean;
  /** True if the current version's text was seen again. */
  sawCurrent: boolean;
  pendingStep: PendingStep;
  restyledStep: RestyledStep;
  /**
   * The restyled text as a version of its own, written just before another text follows, so that the change quotes
   * what the page last said. After that there is no restyled text. Null if there was none.
   */
  restyledVersion: NewVersion | null;
  version: NewVersion | null;
  /** With `flicker`, the change that it undoes is marked as well. */
  change: Change | null;
  /** Null keeps the stored one. */
  placeHistory: PlaceHistory | null;
  /** Null keeps the stored one. */
  coverageHistory: CoverageHistory | null;
  /** Ids of earlier changes that are now known to lie only in unstable places. */
  newlyUnstable: readonly string[];
  /** The events of this check; empty for history. */
  events: readonly Event[];
  /** Null for history (a check older than the newest one): the document's state stays as it is. */
  status: Status | null;
  /** Null keeps the stored ones. */
  validators: Validators | null;
  recordedAt: number;
  /**
   * What was known when the recording was decided. If another process has since recorded a check, or read the current
   * text again, nothing is written. Omitted for history, which changes no state.
   */
  decidedOn?: Pick<Known, 'lastCheckAt' | 'current'>;
}

export type Recorded =
  | { kind: 'recorded'; seq: number | null }
  /** The decision was based on outdated knowledge, so nothing was written. Decide again. */
  | { kind: 'overtaken' }
  /** This exact check is already stored, so nothing was written. */
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
