import type { Clause } from '../clause.js';
import { compare, type RawEdit } from './compare.js';

type Clauses = readonly Clause[];

/** Compares two texts in a fixed language. */
export type Compare = (before: Clauses, after: Clauses) => readonly RawEdit[];

/** How the texts of one document are compared. */
export interface Comparing {
  compare: Compare;
  language: string;
}

/**
 * Compares two texts on the first call and remembers the edits, because several decisions about one check need the
 * same ones. Texts are recognised by identity of their arrays, not by content.
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
