import type { z } from 'zod';

/**
 * Reads outside input, such as a file, a flag or a request, with a schema. If the schema has no error message of its
 * own, the ones below are used, so that users never see a library's wording. They follow the name of a field.
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.ZodSafeParseResult<z.output<Schema>> {
  return schema.safeParse(value, { error: inPlainWords });
}

function inPlainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${types[issue.expected] ?? `of type ${issue.expected}`}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}`;
    case 'too_small':
      return sizeFault(issue.origin, issue.minimum, issue.inclusive ? 'at least' : 'more than');
    case 'too_big':
      return sizeFault(issue.origin, issue.maximum, issue.inclusive ? 'at most' : 'less than');
    case 'invalid_format':
      return formats[issue.format] ?? 'is not in the expected format';
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return `has ${issue.keys.length === 1 ? 'a field' : 'fields'} that cannot be used here: ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return 'has a name in it that cannot be used here';
    case 'invalid_union':
    case 'invalid_element':
    case 'custom':
      return 'is not valid';
  }
}

const types: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a string',
};

const formats: Readonly<Record<string, string>> = {
  date: 'must be a date such as 2025-11-03',
  datetime: 'must be a time such as 2025-11-03T12:00:00Z',
  email: 'must be an email address',
  url: 'must be a URL',
};

function oneOf(values: readonly unknown[]): string {
  const listed = values.map(String).join(', ');
  return values.length === 1 ? listed : `one of ${listed}`;
}

const units: Readonly<Record<string, readonly [one: string, more: string]>> = {
  array: ['entry', 'entries'],
  map: ['entry', 'entries'],
  set: ['entry', 'entries'],
  string: ['character', 'characters'],
};

function sizeFault(origin: string, size: number | bigint, comparison: string): string {
  const unit = units[origin];
  if (!unit) return `must be ${comparison} ${size}`;
  if (comparison === 'at least' && size === 1) return 'must not be empty';
  return `must have ${comparison} ${size} ${size === 1 ? unit[0] : unit[1]}`;
}
