import type { Clause } from '../clause.js';

/** What was read from a page: its clauses in reading order, and the digests that identify them. */
export interface Text {
  clauses: readonly Clause[];
  /** SHA-256 over words and link targets: equal for the same text, whatever the clause boundaries. */
  digest: string;
  /** SHA-256 over every clause with kind, level, marker, headers and links: differs when our extraction does. */
  clausesDigest: string;
  words: number;
}
