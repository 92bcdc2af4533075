import { must } from './must.js';

/** The kinds of clause. */
export type ClauseKind = 'heading' | 'paragraph' | 'item' | 'cell';

/** A link inside a clause: its visible words and its normalised target. */
export interface Link {
  text: string;
  href: string;
}

/** The texts of the header cells of a table cell, those farthest away first. */
export interface Headers {
  column: readonly string[];
  row: readonly string[];
}

export const noHeaders: Headers = { column: [], row: [] };

/**
 * The smallest addressed text: a heading, paragraph, list item or table cell.
 * `text` is in NFC, with single spaces, without invisible characters.
 */
export interface Clause {
  kind: ClauseKind;
  /** Headings: 1–6 as in HTML, 7 for a paragraph that is all bold. Items: nesting depth from 1. Otherwise 0. */
  level: number;
  /**
   * What a browser shows in front of the text: “d.”, “iv.”. Null if the clause does not begin an item, or its item has a
   * bullet. It is not part of the text: inserting an item does not change those after it.
   */
  marker: string | null;
  text: string;
  links: readonly Link[];
  /** Headings above this clause, outermost first, without the document's title. */
  section: readonly string[];
  /** Empty lists unless the clause is a table cell. */
  headers: Headers;
}

/** All headers of a clause in one list, those of its column first. */
export function allHeaders({ headers }: Pick<Clause, 'headers'>): string[] {
  return [...headers.column, ...headers.row];
}

/** The clause at a position that is known to exist, as all positions in edits, mentions and gaps are. */
export function clauseAt(clauses: readonly Clause[], position: number): Clause {
  return must(clauses[position], 'the clause at a known position');
}
