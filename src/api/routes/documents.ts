import { z } from 'zod';
import { revalidate, sendJson } from '../http/answer.js';
import { linkBase } from '../http/link-base.js';
import { noTextAt, sendProblem, unknownDocument } from '../http/problem.js';
import { type DocumentedAnswer, json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { sendVersion, textContent } from '../version-answer.js';
import { Document, DocumentList, presentDocument } from '../wire/document.js';
import { exampleDocument } from '../wire/examples/changes.js';
import { DocumentPath, DocumentQuery } from '../wire/query.js';
import { presentTime } from '../wire/time.js';
import { VersionText } from '../wire/version.js';

const listSchema = operation({
  operationId: 'listDocuments',
  tag: 'documents',
  summary: 'Watched documents',
  description:
    'Every document with its state, the result of its last check, and the time of its next one.',
  answer: json(DocumentList, 'All documents.', { data: [exampleDocument] }),
});

const oneAnswer: DocumentedAnswer = {
  description: 'The document; with `at`, the version, in the format that `Accept` prefers.',
  content: {
    'application/json': { schema: z.union([Document, VersionText]), example: exampleDocument },
    ...textContent,
  },
  headers: ['ETag'],
};

const oneSchema = operation({
  operationId: 'getDocument',
  tag: 'documents',
  summary: 'One document, or its text at a given time',
  description:
    'A document with its state. With `at`, the version that was current at that time, as /documents/{id}/versions/{vid} returns it: JSON, plain text or Markdown.',
  params: DocumentPath,
  querystring: DocumentQuery,
  answer: oneAnswer,
  problems: ['not-found', 'not-acceptable'],
});

export function documents(app: App, tools: Tools): void {
  const { store, publicUrl } = tools;
  app.get('/documents', { schema: listSchema }, async (request, reply) => {
    const base = linkBase(request, publicUrl);
    const data = (await store.documents.list()).map((record) => presentDocument(record, base));
    return sendJson(request, reply, { data }, revalidate);
  });

  app.get('/documents/:id', { schema: oneSchema }, async (request, reply) => {
    const document = await store.documents.get(request.params.id);
    if (!document) return sendProblem(request, reply, unknownDocument);
    const { at } = request.query;
    if (at === undefined) {
      const body = presentDocument(document, linkBase(request, publicUrl));
      return sendJson(request, reply, body, revalidate);
    }
    const version = await store.versions.at(document.id, at);
    if (version) return sendVersion(request, reply, { document, version }, tools);
    const first = await store.versions.after(document.id, at);
    return sendProblem(request, reply, noTextAt(first && presentTime(first.observedAt)));
  });
}
