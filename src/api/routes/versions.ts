import { z } from 'zod';
import { renderMarkdown } from '../../core/render/markdown.js';
import { renderText } from '../../core/render/text.js';
import { jsonMediaType, keepBriefly, revalidate, sendJson, sendText } from '../answer.js';
import { linkBase } from '../links.js';
import { negotiate } from '../negotiate.js';
import { type Answer, json, operation } from '../operation.js';
import { sendProblem, unknownDocument, unknownVersion } from '../problem.js';
import type { App, Tools } from '../tools.js';
import {
  exampleMarkdown,
  exampleText,
  exampleVersions,
  exampleVersionText,
} from '../wire/examples.js';
import { DocumentPath, VersionPath } from '../wire/query.js';
import { presentVersion, presentVersionText, VersionList, VersionText } from '../wire/version.js';

const listSchema = operation({
  operationId: 'listVersions',
  tag: 'documents',
  summary: 'The history of a document',
  description: 'Every version of a document, newest first, without the clauses.',
  params: DocumentPath,
  answer: json(VersionList, 'The versions.', exampleVersions),
  problems: ['not-found'],
});

const oneAnswer: Answer = {
  description: 'The version, in the format that `Accept` likes best.',
  content: {
    'application/json': { schema: VersionText, example: exampleVersionText },
    'text/plain': { schema: z.string(), example: exampleText },
    'text/markdown': { schema: z.string(), example: exampleMarkdown },
  },
  headers: ['ETag'],
};

const oneSchema = operation({
  operationId: 'getVersion',
  tag: 'documents',
  summary: 'One version',
  description:
    'The text of a version as clauses in JSON, or, by `Accept`, as readable text or as Markdown; with the time and the SHA-256 of the capture that proves it.',
  params: VersionPath,
  answer: oneAnswer,
  problems: ['not-found', 'not-acceptable'],
});

const formats = ['application/json', 'text/plain', 'text/markdown'] as const;

const notAcceptable = {
  name: 'not-acceptable',
  detail: `A version is available as ${formats.join(', ')}.`,
  errors: [{ field: 'accept', in: 'header', message: `allows none of ${formats.join(', ')}` }],
} as const;

export function versions(app: App, { store, publicUrl }: Tools): void {
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
    const format = negotiate(request.headers.accept, formats);
    if (!format) return sendProblem(request, reply, notAcceptable);

    const clauses = await store.versions.clauses(version.id);
    if (format !== 'application/json') {
      const text = format === 'text/plain' ? renderText(clauses) : renderMarkdown(clauses);
      const type = `${format}; charset=utf-8`;
      return sendText(request, reply, text, { type, cacheControl: keepBriefly, vary: 'accept' });
    }
    const leadingChange = await store.changes.leadingTo(version.id);
    const base = linkBase(request, publicUrl);
    const body = presentVersionText({ document, version, clauses, leadingChange }, base);
    const type = jsonMediaType;
    const text = JSON.stringify(body);
    return sendText(request, reply, text, { type, cacheControl: revalidate, vary: 'accept' });
  });
}
