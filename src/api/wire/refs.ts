import { z } from 'zod';
import type { Service } from '../../core/document.js';
import type { ChangeRecord } from '../../store/store.js';

/* How other resources name a service and a document. */

export const ServiceRef = z
  .strictObject({ id: z.string(), name: z.string() })
  .meta({ id: 'Service', description: 'The publisher that is watched.' });

export const DocumentRef = z
  .strictObject({
    id: z.string().describe('Full id, such as `linkedin/privacy-policy`.'),
    title: z.string(),
    url: z.string().describe('Where the publisher has it.'),
    language: z.string().describe('BCP 47 primary language.'),
  })
  .meta({ id: 'DocumentRef', description: 'One text at one URL in one language.' });

export function presentService({ id, name }: Service): z.infer<typeof ServiceRef> {
  return { id, name };
}

export function presentDocumentRef(
  document: ChangeRecord['document'],
): z.infer<typeof DocumentRef> {
  const { id, title, url, language } = document;
  return { id, title, url, language };
}
