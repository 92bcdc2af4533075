import { type LivingClause, named } from '../../core/recognise/clause-ids.js';
import type { DatedVersion, Versions } from '../../store/store.js';
import { revalidate, sendJson } from '../http/answer.js';
import { linkBase } from '../http/link-base.js';
import { invalid, sendProblem, unknownDocument } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { Comparison, presentComparison } from '../wire/comparison.js';
import { exampleComparison } from '../wire/examples/comparison.js';
import type { FieldError } from '../wire/problem.js';
import { CompareQuery, DocumentPath } from '../wire/query.js';
import { parseTime } from '../wire/time.js';

const schema = operation({
  operationId: 'compareVersions',
  tag: 'documents',
  summary: 'What differs between two versions or dates',
  description:
    'The edits that turn one version into another, however many versions lie between them. Given two times, the versions that were current at those times are compared; `from` may be the later one.',
  params: DocumentPath,
  querystring: CompareQuery,
  answer: json(Comparison, 'The edits between the two versions.', exampleComparison),
  problems: ['not-found'],
});

export function comparison(app: App, { store, publicUrl, compare, stats }: Tools): void {
  app.get('/documents/:id/compare', { schema }, async (request, reply) => {
    const document = await store.documents.get(request.params.id);
    if (!document) return sendProblem(request, reply, unknownDocument);

    const from = await find(store.versions, document.id, request.query.from);
    const to = await find(store.versions, document.id, request.query.to);
    if (!from || !to) {
      const errors = [...(from ? [] : [notFound('from')]), ...(to ? [] : [notFound('to')])];
      return sendProblem(request, reply, invalid(errors));
    }

    const before = await store.versions.clauses(from.id);
    const after = await store.versions.clauses(to.id);
    const edits = named(compare(before, after, document.language), idsOf(before), idsOf(after));
    const parts = { document, from, to, stats: stats(edits), edits };
    const body = presentComparison(parts, linkBase(request, publicUrl));
    return sendJson(request, reply, body, revalidate);
  });
}

function find(
  versions: Versions,
  documentId: string,
  wanted: string,
): Promise<DatedVersion | null> {
  const at = parseTime(wanted);
  return at === null ? versions.get(documentId, wanted) : versions.at(documentId, at);
}

function idsOf(clauses: readonly LivingClause[]): string[] {
  return clauses.map(({ id }) => id);
}

function notFound(field: string): FieldError {
  const message =
    'is not a version: give the id of a version of this document, or a date or time not before its first version; see /documents/{id}/versions';
  return { field, in: 'query', message };
}
