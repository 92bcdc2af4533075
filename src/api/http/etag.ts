import { createHash } from 'node:crypto';

const digestCharacters = 27;

/** A weak entity tag: the same for the same parts, however the answer is compressed. */
export function etagOf(parts: readonly (string | number | boolean | null)[]): string {
  return `W/"${digest(JSON.stringify(parts))}"`;
}

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, digestCharacters);
}

/** RFC 9110, 13.1.2: `*`, or a list of tags of which one matches weakly. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const tags: readonly string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return tags.includes(etag.replace(/^W\//, ''));
}
