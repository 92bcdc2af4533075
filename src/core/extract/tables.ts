import { type Element, isTag } from 'domhandler';
import { hasText, isHeaderCell } from './cell-text.js';
import { cells as cellNames } from './elements.js';
import { rowNames } from './row-names.js';

/** The header cells of a cell. Their texts are known once the table has been read. */
export interface HeaderCells {
  column: readonly Element[];
  row: readonly Element[];
}

export type CellHeaders = ReadonlyMap<Element, HeaderCells>;

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

  const headerRows = headerRowsOf(rows);
  return assign(rows, headerRows, rowNames(rows, headerRows));
}

/** The first row with words if all its cells head a column, and the rows of `<th>` that follow it. */
function headerRowsOf(rows: readonly Element[][]): ReadonlySet<Element[]> {
  const start = rows.findIndex((row) => row.some(hasText));
  const headerRows = new Set<Element[]>();
  for (const row of rows.slice(Math.max(start, 0)).slice(0, mostHeaders)) {
    const isHeader =
      isHead(row) || row.every((cell) => (isHeaderCell(cell) && !isOfRow(cell)) || !hasText(cell));
    const isFirst = headerRows.size === 0;
    if (!isHeader || (!isFirst && (!goesOn(row) || row === rows.at(-1)))) break;
    headerRows.add(row);
    if (!goesOn(row)) break;
  }
  return headerRows;
}

/** A single header is the title of the rows below it. */
function goesOn(row: readonly Element[]): boolean {
  return row.length > 1 && (isHead(row) || row.every(({ name }) => name === 'th'));
}

function isHead(row: readonly Element[]): boolean {
  const above = row[0]?.parent?.parent;
  return above != null && isTag(above) && above.name === 'thead';
}

function isOfRow({ attribs }: Element): boolean {
  const scope = attribs.scope?.trim().toLowerCase();
  return scope === 'row' || scope === 'rowgroup';
}

interface RowHeader {
  cell: Element;
  /** How many more rows it spans. */
  rows: number;
}

/** Walks the grid (HTML Living Standard, section 4.9.12), including cells that span later rows. */
function assign(
  rows: readonly Element[][],
  headerRows: ReadonlySet<Element[]>,
  names: ReadonlySet<Element>,
): CellHeaders {
  const headers = new Map<Element, HeaderCells>();
  const columns: Element[][] = [];
  const reaching: number[] = [];
  let rowHeaders: RowHeader[] = [];
  let group: RowGroup = { part: null, header: null };
  for (const row of rows) {
    const isHeaderRow = headerRows.has(row);
    let isLeading = !isHeaderRow;
    let column = 0;
    if (partOf(row) !== group.part) group = { part: partOf(row), header: null };
    for (const cell of row) {
      while ((reaching[column] ?? 0) > 0) column++;
      const width = span(cell, 'colspan');
      const above = columns[column] ?? [];
      const inGroup = group.header === null || isHeaderRow ? [] : [group.header];
      headers.set(cell, {
        column: above,
        row: [...inGroup, ...rowHeaders.map(({ cell }) => cell)],
      });
      isLeading &&= (cell.name === 'th' || column === 0) && isHeaderCell(cell);
      const isRowHeader = isLeading || (!isHeaderRow && (isOfRow(cell) || names.has(cell)));
      if (isHeaderRow) extend(columns, column, width, cell);
      else if (isRowHeader && cell.attribs.scope === 'rowgroup') group.header = cell;
      else if (isRowHeader && rowHeaders.length < mostHeaders) {
        rowHeaders.push({ cell, rows: span(cell, 'rowspan') });
      }
      fill(reaching, column, width, span(cell, 'rowspan'));
      column += width;
    }
    for (const [i, rows] of reaching.entries()) reaching[i] = Math.max(rows - 1, 0);
    rowHeaders = rowHeaders
      .map(({ cell, rows }) => ({ cell, rows: rows - 1 }))
      .filter((header) => header.rows > 0);
  }
  return headers;
}

/** A part of a table, and the header that applies to all its rows from here on. */
interface RowGroup {
  part: unknown;
  header: Element | null;
}

function partOf(row: readonly Element[]): unknown {
  return row[0]?.parent?.parent ?? null;
}

/** A header applies to all columns that it spans, below the headers already there. */
function extend(columns: Element[][], from: number, count: number, cell: Element): void {
  if (!hasText(cell)) return;
  for (let i = from; i < Math.min(from + count, maxColumns); i++) {
    columns[i] = [...(columns[i] ?? []), cell];
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
