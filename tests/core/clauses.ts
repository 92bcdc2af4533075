import type { Clause, Link } from '../../src/core/clause.js';
import { sections } from '../../src/core/prose/sections.js';

/** A paragraph, unless the test says otherwise. */
export function clause(text: string, parts: Partial<Clause> = {}): Clause {
  return {
    kind: 'paragraph',
    level: 0,
    marker: null,
    text,
    links: [],
    section: [],
    headers: { column: [], row: [] },
    ...parts,
  };
}

export function link(path: string, text = 'here'): Link {
  return { text, href: `https://example.com${path}` };
}

/** A version, a line each clause: `# Title`, `## Heading`, `- item`, else a paragraph. */
export function version(...lines: readonly (string | Clause)[]): Clause[] {
  const clauses = lines.map((line) => (typeof line === 'string' ? fromLine(line) : line));
  const paths = sections(clauses);
  return clauses.map((placed, i) => ({ ...placed, section: paths[i] ?? [] }));
}

function fromLine(line: string): Clause {
  const [, marks = '', text = ''] = /^(#+ |- |)(.*)$/s.exec(line) ?? [];
  if (marks.startsWith('#')) return clause(text, { kind: 'heading', level: marks.length - 1 });
  return marks === '- ' ? clause(text, { kind: 'item', level: 1 }) : clause(text);
}
