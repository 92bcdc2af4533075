import type { Clause } from '../clause.js';
import type { Ending } from '../extract/ending.js';
import type { Page } from '../outcome.js';
import { declaredBytes } from '../response/content-headers.js';

/**
 * Whether a page ends in the middle of its text. HTML allows pages without `</body></html>`, so what counts is what is
 * open inside the text and, where that does not tell, whether all bytes arrived.
 */
export function isTruncated(
  { headers, bytes }: Pick<Page, 'headers' | 'bytes'>,
  ending: Ending,
  shown: { clauses: readonly Clause[] },
  current: { clauses: readonly Clause[] } | null,
): boolean {
  if (ending === 'closed') return false;
  if (ending === 'cut') return true;
  if (declaredBytes(headers) === bytes.length) return false;
  return ending === 'unfinished' || (current !== null && isStartOf(shown, current));
}

/** True if the current text goes on where this one ends. */
function isStartOf(
  { clauses }: { clauses: readonly Clause[] },
  current: { clauses: readonly Clause[] },
): boolean {
  return (
    clauses.length < current.clauses.length &&
    clauses.every(({ text }, i) => text === current.clauses[i]?.text)
  );
}
