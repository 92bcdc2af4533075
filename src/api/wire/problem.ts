import { z } from 'zod';

export const FieldError = z
  .strictObject({
    field: z
      .string()
      .describe(
        'The parameter, header or field at fault, such as `limit` or `filter.topic`; `path` or `body` for all of it.',
      ),
    in: z.enum(['query', 'path', 'header', 'body']).describe('Where the field stands.'),
    message: z.string().describe('What is wrong with it and what is expected.'),
  })
  .meta({ id: 'FieldError', description: 'One thing that is wrong with a request.' });
export type FieldError = z.infer<typeof FieldError>;

export const ProblemBody = z
  .strictObject({
    type: z.string().describe('Which kind of problem: the address of a page that explains it.'),
    title: z.string().describe('The kind of problem in a few words, always the same for a type.'),
    status: z.int().min(400).max(599).describe('The HTTP status.'),
    detail: z.string().describe('What happened this time, and what to do about it.'),
    instance: z.string().describe('The path that was asked for, without the query.'),
    requestId: z.string().describe('Also in `X-Request-Id`: finds this request in the log.'),
    errors: z.array(FieldError).optional().describe('For bad input: each field at fault.'),
  })
  .meta({ id: 'Problem', description: 'Why a request failed, as in RFC 9457.' });
export type ProblemBody = z.infer<typeof ProblemBody>;
