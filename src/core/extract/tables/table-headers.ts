import type { Element } from 'domhandler';
import type { Block } from '../draft.js';
import type { HeaderCells } from './tables.js';

/** A cell of a data table. */
export interface Cell {
  element: Element;
  headers: HeaderCells | null;
}

/** The blocks of cells with their headers. A header cell is one header, however many clauses it has. */
export function withHeaders(blocks: readonly Block[], cellOf: ReadonlyMap<Block, Cell>): Block[] {
  if (cellOf.size === 0) return [...blocks];
  const texts = new Map<Element, string>();
  for (const block of blocks) {
    const element = cellOf.get(block)?.element;
    if (!element) continue;
    const before = texts.get(element);
    texts.set(element, before === undefined ? block.text : `${before} ${block.text}`);
  }
  const textsOf = (cells: readonly Element[]) =>
    cells.flatMap((cell) => {
      const text = texts.get(cell);
      return text === undefined ? [] : [text];
    });
  return blocks.map((block) => {
    const headers = cellOf.get(block)?.headers;
    if (!headers) return block;
    return { ...block, headers: { column: textsOf(headers.column), row: textsOf(headers.row) } };
  });
}
