import type { ChildNode, Element, ParentNode } from 'domhandler';
import { setChildren } from './children.js';

/**
 * Removes the elements inside the roots, with everything below them. It does not use cheerio's `find` and `remove`,
 * which take quadratic time in the number of siblings. Here each parent's children are visited once.
 */
export function removeInside(roots: readonly Element[], elements: readonly Element[]): void {
  const all = new Set<ParentNode>(roots);
  const removed = new Set<ChildNode>(elements.filter((element) => isInside(all, element)));
  for (const parent of new Set([...removed].map((node) => node.parent))) {
    if (parent) {
      setChildren(
        parent,
        parent.children.filter((child) => !removed.has(child)),
      );
    }
  }
}

function isInside(roots: ReadonlySet<ParentNode>, element: Element): boolean {
  let above = element.parent;
  while (above && !roots.has(above)) above = above.parent;
  return above !== null;
}
