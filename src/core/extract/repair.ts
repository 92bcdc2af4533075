import type { Document } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

/*
 * parse5's time grows with the depth of a page, and with the square of what it has to put elsewhere. Browsers
 * build no deeper trees, and no page that is meant to be read holds so many faults.
 */
const deepestRepaired = 512;
const mostFaults = 1000;
/** Formatting that is left open is built again in each block behind it: a page may ask for millions of elements. */
const mostElementsFor = (elements: number) => 4 * elements + 1000;

class TooManyElements extends Error {}

/** The page's tree as the standard builds it, by parse5; null where that would cost more than such a page is worth. */
export function repair(
  html: string,
  { faults, elements, deepest }: { faults: number; elements: number; deepest: number },
): Document | null {
  if (faults > mostFaults || deepest > deepestRepaired) return null;
  let left = mostElementsFor(elements);
  const treeAdapter: typeof adapter = {
    ...adapter,
    createElement(...parts) {
      left--;
      if (left < 0) throw new TooManyElements();
      return adapter.createElement(...parts);
    },
  };
  try {
    return parse(html, { treeAdapter, sourceCodeLocationInfo: true });
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}
