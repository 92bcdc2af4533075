/**
 * What people type, as an FTS5 query: every word quoted, so that no character of it is an operator, and all
 * of them wanted. FTS5 itself leaves out quoted strings that hold nothing but punctuation.
 * Null when there is no word. https://www.sqlite.org/fts5.html#fts5_strings
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
