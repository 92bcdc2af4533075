import type { Clause } from '../clause.js';
import type { Effective } from '../effective.js';
import type { FoundOptOut } from '../opt-out.js';
import type { KeptOptOut } from '../opt-outs/lineage.js';
import { effectiveOf } from './dating/effective.js';
import { optOutsIn } from './opting-out/opt-outs.js';

/**
 * Which rules read the facts. Raise it when a text may be read otherwise than before: what is stored of every
 * version is then read anew when the database is opened.
 */
export const annotator = 1;

/** What a text says of its dates and of opting out. */
export interface Facts {
  effective: Effective;
  optOuts: readonly FoundOptOut[];
}

/** Facts with the ids by which controls are known from version to version. */
export interface KeptFacts extends Facts {
  optOuts: readonly KeptOptOut[];
}

/** Of a document: in which language, from what address, and when (epoch milliseconds) the text was observed. */
export interface Origin {
  language: string;
  url: string;
  observedAt: number;
}

export function factsOf(clauses: readonly Clause[], origin: Origin): Facts {
  return { effective: effectiveOf(clauses, origin), optOuts: optOutsIn(clauses, origin) };
}
