import type { Clause } from '../../../src/core/clause.js';

/** A clause with the parts that a test is about; the rest is empty. */
export function clause(parts: Partial<Clause> & Pick<Clause, 'text'>): Clause {
  return {
    kind: 'paragraph',
    level: 0,
    marker: null,
    links: [],
    section: [],
    headers: { column: [], row: [] },
    ...parts,
  };
}
