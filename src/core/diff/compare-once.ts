import type { Clause } from '../clause.js';
import { compare, type RawEdit } from './compare.js';

type Clauses = readonly Clause[];

/** Compares two texts in a language that is settled. */
export type Compare = (before: Clauses, after: Clauses) => readonly RawEdit[];

/** How the texts of one document are compared. */
export interface Comparing {
  compare: Compare;
  language: string;
}

/**
 * Compares two texts when it is first asked to, and remembers the edits: several decisions about one check ask for
 * the same ones. A text is known again as the same array, not by what it says.
 */
export function compareOnce(language: string | null): Compare {
  const remembered = new Map<Clauses, Map<Clauses, readonly RawEdit[]>>();
  return (before, after) => {
    if (before === after) return [];
    const fromBefore = remembered.get(before) ?? new Map<Clauses, readonly RawEdit[]>();
    remembered.set(before, fromBefore);
    const edits = fromBefore.get(after) ?? compare(before, after, language);
    fromBefore.set(after, edits);
    return edits;
  };
}
