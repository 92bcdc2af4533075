import { revalidate, sendJson } from '../http/answer.js';
import { linkBase } from '../http/link-base.js';
import { sendProblem, unknownDocument, unknownVersion } from '../http/problem.js';
import { type DocumentedAnswer, json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { sendVersion, textContent } from '../version-answer.js';
import { exampleVersions } from '../wire/examples/changes.js';
import { exampleVersionText } from '../wire/examples/version-text.js';
import { DocumentPath, VersionPath } from '../wire/query.js';
import { presentVersion, VersionList, VersionText } from '../wire/version.js';

const listSchema = operation({
  operationId: 'listVersions',
  tag: 'documents',
  summary: 'The history of a document',
  description: 'Every version of a document, newest first, without its clauses.',
  params: DocumentPath,
  answer: json(VersionList, 'The versions.', exampleVersions),
  problems: ['not-found'],
});

const oneAnswer: DocumentedAnswer = {
  description: 'The version, in the format that `Accept` prefers.',
  content: {
    'application/json': { schema: VersionText, example: exampleVersionText },
    ...textContent,
  },
  headers: ['ETag'],
};

const oneSchema = operation({
  operationId: 'getVersion',
  tag: 'documents',
  summary: 'One version',
  description:
    'The text of a version as clauses in JSON, with the time and the SHA-256 of the capture that proves it. `Accept` also selects plain text or Markdown.',
  params: VersionPath,
  answer: oneAnswer,
  problems: ['not-found', 'not-acceptable'],
});

export function versions(app: App, tools: Tools): void {
  const { store, publicUrl } = tools;
  app.get('/documents/:id/versions', { schema: listSchema }, async (request, reply) => {
    const document = await store.documents.get(request.params.id);
    if (!document) return sendProblem(request, reply, unknownDocument);
    const base = linkBase(request, publicUrl);
    const list = await store.versions.list(document.id);
    const data = list.map((version) => presentVersion(version, base));
    return sendJson(request, reply, { data }, revalidate);
  });

  app.get('/documents/:id/versions/:vid', { schema: oneSchema }, async (request, reply) => {
    const document = await store.documents.get(request.params.id);
    if (!document) return sendProblem(request, reply, unknownDocument);
    const version = await store.versions.get(document.id, request.params.vid);
    if (!version) return sendProblem(request, reply, unknownVersion);
    return sendVersion(request, reply, { document, version }, tools);
  });
}
