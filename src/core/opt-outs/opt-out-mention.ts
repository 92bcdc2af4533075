import type { Document, Service } from '../document.js';
import type { FoundOptOut } from './opt-out.js';

/** What a text says about a control, without the evidence. */
export type OptOutStatement = Omit<FoundOptOut, 'evidence'>;

/** A sentence of a text, and its clause. */
export interface Quoted {
  quote: string;
  clauseId: string;
}

/** What a document says about a control, for as long as its versions say exactly that. Times are epoch milliseconds. */
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
  /** Whether the document's current text says so. */
  current: boolean;
}
