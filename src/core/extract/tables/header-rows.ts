import { isTag } from 'domhandler';
import type { TableCell } from './table-cell.js';

export type Row = readonly TableCell[];

/** The rows of a table that hold headers instead of data. */
export interface HeaderRows {
  /** Rows whose cells head the columns below them. */
  columns: ReadonlySet<Row>;
  /** Rows of a single header across the table, which titles the rows below it. */
  titles: ReadonlySet<Row>;
}

/** Maximum headers of one cell per side: every cell below would repeat them. */
export const mostHeaders = 4;
/** In characters. */
const longestPlainHeader = 60;

export function headerRowsOf(rows: readonly Row[]): HeaderRows {
  const filled = rows.filter((row) => row.some(({ hasText }) => hasText));
  const first = leadingRows(filled);
  const titles = new Set(filled.filter((row) => isTitle(row) && !first.has(row)));
  const [top] = first;
  // Of several titles, the first one is a title like the others.
  if (titles.size > 0 && first.size === 1 && top && isTitle(top)) {
    return { columns: new Set(), titles: new Set([top, ...titles]) };
  }
  const columns = first.size > 0 ? [...first, ...laterRows(filled, first)] : plainRows(filled);
  return { columns: new Set(columns), titles };
}

/** The first row if all its cells head a column, and the rows of `<th>` that follow it. */
function leadingRows(rows: readonly Row[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  const most = rows.some((row) => row.some(isData)) ? mostHeaders : 1;
  let isTitled = false;
  for (const row of rows.slice(0, most)) {
    if (!isHeader(row)) break;
    const goesOnFromTitle = isTitled && row.length > 1;
    if (found.size > 0 && (!(goesOn(row) || goesOnFromTitle) || row === rows.at(-1))) break;
    found.add(row);
    isTitled = found.size === 1 && isTitle(row);
    if (!goesOn(row) && !isTitled) break;
  }
  return found;
}

/** Rows of headers between rows of data: from there on, the columns have other names. */
function laterRows(rows: readonly Row[], first: ReadonlySet<Row>): Row[] {
  return rows.filter((row, i) => {
    if (first.has(row) || row.length < 2 || !row.every((cell) => isColumnHeader(cell)))
      return false;
    return [rows[i - 1], rows[i + 1]].every((beside) => beside?.some(isData) === true);
  });
}

/** In a table without markup for headers, an empty corner shows that the first row and column are headers. */
function plainRows([first, ...rows]: readonly Row[]): Row[] {
  const [corner, ...heads] = first ?? [];
  if (!first || !corner || corner.hasText || heads.length === 0 || rows.length === 0) return [];
  const isHead = ({ hasText, text }: TableCell) => hasText && text.length <= longestPlainHeader;
  const isNamed = ([name, ...others]: Row) =>
    name !== undefined && isHead(name) && others.length === heads.length;
  return heads.every(isHead) && rows.every(isNamed) ? [first] : [];
}

function isHeader(row: Row): boolean {
  return (
    isHead(row) || row.every((cell) => (cell.isHeader && cell.scope !== 'row') || !cell.hasText)
  );
}

/** Whether a row may be the second row of headers. The corner above row headers may be empty. */
function goesOn(row: Row): boolean {
  if (row.length < 2) return false;
  return isHead(row) || row.every((cell, i) => isColumnHeader(cell) || (i === 0 && !cell.hasText));
}

/** Whether a row is nothing but a header across several columns. */
function isTitle(row: Row): boolean {
  const [only, another] = row;
  if (!only || another) return false;
  return Number.parseInt(only.element.attribs.colspan ?? '1', 10) > 1 && only.isHeader;
}

function isColumnHeader({ element, scope }: TableCell): boolean {
  return (element.name === 'th' && scope !== 'row') || scope === 'column';
}

function isData({ element, scope, hasText }: TableCell): boolean {
  return element.name === 'td' && scope !== 'column' && hasText;
}

function isHead(row: Row): boolean {
  const above = row[0]?.element.parent?.parent;
  return above != null && isTag(above) && above.name === 'thead';
}
