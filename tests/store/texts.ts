import { createHash } from 'node:crypto';
import type { Clause, ClauseKind } from '../../src/core/clause.js';
import type { Text } from '../../src/core/extract/text.js';
import { sections } from '../../src/core/prose/sections.js';

/** A text of lines: `# Title`, `## Heading`, `- item`, anything else is a paragraph. */
export function textOf(...lines: readonly (string | Partial<Clause>)[]): Text {
  const placed = lines.map((line) => (typeof line === 'string' ? parse(line) : clauseOf(line)));
  const paths = sections(placed);
  const clauses = placed.map((clause, i) => ({ ...clause, section: paths[i] ?? [] }));
  return {
    clauses,
    digest: hash(clauses.map(({ text, links }) => [text, links])),
    clausesDigest: hash(clauses),
    words: clauses.map(({ text }) => text.split(' ').length).reduce((a, b) => a + b, 0),
  };
}

function parse(line: string): Clause {
  const [, marks = '', text = ''] = /^(#+ |- |)(.*)$/s.exec(line) ?? [];
  const level = marks.startsWith('#') ? marks.trim().length : marks === '- ' ? 1 : 0;
  const kind: ClauseKind = marks.startsWith('#')
    ? 'heading'
    : marks === '- '
      ? 'item'
      : 'paragraph';
  return clauseOf({ kind, level, text });
}

function clauseOf(over: Partial<Clause>): Clause {
  return {
    kind: 'paragraph',
    level: 0,
    marker: null,
    text: '',
    links: [],
    section: [],
    headers: { column: [], row: [] },
    ...over,
  };
}

export function hash(value: unknown): string {
  return sha256(JSON.stringify(value));
}

export function sha256(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
