import { z } from 'zod';
import type { ProblemName } from '../http/problem-types.js';
import { noParameters } from '../wire/parameters.js';

/** A successful answer, as the documentation shows it. */
export interface DocumentedAnswer {
  description: string;
  /** 200 by default. */
  status?: 201 | 202 | 204;
  /** By media type; absent for 204. */
  content: Record<string, { schema: z.ZodType; example: unknown }>;
  headers: readonly HeaderName[];
}
export type HeaderName = 'ETag' | 'Link' | 'Location';

/** What the documentation says about a route that its validation does not need; openapi.ts reads it. */
export interface Documented {
  answer: DocumentedAnswer;
  body: { example: unknown; required: boolean } | null;
  problems: readonly ProblemName[];
}

export const tags = {
  changes: 'Changes',
  documents: 'Documents',
  dates: 'Effective dates',
  'opt-outs': 'Opt-outs',
  webhooks: 'Webhooks',
  operations: 'Operations',
  documentation: 'Documentation',
} as const;

const anywhere = ['invalid-request', 'uri-too-long', 'internal-error'] as const;
const whenLimited = ['too-many-requests', 'overloaded'] as const;
const withBody = ['content-too-large', 'unsupported-media-type'] as const;

const anything = z.unknown();

interface Operation<Query, Params, Headers, Body extends z.ZodType> {
  operationId: string;
  tag: keyof typeof tags;
  summary: string;
  description: string;
  querystring?: Query;
  params?: Params;
  headers?: Headers;
  body?: { schema: Body; example: z.input<Body> };
  answer: DocumentedAnswer;
  problems?: readonly ProblemName[];
  /** True if neither the rate limit nor the overload guard applies. */
  unlimited?: boolean;
  /** True if an API key is needed; the route then has the hook from authentication.ts. */
  secured?: boolean;
}

/** The schema of a route: input is validated; output is documented, and checked by tests. */
export function operation<
  Query extends z.ZodType = typeof noParameters,
  Params extends z.ZodType = typeof noParameters,
  Headers extends z.ZodType = typeof anything,
  Body extends z.ZodType = typeof anything,
>(described: Operation<Query, Params, Headers, Body>) {
  const { operationId, tag, summary, description, params, headers, body } = described;
  return {
    operationId,
    summary,
    description,
    tags: [tags[tag]],
    ...(described.secured && { security: [{ bearer: [] }] }),
    querystring: (described.querystring ?? noParameters) as Query,
    ...((params ? { params } : {}) as { params: Params }),
    ...((headers ? { headers } : {}) as { headers: Headers }),
    ...((body ? { body: body.schema } : {}) as { body: Body }),
    'x-documented': documentedOf(described),
  };
}

function documentedOf<Body extends z.ZodType>({
  answer,
  body,
  problems = [],
  unlimited,
  secured,
}: Operation<unknown, unknown, unknown, Body>): Documented {
  return {
    answer,
    body: body ? { example: body.example, required: !body.schema.isOptional() } : null,
    problems: [
      ...anywhere,
      ...(unlimited ? [] : whenLimited),
      ...(secured ? (['unauthorized'] as const) : []),
      ...(body ? withBody : []),
      ...problems,
    ],
  };
}

/** A JSON answer with its example. */
export function json<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: z.input<Schema>,
  headers: DocumentedAnswer['headers'] = ['ETag'],
): DocumentedAnswer {
  return { description, content: { 'application/json': { schema, example } }, headers };
}

/** The answer 204. */
export function nothing(description: string): DocumentedAnswer {
  return { description, status: 204, content: {}, headers: [] };
}
