import type { Change } from '../core/change.js';
import type { Document } from '../core/document.js';
import type { Answer } from '../core/outcome.js';
import type { Recording } from '../store/store.js';
import type { CheckOutcome } from './check-outcome.js';

/** When and from where an answer came. */
export interface Sight {
  at: number;
  source: Recording['source'];
}

/** One check, with all that is known before it is judged. */
export interface Check extends Sight {
  document: Document;
  answer: Answer;
  /** Of the body, in hex; empty when none came. */
  sha256: string;
}

/** What came of a check, after it was written down. */
export interface CheckResult {
  documentId: string;
  at: number;
  /** As `CheckOutcome.kind`; `late` for a capture older than the newest check that fits no stored text; `known` for one that is recorded. */
  outcome: CheckOutcome['kind'] | 'late' | 'known';
  detail: string;
  /** True when the document is in trouble: blocked, out of reach, or its page is doubted. */
  failed: boolean;
  /** The version that this check made; null when it made none. */
  versionId: string | null;
  change: Change | null;
  nextCheckAt: number;
}
