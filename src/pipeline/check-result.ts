import type { Change } from '../core/change.js';
import type { Status } from '../core/status.js';
import type { Check } from './check.js';
import type { CheckOutcome } from './check-outcome.js';

/** What callers learn about a check after it was recorded. */
export interface CheckResult {
  documentId: string;
  at: number;
  /**
   * As in `CheckOutcome`. `late`: a capture from before the newest check that matches no stored text. `known`: a
   * capture that was already recorded.
   */
  outcome: CheckOutcome['kind'] | 'late' | 'known';
  detail: string;
  /** True if the document is blocked or unreachable, or its page is doubted. */
  failed: boolean;
  /** The version that this check created, if any. */
  versionId: string | null;
  change: Change | null;
  nextCheckAt: number;
}

/** The result of a check that created no version, for a document with this status. */
export function resultOf(
  { document, at }: Check,
  { outcome, detail }: Pick<CheckResult, 'outcome' | 'detail'>,
  { failures, nextCheckAt }: Status,
): CheckResult {
  return {
    documentId: document.id,
    at,
    outcome,
    detail,
    failed: failures > 0,
    versionId: null,
    change: null,
    nextCheckAt,
  };
}

/** The result of a check that is already in the database. */
export function alreadyRecorded(check: Check, status: Status): CheckResult {
  const result = { outcome: 'known', detail: 'This capture has already been recorded.' } as const;
  return { ...resultOf(check, result, status), failed: false };
}
