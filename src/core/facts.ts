import type { Change } from './change.js';
import type { Clause } from './clause.js';
import type { Effective } from './dates/effective.js';
import { effectiveOf } from './dates/own-dates-of-text.js';
import { silentReason } from './dates/silent.js';
import { optOutDifferences } from './opt-outs/differences.js';
import type { FoundOptOut } from './opt-outs/opt-out.js';
import type { KeptOptOut } from './opt-outs/opt-out-ids.js';
import { optOutsIn } from './opt-outs/reading/opt-outs.js';

/** What a text says about its dates and about opting out. */
export interface Facts {
  effective: Effective;
  optOuts: readonly FoundOptOut[];
}

/** Facts in which controls have ids that stay the same from version to version. */
export interface KeptFacts extends Facts {
  optOuts: readonly KeptOptOut[];
}

/** A document's language and address, and when the text was observed (epoch milliseconds). */
export interface Origin {
  language: string;
  url: string;
  observedAt: number;
}

export function factsOf(clauses: readonly Clause[], origin: Origin): Facts {
  return { effective: effectiveOf(clauses, origin), optOuts: optOutsIn(clauses, origin) };
}

/** The facts before a document's first version. */
export const noFacts: KeptFacts = {
  effective: { inForceFrom: null, lastUpdated: null, announced: [] },
  optOuts: [],
};

/** What the facts before and after a change say about it. */
export function factualOf(
  { significance, observedAt }: Pick<Change, 'significance' | 'observedAt'>,
  before: KeptFacts,
  after: KeptFacts,
): Pick<Change, 'silent' | 'optOuts'> {
  const dates = { before: before.effective, after: after.effective };
  return {
    silent: silentReason({ significance, observedAt, ...dates }),
    optOuts: optOutDifferences(before.optOuts, after.optOuts),
  };
}
