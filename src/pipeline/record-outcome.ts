import { nextCheckIn } from '../core/cadence.js';
import type { CoverageHistory } from '../core/recognise/coverage-history.js';
import type { PlaceHistory } from '../core/recognise/unstable-places.js';
import { type Status, statusAfter } from '../core/status.js';
import type { Capture, Known, Recording, Validators } from '../store/store.js';
import type { Check } from './check.js';
import type { CheckOutcome } from './check-outcome.js';
import { alreadyRecorded, type CheckResult, resultOf } from './check-result.js';
import { eventsOf } from './events.js';
import type { Publication } from './publication.js';
import { recordingOf } from './recording.js';
import type { Tools } from './tools.js';

/** What else follows from a page. */
export interface Consequences {
  /** Null if there is no new version. */
  publication: Publication | null;
  placeHistory: PlaceHistory | null;
  coverageHistory: CoverageHistory | null;
  /** Ids of earlier changes that are now known to be only in unstable places. */
  newlyUnstable: readonly string[];
}

/**
 * Writes a check and everything that follows from it in one transaction.
 * Null if the decision was based on outdated data; then nothing is written.
 */
export async function recordOutcome(
  check: Check,
  known: Known,
  outcome: CheckOutcome,
  tools: Tools,
  consequences: Partial<Consequences> = {},
): Promise<CheckResult | null> {
  const { publication, placeHistory, coverageHistory, newlyUnstable } = {
    ...nothingFollows(known),
    ...consequences,
  };
  const result = { outcome: outcome.kind, detail: outcome.detail };
  const status = statusFor(check, known, outcome, publication, tools.random());
  const recordedAt = tools.now();
  const recorded = await tools.store.record({
    ...recordingOf(check, result, recordedAt),
    capture: captureFor(check, outcome),
    sawCurrent: outcome.kind === 'unchanged' || outcome.kind === 'returned',
    pendingStep: outcome.pendingStep,
    restyledStep: outcome.restyledStep,
    restyledVersion: publication?.restyledVersion ?? null,
    version: publication?.version ?? null,
    change: publication?.change ?? null,
    placeHistory: placeHistory === known.placeHistory ? null : placeHistory,
    coverageHistory: coverageHistory === known.coverageHistory ? null : coverageHistory,
    newlyUnstable,
    events: eventsFor(check, { before: known.status, after: status }, publication, {
      base: tools.eventBase,
      recordedAt,
    }),
    status,
    validators: validatorsFor(check, outcome),
    decidedOn: known,
  });
  if (recorded.kind === 'overtaken') return null;
  if (recorded.kind === 'known') return alreadyRecorded(check, known.status);
  return {
    ...resultOf(check, result, status),
    versionId: publication?.version.id ?? null,
    change: publication?.change ?? null,
  };
}

function nothingFollows({ placeHistory, coverageHistory }: Known): Consequences {
  return { publication: null, placeHistory, coverageHistory, newlyUnstable: [] };
}

function statusFor(
  { document, at }: Check,
  known: Known,
  { state, detail, retryAfterS }: CheckOutcome,
  publication: Publication | null,
  random: number,
): Status {
  const status = statusAfter(known.status, { state, detail, at, nextCheckAt: 0 });
  const announced =
    publication?.version.facts.effective.announced.map(({ date }) => date) ?? known.announced;
  const { failures } = status;
  const wait = nextCheckIn({ document, state, failures, retryAfterS, at, announced, random });
  return { ...status, nextCheckAt: at + wait };
}

/** Bytes are kept for every text that is or may become a version, and for restyled texts. */
function captureFor(
  { answer, at, sha256 }: Check,
  { confirmed, pendingStep, restyledStep }: CheckOutcome,
): Capture | null {
  if (answer.kind !== 'page') return null;
  const startsPending = pendingStep.step === 'start' || pendingStep.step === 'confirm-and-start';
  const isKept = confirmed?.capture === 'this' || startsPending || restyledStep.step === 'set';
  if (!isKept) return null;
  const { url, status, headers, bytes } = answer;
  return { at, url, status, headers, sha256, body: bytes };
}

/** There are no events without a base address for their links. */
function eventsFor(
  { document, at }: Check,
  statuses: { before: Status; after: Status },
  publication: Publication | null,
  { base, recordedAt }: { base: string | undefined; recordedAt: number },
): Recording['events'] {
  if (base === undefined) return [];
  return eventsOf({ ...statuses, checkedAt: at }, publication, { document, base, at: recordedAt });
}

/** A 304 must mean “the current text”, so validators of any other text are dropped. */
function validatorsFor({ answer }: Check, { kind }: CheckOutcome): Validators | null {
  if (answer.kind !== 'page') return null;
  const isCurrent = kind === 'unchanged' || kind === 'version' || kind === 'returned';
  if (!isCurrent) return { etag: null, lastModified: null };
  return {
    etag: answer.headers.etag ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
  };
}
