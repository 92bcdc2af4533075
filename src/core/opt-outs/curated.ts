import type { FoundOptOut } from './opt-out.js';

/** Who reported a fact, so that a reader can check it. */
export interface Citation {
  publisher: string;
  title: string;
  /** Null where only publisher and title are known. */
  href: string | null;
}

/** What the catalogue says of a control that a site shows only to those who are signed in. */
export interface CuratedOptOut extends Omit<FoundOptOut, 'evidence'> {
  serviceId: string;
  /** `YYYY-MM-DD` from which what can be opted out of takes place; null where nobody says. */
  effectiveFrom: string | null;
  /** What else a reader should know; null where that is nothing. */
  note: string | null;
  citations: readonly Citation[];
  /** `YYYY-MM-DD` on which the entry was last read against its citations. */
  asOf: string;
}
