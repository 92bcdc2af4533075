import type { Document, Service } from '../document.js';
import type { FoundOptOut } from './opt-out.js';

/** What a text says of a control, without the places where it says so. */
export type OptOutStatement = Omit<FoundOptOut, 'evidence'>;

/** A sentence of a text, and the clause it stands in. */
export interface Quoted {
  quote: string;
  clauseId: string;
}

/** What a document says of a control, for as long as its versions say just that. Times are epoch milliseconds. */
export interface OptOutMention {
  id: string;
  service: Service;
  document: Pick<Document, 'id' | 'title' | 'url' | 'language'>;
  statement: OptOutStatement;
  evidence: readonly Quoted[];
  /** The newest version that says so. */
  versionId: string;
  firstSeenAt: number;
  lastSeenAt: number;
  /** Whether the document's version in force says so. */
  current: boolean;
}
