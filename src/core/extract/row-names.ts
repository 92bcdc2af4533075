import type { Element } from 'domhandler';
import { hasText, textOf } from './cell-text.js';

/** A longer text says something about its row instead of naming it. In characters. */
const longestName = 300;
/** What is usual for names. */
const usualName = 100;
const letter = /\p{L}/u;
const leadsIn = /[:：]$/;

/**
 * The first cells of rows, if the first column names what each row is about: different short texts below a row of
 * headers, or in a table without one, in front of a colon. Cells that span rows name all of them.
 */
export function rowNames(
  rows: readonly Element[][],
  headerRows: ReadonlySet<Element[]>,
): ReadonlySet<Element> {
  const none = new Set<Element>();
  const first = firstCells(rows.filter((row) => !headerRows.has(row) && row.some(hasText)));
  const texts = first.map(textOf);
  const isNaming = texts.every((text) => letter.test(text)) && new Set(texts).size === texts.length;
  if (first.length === 0 || !isNaming || median(texts) > usualName) return none;
  const isHeaded = headerRows.size > 0 || texts.every((text) => leadsIn.test(text));
  if (!isHeaded) return none;
  return new Set(first.filter((_, i) => (texts[i] ?? '').length <= longestName));
}

/** The cells of the first column that have others next to them. */
function firstCells(rows: readonly Element[][]): Element[] {
  const found: Element[] = [];
  let reaching = 0;
  for (const [first, second] of rows) {
    if (reaching > 0) {
      reaching--;
      continue;
    }
    const rowspan = Number.parseInt(first?.attribs.rowspan ?? '1', 10);
    if (rowspan > 1) reaching = rowspan - 1;
    if (first && second) found.push(first);
  }
  return found;
}

function median(texts: readonly string[]): number {
  const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
