import { digestOf } from '../digest.js';

/** Raised whenever the same page would give other clauses: stored pages are then read again, silently. */
export const extractorVersion = 2;

/** What the catalogue says about reading a page. */
export interface Declaration {
  url: string;
  select: readonly string[];
  remove: readonly string[];
}

/** Which reading of a page this is: it changes with our extractor and with the declaration. */
export function digestOfDeclaration({ select, remove }: Declaration): string {
  return `${extractorVersion}-${digestOf([select, remove]).slice(0, 12)}`;
}
