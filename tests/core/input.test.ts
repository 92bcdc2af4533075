import { expect, it } from 'vitest';
import { z } from 'zod';
import { readInput } from '../../src/core/input.js';

function faultsOf(schema: z.ZodType, value: unknown): string[] {
  const read = readInput(schema, value);
  return read.success ? [] : read.error.issues.map(({ message }) => message);
}

it.each<[z.ZodType, unknown, string]>([
  [z.string(), undefined, 'is missing'],
  [z.enum(['on', 'off']), undefined, 'is missing'],
  [z.string(), 5, 'must be a string'],
  [z.number(), 'x', 'must be a number'],
  [z.number(), Number.NaN, 'must be a number'],
  [z.int(), 1.5, 'must be a whole number'],
  [z.boolean(), 'true', 'must be true or false'],
  [z.array(z.string()), 'x', 'must be a list'],
  [z.strictObject({}), [], 'must be an object'],
  [z.record(z.string(), z.string()), 1, 'must be an object'],
  [z.null(), 1, 'must be null'],
  [z.literal(true), false, 'must be true'],
  [z.enum(['on', 'off']), 'up', 'must be one of on, off'],
  [z.int().min(1), 0, 'must be at least 1'],
  [z.int().max(10), 11, 'must be at most 10'],
  [z.number().gt(0), 0, 'must be more than 0'],
  [z.number().lt(1), 1, 'must be less than 1'],
  [z.string().min(1), '', 'must not be empty'],
  [z.string().min(10), 'x', 'must have at least 10 characters'],
  [z.string().max(1), 'xy', 'must have at most 1 character'],
  [z.array(z.string()).min(1), [], 'must not be empty'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'must have at most 2 entries'],
  [z.iso.date(), 'soon', 'must be a date such as 2025-11-03'],
  [z.iso.datetime(), 'soon', 'must be a time such as 2025-11-03T12:00:00Z'],
  [z.url(), 'nowhere', 'must be a URL'],
  [z.email(), 'nobody', 'must be an email address'],
  [z.string().regex(/^a/), 'b', 'is not in the expected format'],
  [z.string().startsWith('a'), 'b', 'is not in the expected format'],
  [z.int().multipleOf(5), 6, 'must be a multiple of 5'],
  [z.strictObject({}), { a: 1 }, 'has a field that cannot be used here: a'],
  [z.strictObject({}), { a: 1, b: 2 }, 'has fields that cannot be used here: a, b'],
  [
    z.record(z.enum(['a']), z.string()),
    { a: '', b: '' },
    'has a field that cannot be used here: b',
  ],
  [
    z.record(z.string().max(1), z.string()),
    { ab: '' },
    'has a name in it that cannot be used here',
  ],
  [z.map(z.string(), z.string()), new Map([['a', 1]]), 'must be a string'],
  [z.union([z.string(), z.number()]), true, 'is not valid'],
  [z.string().refine(() => false), 'x', 'is not valid'],
  [z.date(), 'x', 'must be of type date'],
])('what is wrong is said in plain words: case %#', (schema, value, fault) => {
  expect(faultsOf(schema, value)).toEqual([fault]);
});

it('a schema has the word where it has words of its own', () => {
  expect(faultsOf(z.string('must name a file').min(1, 'is blank'), 5)).toEqual([
    'must name a file',
  ]);
  expect(faultsOf(z.string('must name a file').min(1, 'is blank'), '')).toEqual(['is blank']);
});

it('what is well is read as the schema says', () => {
  expect(readInput(z.string().trim(), ' a ')).toEqual({ success: true, data: 'a' });
});
