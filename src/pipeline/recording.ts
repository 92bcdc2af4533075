import type { Recording } from '../store/store.js';
import type { Check } from './check.js';
import type { CheckResult } from './check-result.js';

/**
 * The recording of a check that changes nothing about the document's state and texts, and sends nothing to endpoints.
 * `record-outcome.ts` replaces the fields that do change.
 */
export function recordingOf(
  { document, answer, at, source, sha256 }: Check,
  { outcome, detail }: Pick<CheckResult, 'outcome' | 'detail'>,
  recordedAt: number,
): Recording {
  return {
    documentId: document.id,
    at,
    source,
    outcome,
    detail,
    sha256,
    capture: null,
    captured: answer.kind === 'page',
    sawCurrent: false,
    pendingStep: { step: 'keep' },
    restyledStep: { step: 'keep' },
    restyledVersion: null,
    version: null,
    change: null,
    placeHistory: null,
    coverageHistory: null,
    newlyUnstable: [],
    events: [],
    status: null,
    validators: null,
    recordedAt,
  };
}
