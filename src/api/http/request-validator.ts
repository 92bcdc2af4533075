import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { readInput } from '../../core/input.js';

/** Validates a part of a request with its schema; `errors.ts` turns the issues into a problem. */
export const requestValidator: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (value) => {
    const read = readInput(schema, value);
    if (read.success) return { value: read.data };
    return { error: read.error.issues.map(toValidation) };
  };

function toValidation(issue: z.core.$ZodIssue) {
  const { code, path, message } = issue;
  const instancePath = `/${path.map(String).join('/')}`;
  const params = code === 'unrecognized_keys' ? { keys: issue.keys } : {};
  return { keyword: code, instancePath, schemaPath: instancePath, params, message };
}
