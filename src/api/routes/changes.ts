import { readChangesQuery } from '../changes/change-query.js';
import { jsonMediaType, revalidate, sendJson, unchanged } from '../http/answer.js';
import { linkBase, nextLink } from '../http/link-base.js';
import { invalid, sendProblem, unknownChange } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { Change, ChangesPage, presentChange } from '../wire/change.js';
import { exampleChange, examplePage } from '../wire/examples/changes.js';
import { ChangePath, ChangesQuery } from '../wire/query.js';

const listSchema = operation({
  operationId: 'listChanges',
  tag: 'changes',
  summary: 'What changed',
  description:
    'Changes in the order in which this server recorded them. Cursors follow that order, not `observedAt`: older history imported later comes last, so a client that continues from `page.cursor` does not miss it.',
  querystring: ChangesQuery,
  answer: json(ChangesPage, 'A page of changes.', examplePage, ['ETag', 'Link']),
});

const oneSchema = operation({
  operationId: 'getChange',
  tag: 'changes',
  summary: 'One change',
  description: 'A change with all its edits. Its URL is a permalink.',
  params: ChangePath,
  answer: json(Change, 'The change.', exampleChange),
  problems: ['not-found'],
});

export function changes(app: App, { store, readPage, publicUrl }: Tools): void {
  app.get('/changes', { schema: listSchema }, async (request, reply) => {
    const read = await readChangesQuery(request.query, store);
    if (read.kind === 'invalid') return sendProblem(request, reply, invalid(read.errors));

    const base = linkBase(request, publicUrl);
    const { query } = read;
    const { view } = request.query;
    const { bytes, etag, next } = await readPage({
      ...{ query, view, base },
      asked: request.originalUrl,
    });
    if (next !== null) reply.header('link', nextLink(next));
    if (unchanged(request, reply, { etag, cacheControl: revalidate })) {
      return reply.code(304).send();
    }
    return reply.type(jsonMediaType).send(bytes);
  });

  app.get('/changes/:id', { schema: oneSchema }, async (request, reply) => {
    const change = await store.changes.get(request.params.id);
    if (!change) return sendProblem(request, reply, unknownChange);
    const body = presentChange(change, linkBase(request, publicUrl));
    return sendJson(request, reply, body, revalidate);
  });
}
