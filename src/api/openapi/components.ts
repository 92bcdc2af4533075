import { invalid, type Problem, problemBody } from '../http/problem.js';
import type { ProblemName } from '../http/problem-types.js';
import { problemTypes } from '../http/problem-types.js';
import type { ProblemBody } from '../wire/problem.js';

export const sharedParameters = {
  IfNoneMatch: {
    in: 'header',
    name: 'If-None-Match',
    required: false,
    description:
      'The `ETag` of an answer that the client already has. If it is still current, the answer is 304.',
    schema: { type: 'string' },
    example: 'W/"kq3V9qWbzT2aMZb1xUe0pR7yLd4"',
  },
};

export const securitySchemes = {
  bearer: {
    type: 'http' as const,
    scheme: 'bearer',
    description: 'An API key. The operator creates keys with `clausewatch keys create`.',
  },
};

export const sharedHeaders = {
  ETag: {
    description: 'Identifies this exact answer, for `If-None-Match`.',
    schema: { type: 'string' },
  },
  Link: {
    description: 'URL of the next page, with `rel="next"`, if there is one.',
    schema: { type: 'string' },
  },
  Location: {
    description: 'URL of the created resource.',
    schema: { type: 'string' },
  },
  'X-Request-Id': {
    description: 'Identifies this request in the log.',
    schema: { type: 'string' },
  },
};

/** An example of the problem as it could be sent. */
export function problemExample(name: ProblemName): ProblemBody {
  const problem: Problem =
    name === 'invalid-request'
      ? invalid([
          {
            field: 'limit',
            in: 'query',
            message: 'must be a whole number from 1 to 200, but is "0"',
          },
        ])
      : { name, detail: problemTypes[name].meaning };
  return problemBody(problem, '5f0a4c52-7c1b-4c1e-9a54-2f0d3e6b8a11', '/changes');
}
