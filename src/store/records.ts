import type { Change } from '../core/change.js';
import type { Service } from '../core/document.js';
import type { Status } from '../core/status.js';

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

export interface ChangeRecord extends Change {
  seq: number;
  recordedAt: number;
  document: { id: string; title: string; url: string; language: string };
  service: Service;
  from: { id: string } & CaptureRef;
  to: { id: string } & CaptureRef;
}
