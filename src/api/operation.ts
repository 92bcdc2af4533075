import type { z } from 'zod';
import type { ProblemName } from './problem-types.js';
import { noParameters } from './wire/parameters.js';

/** A successful answer, as the documentation shows it. */
export interface Answer {
  description: string;
  /** By media type. */
  content: Record<string, { schema: z.ZodType; example: unknown }>;
  headers: readonly HeaderName[];
}
export type HeaderName = 'ETag' | 'Link';

/** What the documentation says of a route and its checks do not need; openapi.ts reads it. */
export interface Documented {
  answer: Answer;
  problems: readonly ProblemName[];
}

export const tags = {
  changes: 'Changes',
  documents: 'Documents',
  dates: 'Effective dates',
  'opt-outs': 'Opt-outs',
  operations: 'Operations',
  documentation: 'Documentation',
} as const;

const anywhere = ['invalid-request', 'uri-too-long', 'internal-error'] as const;
const whenLimited = ['too-many-requests', 'overloaded'] as const;

interface Operation<Query, Params> {
  operationId: string;
  tag: keyof typeof tags;
  summary: string;
  description: string;
  querystring?: Query;
  params?: Params;
  answer: Answer;
  problems?: readonly ProblemName[];
  /** True where neither the rate limit nor the guard against overload applies. */
  unlimited?: boolean;
}

/** The schema of a route: what it takes is checked; what it gives is documented, and checked by tests. */
export function operation<
  Query extends z.ZodType = typeof noParameters,
  Params extends z.ZodType = typeof noParameters,
>(described: Operation<Query, Params>) {
  const { operationId, tag, summary, description, answer, problems = [] } = described;
  const documented: Documented = {
    answer,
    problems: [...anywhere, ...(described.unlimited ? [] : whenLimited), ...problems],
  };
  return {
    operationId,
    summary,
    description,
    tags: [tags[tag]],
    querystring: (described.querystring ?? noParameters) as Query,
    ...((described.params ? { params: described.params } : {}) as { params: Params }),
    'x-documented': documented,
  };
}

/** An answer in JSON, with its example. */
export function json<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: z.input<Schema>,
  headers: Answer['headers'] = ['ETag'],
): Answer {
  return { description, content: { 'application/json': { schema, example } }, headers };
}
