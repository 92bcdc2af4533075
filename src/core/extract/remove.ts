import type { ChildNode, Element, ParentNode } from 'domhandler';

/**
 * Takes out the elements that stand inside one of the roots, with all below them. Not with cheerio's own `find` and
 * `remove`: their time grows with the square of the number of siblings. Here each parent's children are passed once.
 */
export function removeInside(roots: readonly Element[], elements: readonly Element[]): void {
  const all = new Set<ParentNode>(roots);
  const removed = new Set<ChildNode>(elements.filter((element) => isInside(all, element)));
  for (const parent of new Set([...removed].map((node) => node.parent))) {
    if (parent) keepOnly(parent, (child) => !removed.has(child));
  }
}

function isInside(roots: ReadonlySet<ParentNode>, element: Element): boolean {
  let above = element.parent;
  while (above && !roots.has(above)) above = above.parent;
  return above !== null;
}

function keepOnly(parent: ParentNode, isKept: (child: ChildNode) => boolean): void {
  parent.children = parent.children.filter(isKept);
  let before: ChildNode | null = null;
  for (const child of parent.children) {
    child.prev = before;
    child.next = null;
    if (before) before.next = child;
    before = child;
  }
}
