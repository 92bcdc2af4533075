import { z } from 'zod';
import { changeUrl, versionUrl } from '../../core/api-urls.js';
import type { Service } from '../../core/document.js';
import type { ChangeRecord, Version } from '../../store/store.js';

/* How other resources refer to a service, a document, a version and a change. */

export const ServiceRef = z
  .strictObject({ id: z.string(), name: z.string() })
  .meta({ id: 'Service', description: 'The publisher that is watched.' });

export const DocumentRef = z
  .strictObject({
    id: z.string().describe('Full id, such as `linkedin/privacy-policy`.'),
    title: z.string(),
    url: z.string().describe('The publisher’s URL of the document.'),
    language: z.string().describe('BCP 47 primary language.'),
  })
  .meta({ id: 'DocumentRef', description: 'One text at one URL in one language.' });

export const VersionRef = z
  .strictObject({ id: z.string(), url: z.string() })
  .meta({ id: 'VersionRef', description: 'A version and its URL.' });

export const ChangeRef = z
  .strictObject({ id: z.string(), url: z.string() })
  .meta({ id: 'ChangeRef', description: 'A change and its URL.' });

export function presentService({ id, name }: Service): z.infer<typeof ServiceRef> {
  return { id, name };
}

export function presentDocumentRef(
  document: ChangeRecord['document'],
): z.infer<typeof DocumentRef> {
  const { id, title, url, language } = document;
  return { id, title, url, language };
}

export function presentVersionRef(
  { id, documentId }: Version,
  base: string,
): z.infer<typeof VersionRef> {
  return presentVersionIdRef(id, documentId, base);
}

export function presentVersionIdRef(
  id: string,
  documentId: string,
  base: string,
): z.infer<typeof VersionRef> {
  return { id, url: versionUrl(base, documentId, id) };
}

export function presentChangeRef(
  id: string | null,
  base: string,
): z.infer<typeof ChangeRef> | null {
  return id === null ? null : { id, url: changeUrl(base, id) };
}
