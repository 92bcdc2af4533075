import { sha256 } from '../core/digest.js';
import type { Document } from '../core/document.js';
import type { Answer } from '../core/outcome.js';
import type { Recording } from '../store/store.js';

/** One answer for a document, with its time and source. */
export interface Check {
  document: Document;
  answer: Answer;
  at: number;
  source: Recording['source'];
  /** Of the body, in hex; empty if there is none. */
  sha256: string;
}

export function toCheck(
  document: Document,
  answer: Answer,
  { at, source }: Pick<Check, 'at' | 'source'>,
): Check {
  const digest = answer.kind === 'page' ? sha256(answer.bytes) : '';
  return { document, answer, at, source, sha256: digest };
}
