import { documentUrl } from '../api-urls.js';
import type { Document } from '../document.js';
import { type Matter, noMatter } from './event.js';
import type { AboutDocument } from './payloads.js';

/** What an event needs to know about a document. */
export type EventDocument = Pick<Document, 'id' | 'service' | 'title' | 'url' | 'language'>;

export interface EventContext {
  document: EventDocument;
  /** Base of addresses, without a trailing slash. */
  base: string;
  /** When it happened, in epoch milliseconds. */
  at: number;
}

export function aboutDocument(
  { id, service, title, url, language }: EventDocument,
  base: string,
): Pick<AboutDocument, 'service' | 'document' | 'links'> {
  return {
    service: { id: service.id, name: service.name },
    document: { id, title, url, language },
    links: { document: documentUrl(base, id) },
  };
}

/** For an event that is about a document and has nothing else that filters look at. */
export function matterOf({ id, service }: EventDocument): Matter {
  return { ...noMatter, service: service.id, document: id };
}
