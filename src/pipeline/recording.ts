import type { Recording } from '../store/store.js';
import type { Check } from './check.js';
import type { CheckResult } from './check-result.js';

/**
 * A check from which nothing follows: the document's state, its texts and what endpoints know stay as they are.
 * What does follow is put in front of these fields (see `record-outcome.ts`).
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
    newlyUnstable: [],
    events: [],
    status: null,
    validators: null,
    recordedAt,
  };
}
