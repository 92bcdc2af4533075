import { z } from 'zod';
import { regionCode } from '../../core/opt-outs/regions.js';
import { wholeStart } from '../../core/prose/clusters.js';
import { parseTime } from './time.js';

/* Building blocks of path and query parameters. Each error message says how to fix the problem. */

const shownCharacters = 40;

/** The parameters of one route. Any other parameter is rejected, with a list of the valid ones. */
export function parameters<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const names = Object.keys(shape);
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? unknownParameter(names) : undefined),
  });
}

export const noParameters = parameters({});

function unknownParameter(names: readonly string[]): string {
  if (names.length === 0) return 'is not a parameter here; this route has none';
  return `is not a parameter here; the parameters are ${names.join(', ')}`;
}

/** Text without control characters that is not blank. */
export function words(maxCharacters: number) {
  return once()
    .superRefine((text, context) => {
      const message = faultOf(text, maxCharacters);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .meta({ minLength: 1, maxLength: maxCharacters });
}

function faultOf(text: string, maxCharacters: number): string | null {
  if (text.trim() === '') return 'is empty';
  if (/\p{Cc}/u.test(text)) return 'contains a control character, which is not allowed';
  if (text.length <= maxCharacters) return null;
  return `must be at most ${maxCharacters} characters long, but has ${text.length}`;
}

/** A date or date-time, as epoch milliseconds. */
export function time() {
  return once().transform((text, context) => {
    const ms = parseTime(text);
    if (ms !== null) return ms;
    const message = `must be a date such as 2025-09-01 or a time such as 2025-09-01T12:00:00Z that exists in the calendar, but is ${shown(text)}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A calendar day, `YYYY-MM-DD`. */
export function day() {
  return once().superRefine((text, context) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && parseTime(text) !== null) return;
    const message = `must be a date such as 2025-11-03 that exists in the calendar, but is ${shown(text)}`;
    context.addIssue({ code: 'custom', message });
  });
}

export function region() {
  return once().transform((text, context) => {
    const code = regionCode(text);
    if (code !== null) return code;
    const message = `must be a country code such as CA, EU, EEA, or a state code such as US-CA, but is ${shown(text)}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

export function wholeNumber(min: number, max: number) {
  return once()
    .transform((text, context) => {
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      if (number >= min && number <= max) return number;
      const message = `must be a whole number from ${min} to ${max}, but is ${shown(text)}`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .meta({ type: 'integer', minimum: min, maximum: max });
}

export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return once()
    .transform((text, context) => chosen(text, values, context))
    .meta({ type: 'string', enum: [...values] });
}

export function flag() {
  return once()
    .transform((text, context) => chosen(text, ['true', 'false'], context) === 'true')
    .meta({ type: 'boolean' });
}

/** One or more of the values, comma-separated. */
export function choices<const Values extends readonly [string, ...string[]]>(values: Values) {
  return once()
    .transform((text, context) => {
      const wanted = new Set(text.split(','));
      return [...wanted].map((one) => chosen(one, values, context));
    })
    .meta({ type: 'array', items: { type: 'string', enum: [...values] } });
}

function chosen<Values extends readonly string[]>(
  text: string,
  values: Values,
  context: z.core.$RefinementCtx,
): Values[number] {
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  context.addIssue({
    code: 'custom',
    message: `must be one of ${values.join(', ')}, but is ${shown(text)}`,
  });
  return z.NEVER;
}

/** A text that may be given only once. */
function once() {
  return z.string({
    error: ({ input }) =>
      Array.isArray(input) ? 'is given more than once; give it once' : 'is missing',
  });
}

function shown(text: string): string {
  return JSON.stringify(
    text.length > shownCharacters ? `${wholeStart(text, shownCharacters)}…` : text,
  );
}
