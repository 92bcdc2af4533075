import { median } from '../../median.js';
import { tick } from '../../prose/ticks.js';
import type { HeaderRows, Row } from './header-rows.js';
import type { TableCell } from './table-cell.js';

/** In characters. */
const longestName = 400;
const mostSentences = 4;
const sentenceBreak = /[.!?]\s|[。！？]/;
/** What is usual for names, in characters. */
const usualName = 200;
/** In a table without headers. */
const usualPlainName = 60;
/** Longer texts are the parts of a layout. */
const usualExplanation = 1000;
/** A name stands for so many rows on average, at most; and at least one row in so many has a name. */
const mostAlike = 2;
const letterOrDigit = /[\p{L}\p{N}]/u;
const digit = /\p{N}/u;
/** “Contact:”, “If you are in the UK: all that follows”. */
const leadsIn = /^[^:：]{1,100}[:：](?:\s|$)/;
const sentenceEnd = /[.!;。！；]$/;
/** “1”, “2.”, “(c)”: counts the rows. */
const count = /^(?:[#№(]?\d{1,3}[.)]?|\(?(?:\p{L}|[ivxIVX]{2,5})[.)])$/u;
const answer = new RegExp(
  `^(?:${tick}\\uFE0F?|yes|no|oui|non|ja|nein|nee|sí|si|sim|não|n/a|[-–—])$`,
  'iu',
);

/**
 * The first cells of rows, if the first column names what each row is about: different short texts below a row of
 * headers; in a table without one, in front of a colon, or of cells that say something about them. Cells that span
 * rows name all of them. A column that only counts the rows is passed over.
 */
export function rowNames(
  rows: readonly Row[],
  { columns, titles }: HeaderRows,
): ReadonlySet<TableCell> {
  const none = new Set<TableCell>();
  const all = namingColumn(
    rows.filter((row) => !columns.has(row) && row.some(({ hasText }) => hasText)),
  );
  const first = all.filter(({ cell }) => cell.hasText);
  if (first.length * mostAlike < all.length) return none;
  const texts = first.map(({ cell }) => cell.text);
  const others = first.map(({ next }) => next.text);
  const isNaming = naming(texts, others, columns.size + titles.size > 0);
  return new Set(first.filter((_, i) => isNaming[i]).map(({ cell }) => cell));
}

/** Which texts of a column name their rows, given the texts next to them. */
export function naming(
  texts: readonly string[],
  others: readonly string[],
  isBelowHeaders: boolean,
): boolean[] {
  const isHeaded = isBelowHeaders || texts.every((text) => leadsIn.test(text));
  const are = areNames(texts) && (isHeaded || areExplained(texts, others));
  return texts.map((text) => are && !isText(text));
}

/** The first column, or the second one if the first only counts the rows. */
function namingColumn(rows: readonly Row[]): FirstCell[] {
  const first = firstCells(rows);
  if (!first.every(isCount)) return first;
  const second = firstCells(rows.map(([, ...others]) => others));
  return second.length === first.length ? second : [];
}

/** Whether a text says something about its row instead of naming it. */
function isText(text: string): boolean {
  return text.length > longestName || text.split(sentenceBreak).length > mostSentences;
}

function isCount({ cell }: FirstCell): boolean {
  return cell.element.attribs.rowspan === undefined && count.test(cell.text);
}

function areNames(texts: readonly string[]): boolean {
  const different = new Set(texts).size;
  const isTold = different === texts.length || (different > 1 && !texts.some(isAnswer));
  if (different === 0 || !isTold || different * mostAlike < texts.length) return false;
  const long = texts.filter(isText).length;
  return (
    texts.every((text) => letterOrDigit.test(text)) &&
    2 * long <= texts.length &&
    median(lengthsOf(texts)) <= usualName
  );
}

function isAnswer(text: string): boolean {
  return answer.test(text);
}

/** Whether texts of a table without headers are names, and most texts next to them say something about them. */
function areExplained(names: readonly string[], others: readonly string[]): boolean {
  if (names.length < 2 || new Set(names).size < names.length) return false;
  if (median(lengthsOf(names)) > usualPlainName || names.some((name) => sentenceEnd.test(name)))
    return false;
  const saying = others.filter((other, i) => saysMore(other, names[i] ?? ''));
  return saying.length * 3 >= names.length * 2 && median(lengthsOf(others)) <= usualExplanation;
}

function saysMore(text: string, name: string): boolean {
  if (isAnswer(text) || (digit.test(text) && !digit.test(name))) return true;
  return wordsIn(text) >= 2 * wordsIn(name) && text.length >= 2 * name.length;
}

function lengthsOf(texts: readonly string[]): number[] {
  return texts.map(({ length }) => length);
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}

interface FirstCell {
  cell: TableCell;
  next: TableCell;
}

/** The cells of the first column that have others next to them. */
function firstCells(rows: readonly Row[]): FirstCell[] {
  const found: FirstCell[] = [];
  let reaching = 0;
  for (const [cell, next] of rows) {
    if (reaching > 0) {
      reaching--;
      continue;
    }
    const rowspan = Number.parseInt(cell?.element.attribs.rowspan ?? '1', 10);
    if (rowspan > 1) reaching = rowspan - 1;
    if (cell && next) found.push({ cell, next });
  }
  return found;
}
