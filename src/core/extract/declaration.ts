import { digestOf } from '../digest.js';
import { type LinkRules, trackingLists } from './tracking-parameters.js';

/** Raised whenever the same page would give other clauses: stored pages are then read again, silently. */
export const extractorVersion = 3;

/** What the catalogue says about reading a page. */
export interface Declaration extends LinkRules {
  /** BCP 47. A document's never changes: it is no part of the digest. */
  language: string;
  select: readonly string[];
  remove: readonly string[];
}

/** Which reading of a page this is: it changes with our extractor, our lists of parameters, and the declaration. */
export function digestOfDeclaration(
  { select, remove, dropParameters = [] }: Declaration,
  lists: unknown = trackingLists,
): string {
  const digest = digestOf([select, remove, dropParameters, lists]);
  return `${extractorVersion}-${digest.slice(0, 12)}`;
}
