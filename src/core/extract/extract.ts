import type { Clause } from '../clause.js';
import { must } from '../must.js';
import { sections } from '../prose/sections.js';
import type { Coverage } from './coverage.js';
import type { Declaration } from './declaration.js';
import { digestOfClauses, digestOfText } from './digest.js';
import type { Block } from './draft.js';
import type { Ending } from './ending.js';
import { withoutFalseHeadings } from './false-headings.js';
import { linkNormaliser } from './links/links.js';
import { findMain } from './main.js';
import { countWords } from './normalise.js';
import { relativeStamps } from './relative-time.js';
import type { Text } from './text.js';
import { unveil } from './unveil.js';
import { walk } from './walk.js';

export interface Extraction {
  text: Text;
  /** `<html lang>` as written; null if missing. */
  language: string | null;
  ending: Ending;
  /** True when no selector was declared and the main text was guessed. */
  guessed: boolean;
  /** How much of the page was selected. Measured only when asked for. */
  coverage: () => Coverage;
}

/**
 * Reads a page's clauses, in reading order; null if the declared main element is missing.
 * `pageUrl` is the address that answered, if redirects led away from the declared one.
 */
export function extract(
  html: string,
  declaration: Declaration,
  pageUrl: string = declaration.url,
): Extraction | null {
  const main = findMain(html, declaration, pageUrl);
  if (main === null) return null;

  const normaliseLink = linkNormaliser(main.base, declaration);
  const isStamp = relativeStamps(main.language);
  const read = () =>
    main.roots.map((root) =>
      walk(root, normaliseLink, declaration.language).filter((block) => !isStamp(block)),
    );
  let parts = read();
  if (parts.every((blocks) => blocks.length === 0)) {
    for (const root of main.roots) unveil(root);
    parts = read();
  }
  const blocks = withoutFalseHeadings(titled(parts).flat(), declaration.language);
  const { language, ending, guessed, coverage } = main;
  return { text: toText(withSections(blocks)), language, ending, guessed, coverage };
}

/** Puts clauses and what identifies them together. */
export function toText(clauses: readonly Clause[]): Text {
  return {
    clauses,
    digest: digestOfText(clauses),
    // Computed on demand: nearly every check sees the current text and never asks.
    get clausesDigest() {
      return digestOfClauses(clauses);
    },
    words: clauses.reduce((sum, { text }) => sum + countWords(text), 0),
  };
}

/** If the first of several selected elements is just a heading, it is the document's title. */
function titled(parts: readonly Block[][]): Block[][] {
  const [title, ...rest] = parts;
  const [heading, ...more] = title ?? [];
  const isTitle = rest.length > 0 && more.length === 0 && heading?.kind === 'heading';
  return isTitle ? [[{ ...heading, level: 1 }], ...rest] : [...parts];
}

function withSections(blocks: readonly Block[]): Clause[] {
  const paths = sections(blocks);
  return blocks.map((block, i) => ({
    ...block,
    section: must(paths[i], 'the section of a block'),
  }));
}
