import { documentUrl } from '../api-urls.js';
import type { Document } from '../document.js';
import { type Matter, noMatter } from './event.js';
import type { AboutDocument } from './payloads.js';

/** What an event needs to know of a document. */
export type TellingOf = Pick<Document, 'id' | 'service' | 'title' | 'url' | 'language'>;

export interface Telling {
  document: TellingOf;
  /** What addresses begin with, without a slash at the end. */
  base: string;
  /** When it happened, in epoch milliseconds. */
  at: number;
}

export function aboutDocument(
  { id, service, title, url, language }: TellingOf,
  base: string,
): Pick<AboutDocument, 'service' | 'document' | 'links'> {
  return {
    service: { id: service.id, name: service.name },
    document: { id, title, url, language },
    links: { document: documentUrl(base, id) },
  };
}

/** Of an event that is about a document, and has nothing else that filters look at. */
export function matterOf({ id, service }: TellingOf): Matter {
  return { ...noMatter, service: service.id, document: id };
}
