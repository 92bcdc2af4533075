import type { Clause } from '../../../src/core/clause.js';
import { type Extraction, extract } from '../../../src/core/extract/extract.js';

export const pageUrl = 'https://example.com/legal/privacy';

export interface Reading {
  select?: readonly string[];
  remove?: readonly string[];
  language?: string;
  /** The address that answered, where it is not the declared one. */
  from?: string;
}

/** Reads a page whose main text stands in `main`, unless the test says otherwise. */
export function read(
  html: string,
  { select = ['main'], remove = [], language = 'en', from }: Reading = {},
) {
  return extract(html, { url: pageUrl, language, select, remove }, from);
}

/** Reads what stands in `main`, and fails when there is none. */
export function readMain(inner: string, reading: Reading = {}): Extraction {
  return found(read(`<html><body><main>${inner}</main></body></html>`, reading));
}

export function found(extraction: Extraction | null): Extraction {
  if (extraction === null) throw new Error('The page does not contain the declared main element.');
  return extraction;
}

/** The clauses of a main text, a line each: see `line`. */
export function clausesOf(inner: string, reading: Reading = {}): string[] {
  return readMain(inner, reading).text.clauses.map(line);
}

/** `h2 Title`, `p words`, `li1 words`, `td[Column|Row] words`. */
export function line({ kind, level, text, headers }: Clause): string {
  switch (kind) {
    case 'heading':
      return `h${level} ${text}`;
    case 'paragraph':
      return `p ${text}`;
    case 'item':
      return `li${level} ${text}`;
    case 'cell':
      return `td[${[...headers.column, ...headers.row].join('|')}] ${text}`;
  }
}

/** The links of a main text, in order. */
export function linksOf(inner: string, reading: Reading = {}) {
  return readMain(inner, reading).text.clauses.flatMap(({ links }) => links);
}
