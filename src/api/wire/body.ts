import { z } from 'zod';
import { wholeStart } from '../../core/prose/clusters.js';
import { parseTime } from './time.js';

/* Building blocks of request bodies. Each error message says how to fix the problem. */

/** How many values one filter may list. */
const maxListed = 50;
const shownCharacters = 40;

/** An object with only these fields. */
export function object<Shape extends z.core.$ZodLooseShape>(shape: Shape, what = 'an object') {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `is not a known field; the fields are ${names}`
        : `must be ${what} with ${names}`,
  });
}

/** The body as a whole. */
export function body<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return object(shape, 'a JSON object, sent as application/json,');
}

/** For rules about the body as a whole, which are checked only once its fields are valid. */
export function isSound({ issues }: { issues: readonly unknown[] }): boolean {
  return issues.length === 0;
}

/** Text without control characters; it may be empty. */
export function text(maxCharacters: number) {
  return z
    .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be a string') })
    .max(maxCharacters, `must be at most ${maxCharacters} characters long`)
    .refine(
      (given) => !/\p{Cc}/u.test(given),
      'contains a control character, which is not allowed',
    );
}

export function name(maxCharacters: number) {
  return text(maxCharacters).min(1, 'is empty');
}

export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, {
    error: ({ input }) => `must be one of ${values.join(', ')}, but is ${shown(input)}`,
  });
}

/** One value, or a list of which one must match. */
export function oneOrMore<One extends z.ZodType>(one: One, expected: string) {
  const list = z
    .array(one)
    .min(1, `must not be an empty list; leave it out to match all`)
    .max(maxListed, `must not have more than ${maxListed} values`);
  return z.union([one, list], { error: () => `must be ${expected}, or a list of them` });
}

export function wholeNumber(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z.int(message).min(min, message).max(max, message);
}

export function flag() {
  return z.boolean('must be true or false');
}

/** A date or date-time, as epoch milliseconds. */
export function time() {
  return z.string('must be a date or a time').transform((given, context) => {
    const ms = parseTime(given);
    if (ms !== null) return ms;
    const message = `must be a date such as 2025-09-01 or a time such as 2025-09-01T12:00:00Z that exists in the calendar, but is ${shown(given)}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'missing';
  return json.length > shownCharacters ? `${wholeStart(json, shownCharacters)}…` : json;
}
