import { nextCheckIn } from '../core/cadence.js';
import type { Change } from '../core/change.js';
import { sha256 } from '../core/digest.js';
import type { Document } from '../core/document.js';
import type { Answer, Page } from '../core/outcome.js';
import { statusAfter } from '../core/status.js';
import type { Capture, Known, Validators } from '../store/store.js';
import { changeBetween } from './change.js';
import { type Finding, findingOnPage, findingWithoutPage } from './finding.js';
import { settleLate } from './late.js';
import type { Settled, Sight } from './settled.js';
import type { Tools } from './tools.js';

/** Another process that checks the same document is waited out this often. */
const mostAttempts = 10;

/** Decides what an answer means, and records it: the one path for the network and for replay. */
export async function settle(
  document: Document,
  answer: Answer,
  sight: Sight,
  tools: Tools,
): Promise<Settled> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const known = await tools.store.documents.known(document.id);
    if (known.lastCheckAt !== null && sight.at < known.lastCheckAt) {
      return settleLate(document, answer, sight, known, tools);
    }
    const settled = await settleOn(document, answer, sight, known, tools);
    if (settled) return settled;
  }
  throw new Error(
    `${document.id}: other processes kept recording checks of it; nothing was written. Let one process check a document.`,
  );
}

/** Null when another process recorded a check meanwhile: what was decided may no longer hold. */
async function settleOn(
  document: Document,
  answer: Answer,
  sight: Sight,
  known: Known,
  tools: Tools,
): Promise<Settled | null> {
  const finding =
    answer.kind === 'page'
      ? findingOnPage(answer, document, known, sight.at)
      : findingWithoutPage(answer, document);
  const change =
    finding.version && known.current
      ? await changeBetween(known.current, finding.version, tools.store)
      : null;
  return write(document, answer, sight, known, finding, change, tools);
}

async function write(
  document: Document,
  answer: Answer,
  sight: Sight,
  known: Known,
  finding: Finding,
  change: Change | null,
  { store, now, random }: Tools,
): Promise<Settled | null> {
  const page = answer.kind === 'page' ? answer : null;
  const capture = page && toCapture(page, sight.at);
  const status = statusFor(document, sight, known, finding, random());
  const recorded = await store.record({
    documentId: document.id,
    ...sight,
    outcome: finding.outcome,
    detail: finding.detail,
    sha256: capture?.sha256 ?? '',
    capture: keepsCapture(finding) ? capture : null,
    captured: capture !== null,
    sawCurrent: finding.outcome === 'unchanged' || finding.outcome === 'returned',
    candidate: finding.candidate,
    version: finding.version,
    change,
    status,
    validators: validatorsFor(page, finding),
    recordedAt: now(),
    decidedOn: known.lastCheckAt,
  });
  if (recorded.kind === 'overtaken') return null;
  return {
    documentId: document.id,
    at: sight.at,
    outcome: recorded.kind === 'known' ? 'known' : finding.outcome,
    detail: finding.detail,
    failed: status.failures > 0,
    versionId: finding.version?.id ?? null,
    change,
    nextCheckAt: status.nextCheckAt,
  };
}

/** Bytes are kept for every text that is, or may become, a version. */
function keepsCapture({ version, candidate }: Finding): boolean {
  return version?.capture === 'this' || candidate.step === 'open';
}

export function toCapture(page: Page, at: number): Capture {
  const { url, status, headers, bytes } = page;
  return { at, url, status, headers, sha256: sha256(bytes), body: bytes };
}

/** A 304 must mean “the text in force”: what came with any other text is forgotten. */
function validatorsFor(page: Page | null, finding: Finding): Validators | null {
  if (!page) return null;
  const inForce = finding.outcome === 'unchanged' || finding.outcome === 'version';
  if (!inForce && finding.outcome !== 'returned') return { etag: null, lastModified: null };
  return {
    etag: page.headers.etag ?? null,
    lastModified: page.headers['last-modified'] ?? null,
  };
}

function statusFor(
  document: Document,
  { at }: Sight,
  known: Known,
  { state, detail, retryAfterS }: Finding,
  random: number,
) {
  const status = statusAfter(known.status, { state, detail, at, nextCheckAt: 0 });
  const wait = nextCheckIn({ document, state, failures: status.failures, retryAfterS, random });
  return { ...status, nextCheckAt: at + wait };
}
