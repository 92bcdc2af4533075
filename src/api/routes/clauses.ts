import { revalidate, sendJson } from '../http/answer.js';
import { linkBase } from '../http/link-base.js';
import { sendProblem, unknownClause, unknownDocument } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { ClauseLife, presentClauseLife } from '../wire/clause-life.js';
import { exampleLife } from '../wire/examples/life.js';
import { ClausePath } from '../wire/query.js';

const schema = operation({
  operationId: 'getClause',
  tag: 'documents',
  summary: 'The life of a clause',
  description:
    'When a clause first appeared in a document, each wording it has had with the change that introduced it, and when it was removed. A clause keeps its id when it is reworded or moved.',
  params: ClausePath,
  answer: json(ClauseLife, 'The life of the clause.', exampleLife),
  problems: ['not-found'],
});

export function clauses(app: App, { store, publicUrl }: Tools): void {
  app.get('/documents/:id/clauses/:clauseId', { schema }, async (request, reply) => {
    const document = await store.documents.get(request.params.id);
    if (!document) return sendProblem(request, reply, unknownDocument);
    const life = await store.versions.life(document.id, request.params.clauseId);
    if (!life) return sendProblem(request, reply, unknownClause);
    const body = presentClauseLife(life, document, linkBase(request, publicUrl));
    return sendJson(request, reply, body, revalidate);
  });
}
