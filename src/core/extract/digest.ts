import type { Clause } from '../clause.js';
import { digestOf } from '../digest.js';

/**
 * Words and link targets, in order. Boundaries between clauses do not count: the same words in different
 * paragraphs are the same text. Two adjacent links to one target count as one.
 */
export function digestOfText(clauses: readonly Clause[]): string {
  const targets = clauses.flatMap(({ links }) => links.map(({ href }) => href));
  return digestOf([
    clauses.map(({ text }) => text).join(' '),
    targets.filter((href, i) => href !== targets[i - 1]),
  ]);
}

export function digestOfClauses(clauses: readonly Clause[]): string {
  return digestOf(
    clauses.map(({ kind, level, marker, text, links, headers }) => [
      kind,
      level,
      marker,
      text,
      links.map((link) => [link.text, link.href]),
      [headers.column, headers.row],
    ]),
  );
}
