import { must } from '../must.js';
import type { Bag } from './similarity.js';

/** At most this many columns are considered per row, so that the time grows only linearly with the text. */
const mostCandidates = 16;
/** A word that occurs in more columns than this is too common to be useful. */
const mostColumnsOfWord = 64;

/**
 * For each row, the columns that could be similar: all if there are only a few, otherwise those with which it shares
 * the most rare words, and those in about the same place.
 */
export function candidates(rows: readonly Bag[], columns: readonly Bag[]): number[][] {
  if (columns.length <= mostCandidates) return rows.map(() => columns.map((_, column) => column));
  const columnsOf = columnsByWord(columns);
  const shared = new Uint16Array(columns.length);
  const countOf = (column: number) => must(shared[column], 'the count of a column');
  return rows.map((row, at) => {
    const touched: number[] = [];
    for (const word of new Set(row)) {
      const found = columnsOf.get(word) ?? [];
      if (found.length > mostColumnsOfWord) continue;
      for (const column of found) {
        if (shared[column] === 0) touched.push(column);
        shared[column] = countOf(column) + 1;
      }
    }
    touched.sort((a, b) => countOf(b) - countOf(a) || a - b);
    for (const column of touched) shared[column] = 0;
    const chosen = new Set(touched.slice(0, mostCandidates));
    const beside = Math.round((at * (columns.length - 1)) / Math.max(1, rows.length - 1));
    for (let column = beside - 1; column <= beside + 1; column++) {
      if (column >= 0 && column < columns.length) chosen.add(column);
    }
    return [...chosen].sort((a, b) => a - b);
  });
}

function columnsByWord(columns: readonly Bag[]): Map<number, number[]> {
  const columnsOf = new Map<number, number[]>();
  columns.forEach((bag, column) => {
    for (const word of new Set(bag)) {
      const found = columnsOf.get(word);
      if (found) found.push(column);
      else columnsOf.set(word, [column]);
    }
  });
  return columnsOf;
}
