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
import type { Check, Settled, Sight } from './settled.js';
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
  const digest = answer.kind === 'page' ? sha256(answer.bytes) : '';
  const check: Check = { document, answer, ...sight, sha256: digest };
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const settled = await settleOnce(check, tools);
    if (settled) return settled;
  }
  throw new Error(
    `${document.id}: other processes kept recording checks of it; nothing was written. Let one process check a document.`,
  );
}

/** Null when another process recorded a check meanwhile: what was decided may no longer hold. */
async function settleOnce(check: Check, tools: Tools): Promise<Settled | null> {
  const { documents } = tools.store;
  const { document, at } = check;
  const known = await documents.known(document.id);
  if (await documents.checked(document.id, at, check.sha256)) return alreadyRecorded(check, known);
  if (known.lastCheckAt !== null && at < known.lastCheckAt) return settleLate(check, known, tools);

  const finding = find(check, known);
  const change =
    finding.version && known.current
      ? await changeBetween(known.current, finding.version, tools.store)
      : null;
  return write(check, known, { finding, change }, tools);
}

function find({ document, answer, at }: Check, known: Known): Finding {
  return answer.kind === 'page'
    ? findingOnPage(answer, document, known, at)
    : findingWithoutPage(answer, document);
}

async function write(
  check: Check,
  known: Known,
  { finding, change }: { finding: Finding; change: Change | null },
  { store, now, random }: Tools,
): Promise<Settled | null> {
  const { document, answer, at, source } = check;
  const page = answer.kind === 'page' ? answer : null;
  const status = statusFor(check, known, finding, random());
  const recorded = await store.record({
    documentId: document.id,
    at,
    source,
    outcome: finding.outcome,
    detail: finding.detail,
    sha256: check.sha256,
    capture: page && keepsCapture(finding) ? toCapture(page, check) : null,
    captured: page !== null,
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
  if (recorded.kind === 'known') return alreadyRecorded(check, known);
  return {
    documentId: document.id,
    at,
    outcome: finding.outcome,
    detail: finding.detail,
    failed: status.failures > 0,
    versionId: finding.version?.id ?? null,
    change,
    nextCheckAt: status.nextCheckAt,
  };
}

function alreadyRecorded({ document, at }: Check, { status }: Known): Settled {
  return {
    documentId: document.id,
    at,
    outcome: 'known',
    detail: 'This capture is recorded already.',
    failed: false,
    versionId: null,
    change: null,
    nextCheckAt: status.nextCheckAt,
  };
}

/** Bytes are kept for every text that is, or may become, a version. */
function keepsCapture({ version, candidate }: Finding): boolean {
  return version?.capture === 'this' || candidate.step === 'open';
}

function toCapture({ url, status, headers, bytes }: Page, { at, sha256 }: Check): Capture {
  return { at, url, status, headers, sha256, body: bytes };
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
  { document, at }: Check,
  known: Known,
  { state, detail, retryAfterS }: Finding,
  random: number,
) {
  const status = statusAfter(known.status, { state, detail, at, nextCheckAt: 0 });
  const wait = nextCheckIn({ document, state, failures: status.failures, retryAfterS, random });
  return { ...status, nextCheckAt: at + wait };
}
