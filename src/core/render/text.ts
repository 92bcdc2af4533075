import { allHeaders, type Clause } from '../clause.js';
import { blocks } from './blocks.js';

const underlines = new Map([
  [1, '='],
  [2, '-'],
]);
/** A longer underline would only wrap. */
const longestUnderline = 72;

/** A version as text for people: every word of every clause in reading order, link targets left out. */
export function renderText(clauses: readonly Clause[]): string {
  return blocks(clauses)
    .map((block) => block.map(line).join('\n'))
    .join('\n\n')
    .concat(clauses.length > 0 ? '\n' : '');
}

function line({ clause, depth }: { clause: Clause; depth: number }): string {
  const text = marked(clause);
  switch (clause.kind) {
    case 'heading':
      return underlined(clause.level, text);
    case 'paragraph':
      return text;
    case 'item':
      return `${'  '.repeat(depth - 1)}${clause.marker === null ? '- ' : ''}${text}`;
    case 'cell':
      return `| ${[...allHeaders(clause), text].join(' | ')}`;
  }
}

function marked({ marker, text }: Clause): string {
  return marker === null ? text : `${marker} ${text}`;
}

function underlined(level: number, text: string): string {
  const stroke = underlines.get(level);
  return stroke ? `${text}\n${stroke.repeat(Math.min(text.length, longestUnderline))}` : text;
}
