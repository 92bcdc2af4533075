import type { Change } from '../core/change.js';
import type { Status } from '../core/status.js';
import type { Text } from '../core/text.js';
import type { Capture, Validators } from './records.js';

/* What came of a check, as the store takes it. Times are epoch milliseconds. */

/** What is done with the text that waits for confirmation. */
export type CandidateStep =
  | { step: 'keep' }
  | { step: 'withdraw' }
  /** Withdraws the one that waits, if any, and puts this one in its place. Needs `capture`. */
  | { step: 'open'; digest: string; doubt: string | null }
  | { step: 'sighted' }
  | { step: 'confirm' };

export interface NewVersion {
  id: string;
  text: Text;
  extraction: string;
  observedAt: number;
  /** The capture that showed it first: the one in this recording, or the one that the candidate holds. */
  capture: 'this' | 'candidate';
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
  candidate: CandidateStep;
  version: NewVersion | null;
  change: Change | null;
  /** Null for history (a check older than the newest one): the document's state stays. */
  status: Status | null;
  /** Null keeps the stored ones. */
  validators: Validators | null;
  recordedAt: number;
  /**
   * `lastCheckAt` of the `Known` that the recording was decided on. When another process has recorded a check
   * since, nothing is written. Left out for history, which changes no state.
   */
  decidedOn?: number | null;
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
  extraction: string;
  recordedAt: number;
}
