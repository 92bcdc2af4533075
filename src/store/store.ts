import type { Change, Op, Significance } from '../core/change.js';
import type { Clause } from '../core/clause.js';
import type { Document, Service } from '../core/document.js';
import type { Status } from '../core/status.js';
import type { Text } from '../core/text.js';

/*
 * What the store takes and gives. Times are epoch milliseconds.
 * All functions are async, although SQLite answers at once: a server database fits behind the same names.
 */

export interface Store {
  documents: Documents;
  versions: Versions;
  changes: Changes;
  /** Writes whatever came of a check in one transaction: all of it, or none. */
  record(recording: Recording): Promise<Recorded>;
  /** Replaces the clauses of the current text after our own extraction changed: never announced. */
  recordExtraction(reextraction: Reextraction): Promise<void>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A capture as it is stored: the body, content coding undone, and what came with it. */
export interface Capture {
  at: number;
  url: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  /** SHA-256 of `body` in hex. */
  sha256: string;
  body: Uint8Array;
}

export interface CaptureRef {
  at: number;
  sha256: string;
}

/** A version without its clauses. */
export interface Version {
  id: string;
  documentId: string;
  cause: 'publisher' | 'extractor';
  digest: string;
  clausesDigest: string;
  extraction: string;
  words: number;
  observedAt: number;
  recordedAt: number;
  lastSeenAt: number;
  capture: CaptureRef;
}

export interface Candidate {
  digest: string;
  doubt: string | null;
  firstSeenAt: number;
  lastSeenAt: number;
  sightings: number;
  capture: CaptureRef;
}

/** Everything that the pipeline needs to know of a document before it judges a new answer. */
export interface Known {
  status: Status;
  validators: Validators;
  lastCheckAt: number | null;
  current: Version | null;
  waiting: Candidate | null;
}

/** A watched (or once watched) document and how it is doing, for readers. */
export interface DocumentRecord {
  id: string;
  service: Service;
  title: string;
  url: string;
  language: string;
  watched: boolean;
  robots: { obeyed: boolean; reason: string | null };
  status: Status;
  lastCheck: { at: number; outcome: string; detail: string } | null;
  lastCaptureAt: number | null;
  current: Version | null;
  waiting: Candidate | null;
}

export interface Documents {
  /**
   * Makes the stored documents match the catalogue: new ones are due at `now`, known ones keep their state,
   * the ones it does not declare stop being watched, unless they are to be kept as they are.
   * Conflicts, such as another language for a known id, are given back, and then nothing is written.
   */
  sync(
    documents: readonly Document[],
    now: number,
    others?: 'unwatch' | 'keep',
  ): Promise<SyncConflict[]>;
  /** Ids of watched documents whose next check is at or before `now`, longest overdue first. */
  due(now: number): Promise<string[]>;
  /** When the next watched document is due; null when none is watched. */
  nextDueAt(): Promise<number | null>;
  known(id: string): Promise<Known>;
  /** Whether this very check (document, time, digest of the body) is recorded. */
  checked(id: string, at: number, sha256: string): Promise<boolean>;
  list(): Promise<DocumentRecord[]>;
  get(id: string): Promise<DocumentRecord | null>;
}

export interface SyncConflict {
  documentId: string;
  field: 'language' | 'service';
  stored: string;
  declared: string;
}

export interface Versions {
  /** Newest first. */
  list(documentId: string): Promise<Version[]>;
  get(documentId: string, versionId: string): Promise<Version | null>;
  /** The version that stood at `at`: the newest one observed at or before it. */
  at(documentId: string, at: number): Promise<Version | null>;
  /** The next version observed after `at`. */
  after(documentId: string, at: number): Promise<Version | null>;
  clauses(versionId: string): Promise<Clause[]>;
  capture(versionId: string): Promise<Capture | null>;
}

/** The filters of `/changes`. `since` is inclusive, `until` exclusive, both on `observedAt`. */
export interface ChangeFilter {
  since?: number;
  until?: number;
  service?: string;
  document?: string;
  significance?: readonly Significance[];
  op?: readonly Op[];
  /** Words that must all occur in one edit. */
  q?: string;
}

export interface ChangeQuery {
  filter: ChangeFilter;
  order: 'asc' | 'desc';
  /** Only changes behind this `seq` in the chosen order; null for the start. */
  after: number | null;
  limit: number;
}

export interface ChangeRecord extends Change {
  seq: number;
  recordedAt: number;
  document: { id: string; title: string; url: string; language: string };
  service: Service;
  from: { id: string } & CaptureRef;
  to: { id: string } & CaptureRef;
}

export interface Changes {
  /** `seq`s that match, at most `limit`, and whether there are more. */
  page(query: ChangeQuery): Promise<{ seqs: number[]; hasMore: boolean }>;
  /** The changes with these `seq`s, in the order given. */
  read(seqs: readonly number[]): Promise<ChangeRecord[]>;
  get(id: string): Promise<ChangeRecord | null>;
  /** The change that led to this version; null for a first version. */
  leadingTo(versionId: string): Promise<string | null>;
  /** The newest `seq`; 0 when there is none. */
  lastSeq(): Promise<number>;
  /** Every match in `seq` order, read in batches: for export. */
  all(filter: ChangeFilter): AsyncIterable<ChangeRecord>;
}

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
