import { type Element, isTag } from 'domhandler';
import { cells as cellNames } from '../elements.js';
import { type HeaderRows, headerRowsOf, mostHeaders, type Row } from './header-rows.js';
import { rowNames } from './row-names.js';
import { TableCell } from './table-cell.js';

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

interface RowHeader {
  cell: Element;
  /** How many more rows it spans. */
  rows: number;
}

/** Walks the grid (HTML Living Standard, section 4.9.12), including cells that span later rows. */
function assign(
  rows: readonly Row[],
  headerRows: HeaderRows,
  names: ReadonlySet<TableCell>,
): CellHeaders {
  const headers = new Map<Element, HeaderCells>();
  let columns: Element[][] = [];
  const reaching: number[] = [];
  let rowHeaders: RowHeader[] = [];
  let group: RowGroup = { part: null, header: null };
  let isBelowData = false;
  for (const row of rows) {
    const isHeaderRow = headerRows.columns.has(row);
    const isTitle = headerRows.titles.has(row);
    let isLeading = !isHeaderRow;
    let column = 0;
    if (isHeaderRow && isBelowData) columns = [];
    isBelowData = !isHeaderRow;
    if (isTitle || partOf(row) !== group.part) group = { part: partOf(row), header: null };
    for (const cell of row) {
      while ((reaching[column] ?? 0) > 0) column++;
      const width = span(cell, 'colspan');
      const above = columns[column] ?? [];
      const inGroup = group.header === null || isHeaderRow ? [] : [group.header];
      headers.set(cell.element, {
        column: above,
        row: [...inGroup, ...rowHeaders.map(({ cell }) => cell)],
      });
      isLeading &&= (cell.element.name === 'th' || column === 0) && cell.isHeader;
      const isRowHeader = isLeading || (!isHeaderRow && (cell.scope === 'row' || names.has(cell)));
      if (isHeaderRow) extend(columns, column, width, cell);
      else if (isTitle || (isRowHeader && cell.element.attribs.scope === 'rowgroup'))
        group.header = cell.element;
      else if (isRowHeader && rowHeaders.length < mostHeaders) {
        rowHeaders.push({ cell: cell.element, rows: span(cell, 'rowspan') });
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

function partOf(row: Row): unknown {
  return row[0]?.element.parent?.parent ?? null;
}

/** A header applies to all columns that it spans, below the headers already there. */
function extend(columns: Element[][], from: number, count: number, cell: TableCell): void {
  if (!cell.hasText) return;
  for (let i = from; i < Math.min(from + count, maxColumns); i++) {
    columns[i] = [...(columns[i] ?? []), cell.element];
  }
}

function fill<T>(array: T[], from: number, count: number, value: T): void {
  for (let i = from; i < Math.min(from + count, maxColumns); i++) array[i] = value;
}

function span({ element }: TableCell, name: 'colspan' | 'rowspan'): number {
  const declared = Number.parseInt(element.attribs[name] ?? '1', 10);
  return Number.isFinite(declared) && declared > 0 ? Math.min(declared, maxSpan) : 1;
}

/** The table's own rows: those of a table inside a cell belong to that table. */
function rowsOf(table: Element): Row[] {
  const parts = tags(table).flatMap((part) => (rowGroups.has(part.name) ? tags(part) : [part]));
  const rows = parts.filter(({ name }) => name === 'tr');
  return rows.map((row) =>
    tags(row)
      .filter(({ name }) => cellNames.has(name))
      .map((cell) => new TableCell(cell)),
  );
}

function tags(parent: Element): Element[] {
  return parent.children.filter(isTag);
}
