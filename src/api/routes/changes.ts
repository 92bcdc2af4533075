import { readChangesQuery } from '../changes/change-query.js';
import { jsonMediaType, revalidate, sendJson, unchanged } from '../http/answer.js';
import { linkBase, nextLink } from '../http/link-base.js';
import { invalid, sendProblem, unknownChange } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { Change, ChangesPage, presentChange } from '../wire/change.js';
import { exampleChange, examplePage } from '../wire/examples.js';
import { ChangePath, ChangesQuery } from '../wire/query.js';

const listSchema = operation({
  operationId: 'listChanges',
  tag: 'changes',
  summary: 'What changed',
  description:
    'Changes in the order in which this server recorded them. That order, not `observedAt`, is what a cursor counts by: when older history is imported later, it comes last, and nobody who follows `page.next` misses it.',
  querystring: ChangesQuery,
  answer: json(ChangesPage, 'A page of changes.', examplePage, ['ETag', 'Link']),
});

const oneSchema = operation({
  operationId: 'getChange',
  tag: 'changes',
  summary: 'One change',
  description: 'A change with all its edits. Its address is a permalink.',
  params: ChangePath,
  answer: json(Change, 'The change.', exampleChange),
  problems: ['not-found'],
});

export function changes(app: App, { store, readPage, publicUrl }: Tools): void {
  app.get('/changes', { schema: listSchema }, async (request, reply) => {
    const read = await readChangesQuery(request.query, store);
    if (read.kind === 'invalid') return sendProblem(request, reply, invalid(read.errors));

    const base = linkBase(request, publicUrl);
    const page = await readPage(read.query, request.query.view, base);
    if (page.next && page.hasMore) {
      reply.header('link', nextLink(`${base}/changes`, request.originalUrl, page.next));
    }
    if (unchanged(request, reply, { etag: page.etag, cacheControl: revalidate })) {
      return reply.code(304).send();
    }
    return reply.type(jsonMediaType).send(page.bytes);
  });

  app.get('/changes/:id', { schema: oneSchema }, async (request, reply) => {
    const change = await store.changes.get(request.params.id);
    if (!change) return sendProblem(request, reply, unknownChange);
    const body = presentChange(change, linkBase(request, publicUrl));
    return sendJson(request, reply, body, revalidate);
  });
}
