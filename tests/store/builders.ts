import type { Change, DistributiveOmit, Edit } from '../../src/core/change.js';
import type { Clause } from '../../src/core/clause.js';
import type { Document } from '../../src/core/document.js';
import type { Text } from '../../src/core/extract/text.js';
import type { KeptFacts } from '../../src/core/facts.js';
import {
  carryIds,
  clauseIdOf,
  type LivingClause,
  named,
} from '../../src/core/recognise/clause-ids.js';
import type { Status } from '../../src/core/status.js';
import type { Capture, DatedVersion, Recording, Version } from '../../src/store/store.js';
import { hash, sha256 } from './texts.js';

export { textOf } from './texts.js';

/* Values for tests, with plain defaults. Processes of tests load this: it loads no rules. */

export const noFacts: KeptFacts = {
  effective: { inForceFrom: null, lastUpdated: null, announced: [] },
  optOuts: [],
};

export const hourMs = 3_600_000;
export const start = Date.UTC(2025, 0, 1);

export const policy = documentNamed('linkedin/privacy-policy');
export const terms = documentNamed('linkedin/user-agreement');
export const elsewhere = documentNamed('example/terms', {
  service: { id: 'example', name: 'Example' },
});

export function documentNamed(id: string, over: Partial<Document> = {}): Document {
  return {
    id,
    service: { id: 'linkedin', name: 'LinkedIn' },
    title: `Title of ${id}`,
    language: 'en',
    url: `https://${id}.example/`,
    select: [],
    remove: [],
    dropParameters: [],
    confirmations: 1,
    checkEveryMinutes: 360,
    robots: { obey: true, reason: null },
    mayBeAbsent: false,
    ...over,
  };
}

export function captureOf(body: string, at: number): Capture {
  const url = 'https://publisher.example/';
  const headers = { 'content-type': 'text/html', etag: '"1"' };
  return {
    at,
    url,
    status: 200,
    headers,
    sha256: sha256(body),
    body: new TextEncoder().encode(body),
  };
}

export function statusOf(over: Partial<Status> = {}): Status {
  const detail = 'Everything is fine.';
  return { state: 'ok', since: start, detail, failures: 0, nextCheckAt: start + hourMs, ...over };
}

/** A check that found nothing new: what `over` does not say is as plain as can be. */
export function checkOf(documentId: string, at: number, over: Partial<Recording> = {}): Recording {
  return {
    documentId,
    at,
    source: 'network',
    outcome: 'unchanged',
    detail: '',
    sha256: '',
    capture: null,
    captured: false,
    sawCurrent: false,
    pendingStep: { step: 'keep' },
    version: null,
    change: null,
    restyledStep: { step: 'keep' },
    restyledVersion: null,
    placeHistory: null,
    coverageHistory: null,
    newlyUnstable: [],
    events: [],
    status: statusOf(),
    validators: null,
    recordedAt: at + 1,
    ...over,
  };
}

/** A version that a test published: what the next one is compared with. */
export interface Published {
  id: string;
  text: Text;
  clauseIds: readonly string[];
  facts: KeptFacts;
  /** When it was first seen. */
  at: number;
}

export interface Publication {
  recording: Recording;
  published: Published;
}

type PublicationOptions = { before?: Published | null; facts?: KeptFacts } & Partial<Recording>;

/** A check that brought a new version, and the change from `before` to it when `before` is given. */
export function publicationOf(
  documentId: string,
  at: number,
  text: Text,
  { before = null, facts = noFacts, ...over }: PublicationOptions = {},
): Publication {
  const capture = captureOf(JSON.stringify([documentId, text]), at);
  const id = `ver_${hash([documentId, text.digest, at]).slice(0, 20)}`;
  const clauseIds = before
    ? idsAfter(before, text, id)
    : text.clauses.map((_, i) => clauseIdOf(id, i));
  const published = { id, text, clauseIds, facts, at };
  const recording = checkOf(documentId, at, {
    outcome: 'version',
    sha256: capture.sha256,
    capture,
    captured: true,
    version: {
      ...{ id, text, clauseIds, facts, guessed: false },
      ...{ extraction: 'test-1', observedAt: at, lastSeenAt: at, capture: 'this' },
    },
    change: before && changeOf(documentId, before, published),
    ...over,
  });
  return { recording, published };
}

function idsAfter(before: Published, text: Text, id: string): string[] {
  return carryIds(before.clauseIds, editsBetween(before.text, text), text.clauses.length, id);
}

/** A version as those see it who do not ask for its dates. */
export function bare(version: DatedVersion | null): Version | null {
  if (!version) return null;
  const { effective: _, ...rest } = version;
  return rest;
}

/** A version's clauses as the store gives them. */
export function clausesOf({ text, clauseIds }: Published): LivingClause[] {
  return text.clauses.map((clause, i) => ({ ...clause, id: clauseIds[i] ?? '' }));
}

export function changeOf(
  documentId: string,
  from: Published,
  to: Published,
  over: Partial<Change> = {},
): Change {
  const edits = named(editsBetween(from.text, to.text), from.clauseIds, to.clauseIds);
  const count = (op: Edit['op']) => edits.filter((edit) => edit.op === op).length;
  return {
    id: `chg_${hash([documentId, from.text.digest, to.text.digest, to.at]).slice(0, 20)}`,
    documentId,
    observedAt: to.at,
    lastSeenUnchangedAt: to.at - hourMs,
    significance: 'substantive',
    topics: ['ai-training', 'data-retention'],
    summary: 'Something changed.',
    revertOf: null,
    flicker: false,
    unstable: false,
    silent: null,
    optOuts: [],
    stats: {
      added: count('added'),
      removed: count('removed'),
      modified: count('modified'),
      moved: count('moved'),
      wordsAdded: 1,
      wordsRemoved: 1,
    },
    fromVersionId: from.id,
    toVersionId: to.id,
    edits,
    ...over,
  };
}

type UnnamedEdit = DistributiveOmit<Edit, 'clauseId'>;

/** Compares place by place: plain, and true to positions and quotes. */
function editsBetween(from: Text, to: Text): UnnamedEdit[] {
  const places = Math.max(from.clauses.length, to.clauses.length);
  return Array.from({ length: places }, (_, i) => i).flatMap((i) =>
    editAt(i, from.clauses[i], to.clauses[i]),
  );
}

function editAt(i: number, before: Clause | undefined, after: Clause | undefined): UnnamedEdit[] {
  const stands = after ?? before;
  if (!stands || before?.text === after?.text) return [];
  const shared = {
    significance: 'substantive' as const,
    because: ['It says other words.'],
    topics: ['data-retention' as const],
    kind: stands.kind,
    section: stands.section,
    headers: stands.headers,
    sectionBefore: null,
    words: [
      ...(before ? [['-', before.text] as const] : []),
      ...(after ? [['+', after.text] as const] : []),
    ],
    links: { removed: before?.links ?? [], added: after?.links ?? [] },
    split: null,
    merged: null,
  };
  if (!before) {
    const position = { before: null, after: i };
    return [{ ...shared, op: 'added', before: null, after: stands.text, position }];
  }
  if (!after) {
    const position = { before: i, after: null };
    return [{ ...shared, op: 'removed', before: before.text, after: null, position }];
  }
  const position = { before: i, after: i };
  return [{ ...shared, op: 'modified', before: before.text, after: after.text, position }];
}
