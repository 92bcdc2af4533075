import { z } from 'zod';

export const FieldError = z
  .strictObject({
    field: z
      .string()
      .describe(
        'The parameter, header or field at fault, such as `limit` or `filter.topic`; `path` or `body` for all of it.',
      ),
    in: z.enum(['query', 'path', 'header', 'body']).describe('Where the field is.'),
    message: z.string().describe('What is wrong with it and what is expected.'),
  })
  .meta({ id: 'FieldError', description: 'One error in a request.' });
export type FieldError = z.infer<typeof FieldError>;

export const ProblemBody = z
  .strictObject({
    type: z.string().describe('The problem type: the URL of its explanation.'),
    title: z.string().describe('The problem in a few words, always the same for a type.'),
    status: z.int().min(400).max(599).describe('The HTTP status.'),
    detail: z.string().describe('What happened this time, and what to do about it.'),
    instance: z.string().describe('The requested path, without the query.'),
    requestId: z
      .string()
      .describe('Identifies this request in the log; also in the `X-Request-Id` header.'),
    errors: z.array(FieldError).optional().describe('For invalid input: one entry per error.'),
  })
  .meta({ id: 'Problem', description: 'Why a request failed, as in RFC 9457.' });
export type ProblemBody = z.infer<typeof ProblemBody>;
