import { revalidate, sendJson } from '../answer.js';
import { linkBase } from '../links.js';
import { json, operation } from '../operation.js';
import { sendProblem, unknownDocument } from '../problem.js';
import type { App, Tools } from '../tools.js';
import { Document, DocumentList, presentDocument } from '../wire/document.js';
import { exampleDocument } from '../wire/examples.js';
import { DocumentPath } from '../wire/query.js';

const listSchema = operation({
  operationId: 'listDocuments',
  tag: 'documents',
  summary: 'What is watched',
  description: 'Every document with its state: what the last check gave, and when the next one is.',
  answer: json(DocumentList, 'All documents.', { data: [exampleDocument] }),
});

const oneSchema = operation({
  operationId: 'getDocument',
  tag: 'documents',
  summary: 'One document',
  description: 'A document with its state.',
  params: DocumentPath,
  answer: json(Document, 'The document.', exampleDocument),
  problems: ['not-found'],
});

export function documents(app: App, { store, publicUrl }: Tools): void {
  app.get('/documents', { schema: listSchema }, async (request, reply) => {
    const base = linkBase(request, publicUrl);
    const data = (await store.documents.list()).map((record) => presentDocument(record, base));
    return sendJson(request, reply, { data }, revalidate);
  });

  app.get('/documents/:id', { schema: oneSchema }, async (request, reply) => {
    const record = await store.documents.get(request.params.id);
    if (!record) return sendProblem(request, reply, unknownDocument);
    return sendJson(
      request,
      reply,
      presentDocument(record, linkBase(request, publicUrl)),
      revalidate,
    );
  });
}
