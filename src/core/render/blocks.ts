import type { Clause } from '../clause.js';

/** One clause, and for items its nesting depth: from 1, and never more than one deeper than the previous item. */
export interface Line {
  clause: Clause;
  depth: number;
}

/** Clauses without a blank line between them: a run of items, a run of cells, or one clause. */
export function blocks(clauses: readonly Clause[]): Line[][] {
  const runs: Line[][] = [];
  for (const clause of clauses) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.clause.kind === clause.kind && runsOn(clause)) {
      run.push({ clause, depth: depth(clause, last.depth) });
    } else {
      runs.push([{ clause, depth: depth(clause, 0) }]);
    }
  }
  return runs;
}

function runsOn({ kind }: Clause): boolean {
  return kind === 'item' || kind === 'cell';
}

/** A list may start deep or skip a level; indented by more than one step it would read as code in Markdown. */
function depth({ kind, level }: Clause, before: number): number {
  return kind === 'item' ? Math.max(1, Math.min(level, before + 1)) : 0;
}
