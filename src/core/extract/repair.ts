import type { Document, Element } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { closesPage } from './page-end.js';
import { folded } from './unfold/unfold.js';

/*
 * parse5's time grows with a page's depth, and with the square of what it has to relocate. Browsers build no deeper
 * trees, and no page meant for readers has so many faults.
 */
const deepestRepaired = 512;
const mostFaults = 1000;
/** Unclosed formatting is recreated in each following block: a page may ask for millions of elements. */
const mostElementsFor = (elements: number) => 4 * elements + 1000;

class TooManyElements extends Error {}

/** A page's tree, and the elements in it that show something else than their children. */
export interface Repaired {
  root: Document;
  folded: Element[];
}

/** The page's tree as the standard builds it, by parse5; null if that would be too expensive. */
export function repair(
  html: string,
  { faults, elements, deepest }: { faults: number; elements: number; deepest: number },
): Repaired | null {
  if (faults > mostFaults || deepest > deepestRepaired) return null;
  const found: Element[] = [];
  let left = mostElementsFor(elements);
  const treeAdapter: typeof adapter = {
    ...adapter,
    createElement(...parts) {
      left--;
      if (left < 0) throw new TooManyElements();
      const element = adapter.createElement(...parts);
      if (folded.has(element.name)) found.push(element);
      return element;
    },
  };
  try {
    // To know where each element ends takes half as long again, and is of use only if the page is not closed.
    const root = parse(html, { treeAdapter, sourceCodeLocationInfo: !closesPage(html) });
    return { root, folded: found };
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}
