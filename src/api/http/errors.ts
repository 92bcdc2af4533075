import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError } from '../wire/problem.js';
import { invalid, type Problem, problemBody, problemMediaType, sendProblem } from './problem.js';
import { type ProblemName, problemForStatus, problemTypes } from './problem-types.js';

/**
 * Turns anything thrown into a problem. Errors that are not the client's fault are logged; their details are not
 * sent.
 */
export function handleError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(error);
  if (problem.name === 'internal-error') {
    request.log.error({ err: error }, 'the request could not be answered');
  }
  return sendProblem(request, reply, problem);
}

/**
 * The router rejects some requests before any hook has run, so the headers that hooks add to every answer are added
 * here.
 */
export function handleRouterError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.header('x-request-id', request.id);
  reply.header('access-control-allow-origin', '*');
  reply.header('x-content-type-options', 'nosniff');
  handleError(error, request, reply);
}

function problemOf(error: FastifyError): Problem {
  if (error.validation) return invalid(fieldErrors(error));
  switch (error.code) {
    case 'FST_ERR_BAD_URL':
      return badPath;
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return badJson;
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return { name: 'uri-too-long', detail: 'A segment of the path is longer than any id.' };
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return badLength;
  }
  return problemBelow(problemForStatus(error.statusCode ?? 500));
}

/** Errors from libraries are reported in our own words. */
function problemBelow(name: ProblemName): Problem {
  const { title, meaning, remedy } = problemTypes[name];
  if (name === 'internal-error') return { name, detail: lookItUp };
  // No field is at fault, so there are no `errors` to read.
  return { name, detail: name === 'invalid-request' ? `${title}.` : `${meaning} ${remedy}` };
}

const badPath = invalid([
  {
    field: 'path',
    in: 'path',
    message: 'has a `%` that does not start a percent-encoded UTF-8 character; write it as `%25`',
  },
]);

const badJson = invalid([{ field: 'body', in: 'body', message: 'is not valid JSON' }]);

const badLength = invalid([
  { field: 'content-length', in: 'header', message: 'does not match the length of the body' },
]);

const lookItUp =
  'The request could not be answered. The cause is in the log, under the `requestId`.';

const places = { querystring: 'query', params: 'path', headers: 'header', body: 'body' } as const;

/** One entry per field; unknown parameters come as one issue that lists all their names. */
function fieldErrors({ validation = [], validationContext }: FastifyError): FieldError[] {
  const place = places[(validationContext ?? 'body') as keyof typeof places] ?? 'body';
  return validation.flatMap(({ instancePath, message = 'is not valid', params }) => {
    const path = pathOf(instancePath, place);
    const unknown = Array.isArray(params.keys) ? params.keys.map(String) : [];
    const fields = unknown.length > 0 ? unknown.map((key) => [...path, key]) : [path];
    return fields.map((names) => ({ field: names.join('.') || 'body', in: place, message }));
  });
}

/** Only bodies have nested fields. Which member of a list is at fault is left to the message. */
function pathOf(instancePath: string, place: FieldError['in']): string[] {
  const names = instancePath.split('/').filter((name) => name !== '' && !/^\d+$/.test(name));
  return place === 'body' ? names : names.slice(0, 1);
}

const clientErrors: Record<string, ProblemName> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Answers what Node could not parse as HTTP at all: there is no request or reply, only the socket. */
export function handleClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const name = clientErrors[error.code ?? ''] ?? 'invalid-request';
  const { status, meaning } = problemTypes[name];
  const detail = name === 'invalid-request' ? 'This is not a valid HTTP request.' : meaning;
  const { instance: _, requestId: __, ...body } = problemBody({ name, detail }, '', '');
  const text = JSON.stringify(body);
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${problemMediaType}\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
    );
  }
  socket.destroySoon();
}
