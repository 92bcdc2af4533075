import type { Change } from '../../core/change.js';
import type { Clause } from '../../core/clause.js';
import type { StatedDate } from '../../core/dates/effective.js';
import type { Service } from '../../core/document.js';
import type { CoverageHistory, Warning } from '../../core/recognise/coverage-history.js';
import type { PlaceHistory } from '../../core/recognise/unstable-places.js';
import type { DoubtRun } from '../../core/recognise/waiting.js';
import type { Status } from '../../core/status.js';

/* What the store returns. Times are epoch milliseconds. */

export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A capture as stored: the decoded body, and its headers. */
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
  /** True if no selector was declared, so the main text was guessed. */
  guessed: boolean;
  observedAt: number;
  recordedAt: number;
  lastSeenAt: number;
  capture: CaptureRef;
}

/** A date that a version states, and the clause that states it. */
export interface VersionDate extends Omit<StatedDate, 'position'> {
  clauseId: string;
}

/** What the earliest version of the document that announced a date said about it. */
export interface EarlierAnnouncement {
  versionId: string;
  /** The change that led to it; null for a first version. */
  changeId: string | null;
  observedAt: number;
  quote: string;
  clauseId: string;
}

export interface VersionEffective {
  inForceFrom: (VersionDate & { announcedBy: EarlierAnnouncement | null }) | null;
  lastUpdated: VersionDate | null;
  announced: readonly VersionDate[];
}

/** A version and the dates that it states. */
export interface DatedVersion extends Version {
  effective: VersionEffective;
}

/** A text that was seen and awaits confirmation. */
export interface PendingText {
  digest: string;
  doubt: string | null;
  firstSeenAt: number;
  lastSeenAt: number;
  sightings: number;
  capture: CaptureRef;
}

/** A pending text, and the check that last saw it. */
export interface SeenPendingText extends PendingText {
  lastSighting: { outcome: string; detail: string };
}

/** The current text as last seen, if that differs from its stored form: same words, different quotation marks. */
export interface RestyledText {
  digest: string;
  /** When it was first seen. */
  at: number;
}

/** Everything that the pipeline needs to know about a document before it judges a new answer. */
export interface Known {
  status: Status;
  validators: Validators;
  lastCheckAt: number | null;
  current: Version | null;
  /** The dates that the current version announces. */
  announced: readonly string[];
  pending: PendingText | null;
  restyled: RestyledText | null;
  /** Null before the first reading. */
  placeHistory: PlaceHistory | null;
  /** Null before the first page. */
  coverageHistory: CoverageHistory | null;
}

/** A document that is or was watched, and its state, for readers. */
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
  current: DatedVersion | null;
  pending: SeenPendingText | null;
  /** Null if the last page that arrived was not doubted. */
  doubt: DoubtRun | null;
  placeHistory: PlaceHistory | null;
  warnings: readonly Warning[];
}

/** One wording of a clause, and the versions that had it. */
export interface Wording {
  clause: Clause;
  /** The first version with this wording in this section. */
  version: Version;
  /** Position of the clause in that version. */
  position: number;
  /**
   * When the first version with another wording, or without the clause, was observed; null if this wording is
   * current.
   */
  until: number | null;
  /** The change that introduced it; null for a first version, or if a new reading of ours found the clause. */
  changeId: string | null;
}

/** A clause's life: `git blame` for a policy. */
export interface ClauseLife {
  id: string;
  /** Oldest first; at least one. */
  wordings: readonly Wording[];
  /**
   * The first version without it, and the change that removed it (null if a new reading of ours no longer found it);
   * null if the clause is current.
   */
  left: { version: Version; changeId: string | null } | null;
}

export interface ChangeRecord extends Change {
  seq: number;
  recordedAt: number;
  document: { id: string; title: string; url: string; language: string };
  service: Service;
  /** The dates that the new text states. */
  effective: VersionEffective;
  from: { id: string } & CaptureRef;
  to: { id: string } & CaptureRef;
}
