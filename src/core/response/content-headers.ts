/** Header names in lower case. */
type Headers = Readonly<Record<string, string>>;

/** The media type without its parameters, in lower case; empty if none is named. */
export function mediaTypeOf(headers: Headers): string {
  return (headers['content-type'] ?? '')
    .replace(/[;,].*/s, '')
    .trim()
    .toLowerCase();
}

/** The content coding in lower case; empty if none is named. */
export function contentCodingOf(headers: Headers): string {
  return (headers['content-encoding'] ?? '').trim().toLowerCase();
}

/** How many bytes a body should have; NaN if that is not declared, or only of its coded form. */
export function declaredBytes(headers: Headers): number {
  const isPlain = ['', 'identity'].includes(contentCodingOf(headers));
  return isPlain ? Number(headers['content-length'] ?? Number.NaN) : Number.NaN;
}
