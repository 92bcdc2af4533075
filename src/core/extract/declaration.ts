import { digestOf } from '../digest.js';
import { type LinkRules, trackingLists } from './links/tracking-parameters.js';

/** Raise this whenever the same page would give different clauses. Stored pages are then read again, silently. */
export const extractorVersion = 4;

/** What the catalogue says about reading a page. */
export interface Declaration extends LinkRules {
  /** BCP 47. It is not part of the digest, because a document's language never changes. */
  language: string;
  select: readonly string[];
  remove: readonly string[];
}

/** Identifies how pages are read. It changes with our extractor, our lists of parameters, and the declaration. */
export function digestOfDeclaration(
  { select, remove, dropParameters = [] }: Declaration,
  lists: unknown = trackingLists,
): string {
  const digest = digestOf([select, remove, dropParameters, lists]);
  return `${extractorVersion}-${digest.slice(0, 12)}`;
}
