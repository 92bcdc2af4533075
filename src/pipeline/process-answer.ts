import { nextCheckIn, type Pace } from '../core/cadence.js';
import { sha256 } from '../core/digest.js';
import type { Document } from '../core/document.js';
import { extract } from '../core/extract/extract.js';
import type { Answer, Doubt, Page } from '../core/outcome.js';
import type { PlaceHistory } from '../core/recognise/unstable-places.js';
import { statusAfter } from '../core/status.js';
import type { Capture, Known, Store, Validators } from '../store/store.js';
import {
  type CheckOutcome,
  doubtOf,
  givesNoText,
  outcomeInDoubt,
  outcomeOnText,
  outcomeWithoutPage,
} from './check-outcome.js';
import type { Check, CheckResult, Sight } from './check-result.js';
import { eventsOf } from './events.js';
import { recordLate } from './late-capture.js';
import { newlyUnstableChanges } from './newly-unstable.js';
import { type Publication, publicationOf } from './publication.js';
import { recognise } from './recognise-text.js';
import type { Tools } from './tools.js';

/** Another process that checks the same document is waited out this often. */
const mostAttempts = 10;

/** Decides what an answer means, and records it: the one path for the network and for replay. */
export async function processAnswer(
  document: Document,
  answer: Answer,
  sight: Sight,
  tools: Tools,
): Promise<CheckResult> {
  const digest = answer.kind === 'page' ? sha256(answer.bytes) : '';
  const check: Check = { document, answer, ...sight, sha256: digest };
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const result = await decideAndRecord(check, tools);
    if (result) return result;
  }
  throw new Error(
    `${document.id}: other processes kept recording checks of it; nothing was written. Let one process check a document.`,
  );
}

/** Null when another process recorded a check meanwhile: what was decided may no longer hold. */
async function decideAndRecord(check: Check, tools: Tools): Promise<CheckResult | null> {
  const { documents } = tools.store;
  const { document, at } = check;
  const known = await documents.known(document.id);
  if (await documents.checked(document.id, at, check.sha256)) return alreadyRecorded(check, known);
  if (known.lastCheckAt !== null && at < known.lastCheckAt) return recordLate(check, known, tools);

  const found = await find(check, known, tools.store);
  const { confirmed } = found.outcome;
  const publication =
    confirmed &&
    (await publicationOf(confirmed, document, known.current, found.placeHistory, tools.store));
  const newlyUnstable = await newlyUnstableChanges(
    document.id,
    known.placeHistory,
    found.placeHistory,
    tools.store,
  );
  return write(check, known, { ...found, publication, newlyUnstable }, tools);
}

interface Found {
  outcome: CheckOutcome;
  /** With this check counted. */
  placeHistory: PlaceHistory | null;
}

async function find({ document, answer, at }: Check, known: Known, store: Store): Promise<Found> {
  const { placeHistory } = known;
  if (answer.kind !== 'page')
    return { outcome: outcomeWithoutPage(answer, document), placeHistory };
  const text = extract(answer.html, document, answer.url);
  const doubt = doubtOf(answer, text, document, known);
  if (!text || givesNoText(doubt))
    return { outcome: outcomeInDoubt(doubt ?? noMain), placeHistory };

  const recognised = await recognise(text, document, known, at, store);
  const outcome = outcomeOnText(text, doubt, document, recognised, at);
  // A page that is doubted proves nothing of its places.
  return { outcome, placeHistory: doubt ? placeHistory : recognised.placeHistory };
}

const noMain: Doubt = {
  kind: 'main-missing',
  detail: 'The page does not contain the declared main element.',
};

async function write(
  check: Check,
  known: Known,
  found: Found & { publication: Publication | null; newlyUnstable: readonly string[] },
  { store, now, random, eventBase }: Tools,
): Promise<CheckResult | null> {
  const { document, answer, at, source } = check;
  const { outcome, placeHistory, publication, newlyUnstable } = found;
  const page = answer.kind === 'page' ? answer : null;
  const announced =
    publication?.version.facts.effective.announced.map(({ date }) => date) ?? known.announced;
  const status = statusFor(check, known, outcome, { random: random(), announced });
  const recordedAt = now();
  const turn = { before: known.status, after: status, checkedAt: at };
  const telling = eventBase === undefined ? null : { document, base: eventBase, at: recordedAt };
  const recorded = await store.record({
    documentId: document.id,
    at,
    source,
    outcome: outcome.kind,
    detail: outcome.detail,
    sha256: check.sha256,
    capture: page && keepsCapture(outcome) ? toCapture(page, check) : null,
    captured: page !== null,
    sawCurrent: outcome.kind === 'unchanged' || outcome.kind === 'returned',
    pendingStep: outcome.pendingStep,
    restyledStep: outcome.restyledStep,
    restyledVersion: publication?.restyledVersion ?? null,
    version: publication?.version ?? null,
    change: publication?.change ?? null,
    placeHistory: placeHistory === known.placeHistory ? null : placeHistory,
    newlyUnstable,
    status,
    validators: validatorsFor(page, outcome),
    events: telling ? eventsOf(turn, publication, telling) : [],
    recordedAt,
    decidedOn: known.lastCheckAt,
  });
  if (recorded.kind === 'overtaken') return null;
  if (recorded.kind === 'known') return alreadyRecorded(check, known);
  return {
    documentId: document.id,
    at,
    outcome: outcome.kind,
    detail: outcome.detail,
    failed: status.failures > 0,
    versionId: publication?.version.id ?? null,
    change: publication?.change ?? null,
    nextCheckAt: status.nextCheckAt,
  };
}

function alreadyRecorded({ document, at }: Check, { status }: Known): CheckResult {
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

/** Bytes are kept for every text that is, or may become, a version, and for the last form of the one in force. */
function keepsCapture({ confirmed, pendingStep, restyledStep }: CheckOutcome): boolean {
  const startsPending = pendingStep.step === 'start' || pendingStep.step === 'confirm-and-start';
  return confirmed?.capture === 'this' || startsPending || restyledStep.step === 'set';
}

function toCapture({ url, status, headers, bytes }: Page, { at, sha256 }: Check): Capture {
  return { at, url, status, headers, sha256, body: bytes };
}

/** A 304 must mean “the text in force”: what came with any other text is forgotten. */
function validatorsFor(page: Page | null, outcome: CheckOutcome): Validators | null {
  if (!page) return null;
  const inForce = outcome.kind === 'unchanged' || outcome.kind === 'version';
  if (!inForce && outcome.kind !== 'returned') return { etag: null, lastModified: null };
  return {
    etag: page.headers.etag ?? null,
    lastModified: page.headers['last-modified'] ?? null,
  };
}

function statusFor(
  { document, at }: Check,
  known: Known,
  { state, detail, retryAfterS }: CheckOutcome,
  chance: Pick<Pace, 'random' | 'announced'>,
) {
  const status = statusAfter(known.status, { state, detail, at, nextCheckAt: 0 });
  const { failures } = status;
  const wait = nextCheckIn({ document, state, failures, retryAfterS, at, ...chance });
  return { ...status, nextCheckAt: at + wait };
}
