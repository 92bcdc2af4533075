import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError, ProblemBody } from '../wire/problem.js';
import { type ProblemName, problemTypes } from './problem-types.js';
import { withoutQuery } from './without-query.js';

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** How much of the path is echoed: enough to recognise it. */
const instanceCharacters = 500;

/** Why a request failed: one of our types, and the details of this case. */
export interface Problem {
  name: ProblemName;
  detail: string;
  errors?: readonly FieldError[];
}

/** Sends the problem as RFC 9457 defines it. The caller sets headers such as `Allow`. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
): FastifyReply {
  const body = problemBody(problem, request.id, request.originalUrl);
  return reply
    .code(body.status)
    .header('cache-control', 'no-store')
    .type(problemMediaType)
    .send(JSON.stringify(body));
}

export function problemBody(problem: Problem, requestId: string, url: string): ProblemBody {
  const { status, title } = problemTypes[problem.name];
  return {
    type: `/problems/${problem.name}`,
    title,
    status,
    detail: problem.detail,
    instance: withoutQuery(url).slice(0, instanceCharacters),
    requestId,
    ...(problem.errors && { errors: [...problem.errors] }),
  };
}

export function invalid(errors: readonly FieldError[]): Problem {
  const said = errors.map(({ field, message }) => `${field} ${message}`).join('; ');
  return { name: 'invalid-request', detail: `${said}.`, errors };
}

export const unknownChange = unknown('id', 'is not a change on this server; see /changes');
export const unknownDocument = unknown('id', 'is not a document on this server; see /documents');
export const unknownVersion = unknown(
  'vid',
  'is not a version of this document; see /documents/{id}/versions',
);

export const unknownOptOut = unknown(
  'id',
  'is not a control on this server; see /opt-outs, and /opt-outs?current=false for controls that are gone',
);

export const unknownEndpoint = unknown('id', 'is not a webhook of this API key; see /webhooks');

const noDelivery = 'is not a delivery to this endpoint; see /webhooks/{id}/deliveries';
export const unknownDelivery = unknown('deliveryId', noDelivery);
export const unknownReplay = unknown('delivery', noDelivery, 'body');

export const unknownClause = unknown(
  'clauseId',
  'is not a clause in any version of this document; get ids from the edits in /changes or the clauses in /documents/{id}/versions/{vid}',
);

/** `firstObservedAt` is when the first version was observed; null if there is none yet. */
export function noTextAt(firstObservedAt: string | null): Problem {
  const message = firstObservedAt
    ? `is before the first version of this document, which was observed at ${firstObservedAt}`
    : 'is before the first version: this document has none yet';
  return {
    name: 'not-found',
    detail: `at ${message}.`,
    errors: [{ field: 'at', in: 'query', message }],
  };
}

function unknown(field: string, message: string, place: FieldError['in'] = 'path'): Problem {
  return {
    name: 'not-found',
    detail: `${field} ${message}.`,
    errors: [{ field, in: place, message }],
  };
}
