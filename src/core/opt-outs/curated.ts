import type { FoundOptOut } from './opt-out.js';

/** Who reported a fact, so that a reader can check it. */
export interface Citation {
  publisher: string;
  title: string;
  /** Null if only publisher and title are known. */
  href: string | null;
}

/** What the catalogue says about a control that a site shows only to members who are signed in. */
export interface CuratedOptOut extends Omit<FoundOptOut, 'evidence'> {
  serviceId: string;
  /** `YYYY-MM-DD` from which the practice applies that people can opt out of; null if unknown. */
  effectiveFrom: string | null;
  /** What else a reader should know, if anything. */
  note: string | null;
  citations: readonly Citation[];
  /** `YYYY-MM-DD` on which the entry was last checked against its citations. */
  asOf: string;
}
