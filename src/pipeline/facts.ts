import type { Clause } from '../core/clause.js';
import type { Document } from '../core/document.js';
import { factsOf, type KeptFacts } from '../core/facts.js';
import { nameOptOuts } from '../core/opt-outs/opt-out-ids.js';
import type { Store } from '../store/store.js';

/** A text, with ids for its clauses in the same order. */
export interface NamedText {
  clauses: readonly Clause[];
  clauseIds: readonly string[];
  observedAt: number;
}

/** The facts of a document's previous text. */
export interface FactsBefore extends KeptFacts {
  clauseIds: readonly string[];
}

/** Reads what a text says about its dates and about opting out, and recognises controls that were named before. */
export async function keptFactsOf(
  { clauses, clauseIds, observedAt }: NamedText,
  before: FactsBefore,
  { language, url, service }: Document,
  store: Store,
): Promise<KeptFacts> {
  const { effective, optOuts } = factsOf(clauses, { language, url, observedAt });
  if (optOuts.length === 0) return { effective, optOuts: [] };
  const elsewhere = await store.optOuts.names(service.id);
  const known = { serviceId: service.id, before, elsewhere };
  return { effective, optOuts: nameOptOuts({ optOuts, clauseIds }, known) };
}
