import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { cells as cellNames, isBlock, isBold } from './elements.js';
import { isBlank, normalise } from './normalise.js';
import { isPicture, pictureOf } from './pictures.js';
import { isRead } from './visibility.js';

/** For each data cell of a table: the texts of the header cells of its column, then of its row. */
export type CellHeaders = ReadonlyMap<Element, readonly string[]>;

const rowGroups = new Set(['thead', 'tbody', 'tfoot']);
/** A declared span beyond this is a mistake or an attack (the HTML standard caps columns at 1,000). */
const maxSpan = 1000;
const maxColumns = 1000;
/** Maximum headers of one cell per side: every cell below would repeat them. */
const mostHeaders = 4;

/**
 * Reads a table's headers. Null for a layout table: `role=presentation`,
 * or never more than one cell per row.
 */
export function readHeaders(table: Element): CellHeaders | null {
  const rows = rowsOf(table);
  if (table.attribs.role === 'presentation' || table.attribs.role === 'none') return null;
  if (!rows.some((row) => row.length > 1)) return null;

  return assign(rows, headerRowsOf(rows));
}

/** The first row with words if all its cells head a column, and the rows of `<th>` that follow it. */
function headerRowsOf(rows: readonly Element[][]): ReadonlySet<Element[]> {
  const start = rows.findIndex((row) => row.some(hasText));
  const headerRows = new Set<Element[]>();
  for (const row of rows.slice(Math.max(start, 0)).slice(0, mostHeaders)) {
    const isHeader = row.every((cell) => isHeaderCell(cell) || !hasText(cell));
    const isFirst = headerRows.size === 0;
    if (!isHeader || (!isFirst && (!goesOn(row) || row === rows.at(-1)))) break;
    headerRows.add(row);
    if (!goesOn(row)) break;
  }
  return headerRows;
}

/** A single header is the title of the rows below it. */
function goesOn(row: readonly Element[]): boolean {
  return row.length > 1 && row.every(({ name }) => name === 'th');
}

interface RowHeader {
  text: string;
  /** How many more rows it spans. */
  rows: number;
}

/** Walks the grid (HTML Living Standard, section 4.9.12), including cells that span later rows. */
function assign(rows: readonly Element[][], headerRows: ReadonlySet<Element[]>): CellHeaders {
  const headers = new Map<Element, readonly string[]>();
  const columns: string[][] = [];
  const reaching: number[] = [];
  let rowHeaders: RowHeader[] = [];
  for (const row of rows) {
    const isHeaderRow = headerRows.has(row);
    let isLeading = !isHeaderRow;
    let column = 0;
    for (const cell of row) {
      while ((reaching[column] ?? 0) > 0) column++;
      const width = span(cell, 'colspan');
      const above = columns[column] ?? [];
      headers.set(cell, [...above, ...rowHeaders.map(({ text }) => text)]);
      isLeading &&= (cell.name === 'th' || column === 0) && isHeaderCell(cell);
      if (isHeaderRow) extend(columns, column, width, textOf(cell));
      else if (isLeading && rowHeaders.length < mostHeaders) {
        rowHeaders.push({ text: textOf(cell), rows: span(cell, 'rowspan') });
      }
      fill(reaching, column, width, span(cell, 'rowspan'));
      column += width;
    }
    for (const [i, rows] of reaching.entries()) reaching[i] = Math.max(rows - 1, 0);
    rowHeaders = rowHeaders
      .map(({ text, rows }) => ({ text, rows: rows - 1 }))
      .filter((header) => header.rows > 0);
  }
  return headers;
}

/** A header applies to all columns that it spans, below the headers already there. */
function extend(columns: string[][], from: number, count: number, text: string): void {
  if (text === '') return;
  for (let i = from; i < Math.min(from + count, maxColumns); i++) {
    columns[i] = [...(columns[i] ?? []), text];
  }
}

function fill<T>(array: T[], from: number, count: number, value: T): void {
  for (let i = from; i < Math.min(from + count, maxColumns); i++) array[i] = value;
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const declared = Number.parseInt(cell.attribs[name] ?? '1', 10);
  return Number.isFinite(declared) && declared > 0 ? Math.min(declared, maxSpan) : 1;
}

/** The table's own rows: those of a table inside a cell belong to that table. */
function rowsOf(table: Element): Element[][] {
  const parts = tags(table).flatMap((part) => (rowGroups.has(part.name) ? tags(part) : [part]));
  const rows = parts.filter(({ name }) => name === 'tr');
  return rows.map((row) => tags(row).filter(({ name }) => cellNames.has(name)));
}

function tags(parent: Element): Element[] {
  return parent.children.filter(isTag);
}

function isHeaderCell(cell: Element): boolean {
  return hasText(cell) && (cell.name === 'th' || runsOf(cell).every(({ bold }) => bold));
}

function hasText(cell: Element): boolean {
  return textOf(cell) !== '';
}

function textOf(cell: Element): string {
  return normalise(
    runsOf(cell)
      .map(({ text }) => text)
      .join(''),
  );
}

interface Run {
  text: string;
  /** Also true if there is nothing to see. */
  bold: boolean;
}

const border: Run = { text: ' ', bold: true };

/**
 * The texts below a cell. A table inside it keeps its own texts: each word is read for one table only.
 * Uses a stack instead of recursion, because a page may be nested arbitrarily deep. Null stands for the end of a block.
 */
function runsOf(cell: Element): Run[] {
  const found: Run[] = [];
  const stack: { node: AnyNode | null; bold: boolean }[] = [{ node: cell, bold: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node } = top;
    if (node === null) found.push(border);
    else if (isText(node)) {
      found.push({ text: node.data, bold: top.bold || isBlank(node.data) });
    } else if (isTag(node) && isPicture(node)) {
      found.push({ text: pictureOf(node)?.words ?? '', bold: false });
    } else if (isTag(node) && node.name !== 'table' && isRead(node)) {
      const bold = top.bold || isBold(node);
      if (isBlock(node) || node.name === 'br') {
        found.push(border);
        stack.push({ node: null, bold });
      }
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) stack.push({ node: child, bold });
      }
    }
  }
  return found;
}
