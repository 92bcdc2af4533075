import type { Change } from '../core/change.js';
import type { Recording } from '../store/store.js';
import type { Finding } from './finding.js';

/** When and from where an answer came. */
export interface Sight {
  at: number;
  source: Recording['source'];
}

/** What came of a check, after it was written down. */
export interface Settled {
  documentId: string;
  at: number;
  /** As `Finding.outcome`; `late` for a capture older than the newest check that fits no stored text; `known` for one that is recorded. */
  outcome: Finding['outcome'] | 'late' | 'known';
  detail: string;
  /** True when the document is in trouble: blocked, out of reach, or its page is doubted. */
  failed: boolean;
  /** The version that this check made; null when it made none. */
  versionId: string | null;
  change: Change | null;
  nextCheckAt: number;
}
