import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError, ProblemBody } from '../wire/problem.js';
import { type ProblemName, problemTypes } from './problem-types.js';
import { withoutQuery } from './without-query.js';

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** The path is told back only up to here: nobody needs more of it to know it again. */
const instanceCharacters = 500;

/** Why a request has no other answer: one of our types, and what is special about this case. */
export interface Problem {
  name: ProblemName;
  detail: string;
  errors?: readonly FieldError[];
}

/** Sends the problem as RFC 9457 says. Headers such as `Allow` are set by the caller. */
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

export const unknownChange = unknown(
  'id',
  'is not a change here; /changes lists the ones that exist',
);
export const unknownDocument = unknown(
  'id',
  'is not a document here; /documents lists the ones that exist',
);
export const unknownVersion = unknown(
  'vid',
  'is not a version of this document; /documents/{id}/versions lists the ones that exist',
);

export const unknownOptOut = unknown(
  'id',
  'is not a control here; /opt-outs lists the ones that exist, with current=false the ones that are gone',
);

export const unknownEndpoint = unknown(
  'id',
  'is not a webhook of this API key; /webhooks lists the ones that are',
);

const noDelivery =
  'is not a delivery to this endpoint; /webhooks/{id}/deliveries lists the ones that are';
export const unknownDelivery = unknown('deliveryId', noDelivery);
export const unknownReplay = unknown('delivery', noDelivery, 'body');

export const unknownClause = unknown(
  'clauseId',
  'is not a clause that any version of this document has; edits in /changes and clauses in /documents/{id}/versions/{vid} name the ones that exist',
);

/** Given when the first version was observed; null when there is none yet. */
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
