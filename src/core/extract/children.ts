import type { ChildNode, ParentNode } from 'domhandler';

/** Makes nodes the children of a parent, in this order. Whoever had them before must be given others. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  let before: ChildNode | null = null;
  for (const child of children) {
    child.parent = parent;
    child.prev = before;
    child.next = null;
    if (before) before.next = child;
    before = child;
  }
}
