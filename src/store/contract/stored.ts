import type { Change } from '../../core/change.js';
import type { Clause } from '../../core/clause.js';
import type { StatedDate } from '../../core/dates/effective.js';
import type { Service } from '../../core/document.js';
import type { PlaceHistory } from '../../core/recognise/unstable-places.js';
import type { Status } from '../../core/status.js';

/* What the store gives. Times are epoch milliseconds. */

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
  /** True when no selector was declared and the main text was guessed. */
  guessed: boolean;
  observedAt: number;
  recordedAt: number;
  lastSeenAt: number;
  capture: CaptureRef;
}

/** A date that a version states, and the clause that does. */
export interface VersionDate extends Omit<StatedDate, 'position'> {
  clauseId: string;
}

/** What the earliest version of the document that announced a date said of it. */
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

/** The current text as it was last seen, where it is not in its stored form: same words, other quotation marks. */
export interface RestyledText {
  digest: string;
  /** When it was first seen. */
  at: number;
}

/** Everything that the pipeline needs to know of a document before it judges a new answer. */
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
  current: DatedVersion | null;
  pending: PendingText | null;
  placeHistory: PlaceHistory | null;
}

/** One wording of a clause, and while which versions it stood. */
export interface Wording {
  clause: Clause;
  /** The first version with this wording in this section. */
  version: Version;
  /** Position of the clause in that version. */
  position: number;
  /** When the first version with another wording, or without the clause, was observed; null while it stands. */
  until: number | null;
  /** The change that brought it; null for a first version, and where our own new reading found the clause. */
  changeId: string | null;
}

/** A clause's life: `git blame` for a policy. */
export interface ClauseLife {
  id: string;
  /** Oldest first; at least one. */
  wordings: readonly Wording[];
  /**
   * The first version without it, and the change that took it out (null when our own new reading did not find it);
   * null while it stands.
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
