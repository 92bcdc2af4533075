import { createHash } from 'node:crypto';
import type { Change, Edit } from '../../src/core/change.js';
import type { Clause, ClauseKind } from '../../src/core/clause.js';
import type { Document } from '../../src/core/document.js';
import { sections } from '../../src/core/sections.js';
import type { Status } from '../../src/core/status.js';
import type { Text } from '../../src/core/text.js';
import type { Capture, Recording } from '../../src/store/store.js';

/*
 * Values for tests, with plain defaults. Texts are written as lines:
 * `# Title`, `## Heading`, `- item`, anything else is a paragraph.
 */

export const hourMs = 3_600_000;
export const start = Date.UTC(2025, 0, 1);

export const policy = documentNamed('linkedin/privacy-policy');
export const terms = documentNamed('linkedin/user-agreement');
export const elsewhere = documentNamed('example/terms', {
  service: { id: 'example', name: 'Example' },
});

export function documentNamed(id: string, over: Partial<Document> = {}): Document {
  return {
    ...{
      id,
      service: { id: 'linkedin', name: 'LinkedIn' },
      title: `Title of ${id}`,
      language: 'en',
    },
    url: `https://${id}.example/`,
    select: [],
    remove: [],
    confirmations: 1,
    checkEveryMinutes: 360,
    robots: { obey: true, reason: null },
    mayBeAbsent: false,
    ...over,
  };
}

export function textOf(...lines: readonly (string | Partial<Clause>)[]): Text {
  const placed = lines.map((line) => (typeof line === 'string' ? parse(line) : clauseOf(line)));
  const paths = sections(placed);
  const clauses = placed.map((clause, i) => ({ ...clause, section: paths[i] ?? [] }));
  return {
    clauses,
    digest: hash(clauses.map(({ text, links }) => [text, links])),
    clausesDigest: hash(clauses),
    words: clauses.map(({ text }) => text.split(' ').length).reduce((a, b) => a + b, 0),
  };
}

function parse(line: string): Clause {
  const [, marks = '', text = ''] = /^(#+ |- |)(.*)$/s.exec(line) ?? [];
  const level = marks.startsWith('#') ? marks.trim().length : marks === '- ' ? 1 : 0;
  const kind: ClauseKind = marks.startsWith('#')
    ? 'heading'
    : marks === '- '
      ? 'item'
      : 'paragraph';
  return clauseOf({ kind, level, text });
}

function clauseOf(over: Partial<Clause>): Clause {
  return { kind: 'paragraph', level: 0, text: '', links: [], section: [], headers: [], ...over };
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
    candidate: { step: 'keep' },
    version: null,
    change: null,
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
  /** When it was first seen. */
  at: number;
}

export interface Publication {
  recording: Recording;
  published: Published;
}

/** A check that brought a new version, and the change from `before` to it when `before` is given. */
export function publicationOf(
  documentId: string,
  at: number,
  text: Text,
  { before = null, ...over }: { before?: Published | null } & Partial<Recording> = {},
): Publication {
  const capture = captureOf(JSON.stringify([documentId, text]), at);
  const id = `ver_${hash([documentId, text.digest, at]).slice(0, 20)}`;
  const published = { id, text, at };
  const recording = checkOf(documentId, at, {
    outcome: 'version',
    sha256: capture.sha256,
    capture,
    captured: true,
    version: { id, text, extraction: 'test-1', observedAt: at, capture: 'this' },
    change: before && changeOf(documentId, before, published),
    ...over,
  });
  return { recording, published };
}

export function changeOf(
  documentId: string,
  from: Published,
  to: Published,
  over: Partial<Change> = {},
): Change {
  const edits = editsBetween(from.text, to.text);
  const count = (op: Edit['op']) => edits.filter((edit) => edit.op === op).length;
  return {
    id: `chg_${hash([documentId, from.text.digest, to.text.digest, to.at]).slice(0, 20)}`,
    documentId,
    observedAt: to.at,
    lastSeenUnchangedAt: to.at - hourMs,
    significance: 'substantive',
    summary: 'Something changed.',
    revertOf: null,
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

/** Compares place by place: plain, and true to positions and quotes. */
function editsBetween(from: Text, to: Text): Edit[] {
  const places = Math.max(from.clauses.length, to.clauses.length);
  return Array.from({ length: places }, (_, i) => editAt(i, from.clauses[i], to.clauses[i])).filter(
    (edit) => edit.before !== edit.after,
  );
}

function editAt(i: number, before: Clause | undefined, after: Clause | undefined): Edit {
  const op = !before ? 'added' : !after ? 'removed' : 'modified';
  return {
    op,
    significance: 'substantive',
    kind: (after ?? before)?.kind ?? 'paragraph',
    section: (after ?? before)?.section ?? [],
    sectionBefore: null,
    before: before?.text ?? null,
    after: after?.text ?? null,
    words: [
      ...(before ? [['-', before.text] as const] : []),
      ...(after ? [['+', after.text] as const] : []),
    ],
    links: { removed: before?.links ?? [], added: after?.links ?? [] },
    position: { before: before ? i : null, after: after ? i : null },
  };
}

function hash(value: unknown): string {
  return sha256(JSON.stringify(value));
}

function sha256(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
