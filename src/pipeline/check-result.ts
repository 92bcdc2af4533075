import type { Change } from '../core/change.js';
import type { Status } from '../core/status.js';
import type { Check } from './check.js';
import type { CheckOutcome } from './check-outcome.js';

/** What came of a check, after it was recorded. */
export interface CheckResult {
  documentId: string;
  at: number;
  /** As `CheckOutcome.kind`; `late` for a capture older than the newest check that fits no stored text; `known` for one that is recorded already. */
  outcome: CheckOutcome['kind'] | 'late' | 'known';
  detail: string;
  /** True when the document is in trouble: blocked, out of reach, or its page is doubted. */
  failed: boolean;
  /** The version that this check made; null when it made none. */
  versionId: string | null;
  change: Change | null;
  nextCheckAt: number;
}

/** The result of a check that made no version, for a document with this status. */
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

/** The result of a check that is in the database already. */
export function alreadyRecorded(check: Check, status: Status): CheckResult {
  const told = { outcome: 'known', detail: 'This capture is already recorded.' } as const;
  return { ...resultOf(check, told, status), failed: false };
}
