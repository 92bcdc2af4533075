import type { Op, Significance } from '../core/change.js';
import type { DateStatement } from '../core/dates/effective-dates.js';
import type { Document } from '../core/document.js';
import type { KeptFacts } from '../core/facts.js';
import type { VersionStatement } from '../core/opt-outs/history.js';
import type { NamedOptOut } from '../core/opt-outs/opt-out-ids.js';
import type { OptOutMention } from '../core/opt-outs/opt-out-mention.js';
import type { LivingClause } from '../core/recognise/clause-ids.js';
import type { Topic } from '../core/topic.js';
import type { Recorded, Recording, Reextraction } from './contract/recording.js';
import type {
  Capture,
  CaptureRef,
  ChangeRecord,
  ClauseLife,
  DatedVersion,
  DocumentRecord,
  Known,
} from './contract/stored.js';
import type { ApiKeys, Deliveries, Endpoints } from './contract/webhooks.js';

export type * from './contract/recording.js';
export type * from './contract/stored.js';
export type * from './contract/webhooks.js';

/*
 * The store, as the ranks above see it. Times are epoch milliseconds. All functions are async, although SQLite
 * answers at once: a server database fits behind the same names.
 */

export interface Store {
  documents: Documents;
  versions: Versions;
  changes: Changes;
  effectiveDates: EffectiveDates;
  optOuts: OptOuts;
  keys: ApiKeys;
  endpoints: Endpoints;
  deliveries: Deliveries;
  /** Writes the result of a check in one transaction: all of it, or nothing. */
  record(recording: Recording): Promise<Recorded>;
  /** Replaces the clauses of the current text after our own extraction changed. Never announced. */
  recordExtraction(reextraction: Reextraction): Promise<void>;
  /** Rejects if the database does not respond. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface Documents {
  /**
   * Makes the stored documents match the catalogue. New ones are due at `now`, known ones keep their state, and
   * undeclared ones are no longer watched unless they are to be kept. If there are conflicts, such as another
   * language for a known id, returns them and writes nothing.
   */
  sync(
    documents: readonly Document[],
    now: number,
    others?: 'unwatch' | 'keep',
  ): Promise<SyncConflict[]>;
  /** Ids of watched documents whose next check is at or before `now`, longest overdue first. */
  due(now: number): Promise<string[]>;
  /** When the next watched document is due; null if none is watched. */
  nextDueAt(): Promise<number | null>;
  known(id: string): Promise<Known>;
  /** Whether this exact check (document, time, digest of the body) is recorded. */
  checked(id: string, at: number, sha256: string): Promise<boolean>;
  /** The captures whose bytes are kept, oldest first. */
  captures(id: string): Promise<(CaptureRef & { url: string })[]>;
  /** One of them with its bytes; null if there is none. */
  capture(id: string, ref: CaptureRef): Promise<Capture | null>;
  /** The capture that first showed the pending text; null if there is none. */
  pendingCapture(id: string): Promise<Capture | null>;
  /** The capture that first showed the restyled text; null if there is none. */
  restyledCapture(id: string): Promise<Capture | null>;
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
  list(documentId: string): Promise<DatedVersion[]>;
  get(documentId: string, versionId: string): Promise<DatedVersion | null>;
  /** The version that was current at `at`: the newest one observed at or before it. */
  at(documentId: string, at: number): Promise<DatedVersion | null>;
  /** The next version observed after `at`. */
  after(documentId: string, at: number): Promise<DatedVersion | null>;
  clauses(versionId: string): Promise<LivingClause[]>;
  /** The life of a clause through a document's versions; null if no version has it. */
  life(documentId: string, clauseId: string): Promise<ClauseLife | null>;
  capture(versionId: string): Promise<Capture | null>;
  /** What was read from a version's clauses when it was recorded, or when the rules last changed. */
  facts(versionId: string): Promise<KeptFacts>;
}

export interface EffectiveDates {
  /** What versions say about dates from which they or others apply, by document, oldest first. */
  statements(filter: { service?: string; document?: string }): Promise<DateStatement[]>;
}

export interface OptOuts {
  /** The controls that texts of a service have named, those in the newest versions first. */
  names(serviceId: string): Promise<NamedOptOut[]>;
  /** What documents say about controls, and for how long: one entry for each content in each document. */
  mentions(filter: { service?: string; id?: string }): Promise<OptOutMention[]>;
  /** What each version that names a control says about it, in the order of observation. */
  history(filter: { service?: string; id?: string }): Promise<VersionStatement[]>;
}

/** The filters of `/changes`. `since` is inclusive, `until` exclusive; both apply to `observedAt`. */
export interface ChangeFilter {
  since?: number;
  until?: number;
  service?: string;
  document?: string;
  significance?: readonly Significance[];
  op?: readonly Op[];
  topic?: readonly Topic[];
  /** False leaves out changes that are marked as flicker; true leaves out all others. */
  flicker?: boolean;
  /** False leaves out changes that are only in unstable places; true leaves out all others. */
  unstable?: boolean;
  /** False leaves out changes that the document's own dates do not reflect; true leaves out all others. */
  silent?: boolean;
  /** Words that must all occur in one edit. */
  q?: string;
}

export interface ChangeQuery {
  filter: ChangeFilter;
  order: 'asc' | 'desc';
  /** Only changes after this `seq` in the chosen order; null for the start. */
  after: number | null;
  limit: number;
}

export interface Changes {
  /** Matching `seq`s, at most `limit`, and whether there are more. */
  page(query: ChangeQuery): Promise<{ seqs: number[]; hasMore: boolean }>;
  /** The changes with these `seq`s, in the given order. */
  read(seqs: readonly number[]): Promise<ChangeRecord[]>;
  get(id: string): Promise<ChangeRecord | null>;
  /** The change that led to this version; null for a first version. */
  leadingTo(versionId: string): Promise<string | null>;
  /** The newest `seq`; 0 if there is none. */
  lastSeq(): Promise<number>;
  /** Grows whenever any process marks a recorded change as flicker or unstable. */
  marks(): Promise<number>;
  /** Every match in `seq` order, read in batches, for the export. */
  all(filter: ChangeFilter): AsyncIterable<ChangeRecord>;
}
