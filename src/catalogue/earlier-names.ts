import { z } from 'zod';

/**
 * The schema of an object whose fields may also be written with their names from earlier releases, because a
 * catalogue outlives the release it was written for. A field that appears under both names is refused.
 */
export function withEarlierNames<Schema extends z.ZodType>(
  newNameOf: Readonly<Record<string, string>>,
  schema: Schema,
) {
  return z.preprocess((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const fields = Object.entries(value).map(([name, field]) => {
      const newName = Object.hasOwn(newNameOf, name) ? newNameOf[name] : undefined;
      return [newName === undefined || newName in value ? name : newName, field];
    });
    return Object.fromEntries(fields);
  }, schema);
}
