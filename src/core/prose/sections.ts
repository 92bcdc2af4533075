import type { ClauseKind } from '../clause.js';

interface Placed {
  kind: ClauseKind;
  level: number;
  text: string;
}

/**
 * The path of headings above each clause, outermost first. A heading closes open headings of the same and deeper
 * levels, and is not in its own path. A lone level-1 heading is the document's title and is in no path.
 */
export function sections(clauses: readonly Placed[]): string[][] {
  const hasTitle = clauses.filter(isTopHeading).length === 1;
  const open: { level: number; text: string }[] = [];
  let path: string[] = [];
  return clauses.map((clause) => {
    if (clause.kind !== 'heading') return path;
    const kept = open.findLastIndex(({ level }) => level < clause.level);
    open.length = kept + 1;
    const above = open.map(({ text }) => text);
    if (!(hasTitle && isTopHeading(clause))) open.push(clause);
    path = open.map(({ text }) => text);
    return above;
  });
}

function isTopHeading({ kind, level }: Placed): boolean {
  return kind === 'heading' && level === 1;
}
