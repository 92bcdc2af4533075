import type { Element, ParentNode } from 'domhandler';

/** The union of the matches; one inside another is not read twice. Each node is visited once, however many match. */
export function outermost(matched: readonly Element[]): Element[] {
  const inside = new Map<ParentNode, boolean>(matched.map((element) => [element, true]));
  return matched.filter((element) => {
    const path: ParentNode[] = [];
    let above = element.parent;
    for (; above && !inside.has(above); above = above.parent) path.push(above);
    const isInside = above !== null && inside.get(above) === true;
    for (const node of path) inside.set(node, isInside);
    return !isInside;
  });
}
