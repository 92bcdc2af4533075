/**
 * Turns what people type into an FTS5 query: every word is quoted, so that none of its characters is an operator, and
 * all words must match. FTS5 itself ignores quoted strings that contain only punctuation. Null if there is no word.
 * https://www.sqlite.org/fts5.html#fts5_strings
 */
export function matchExpression(q: string): string | null {
  const words = q
    .split(/\s+/u)
    .map((word) => word.replace(/\p{Cc}/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length > 0 ? [...new Set(words)].map(quoted).join(' ') : null;
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
