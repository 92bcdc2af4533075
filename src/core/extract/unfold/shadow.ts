import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler';
import { setChildren } from '../children.js';

/** What may have a shadow tree (DOM Standard, section 4.8), besides elements with a name of their own. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);
const modes = new Set(['open', 'closed']);

/**
 * Puts a declarative shadow tree in the place of its host's children, which go into its slots (HTML Living Standard,
 * section 4.12.3). Other templates, and a second one for the same host, are left alone: nothing in them is shown.
 */
export function unfoldShadow(template: Element, unfolded: Set<ParentNode>): void {
  const host = template.parent;
  if (!host || !isTag(host) || !isShadow(template, host) || unfolded.has(host)) return;
  unfolded.add(host);
  const light = host.children.filter((child) => child !== template);
  const shadow = contentOf(template);
  setChildren(template, []);
  setChildren(host, shadow);
  fill(slotsIn(host), light);
}

function isShadow({ attribs }: Element, host: Element): boolean {
  if (!modes.has(attribs.shadowrootmode?.toLowerCase() ?? '')) return false;
  return hosts.has(host.name) || host.name.includes('-');
}

/** parse5 keeps the content of a template in a document of its own. */
function contentOf({ children }: Element): ChildNode[] {
  const [first] = children;
  return first !== undefined && 'children' in first && !isTag(first) ? first.children : children;
}

/** The slots of one shadow tree: those in the templates below belong to others. */
function slotsIn(host: Element): Element[] {
  const slots: Element[] = [];
  const open: ParentNode[] = [host];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    if (isTag(parent) && parent.name === 'slot') slots.push(parent);
    if (isTag(parent) && parent.name === 'template') continue;
    for (let i = parent.children.length - 1; i >= 0; i--) {
      const child = parent.children[i];
      if (child && isTag(child)) open.push(child);
    }
  }
  return slots;
}

/** The first slot of a name gets all that asks for it. What finds none is not shown; a slot that gets nothing shows its own children. */
function fill(slots: readonly Element[], light: readonly ChildNode[]): void {
  const assigned = new Map<string, ChildNode[]>();
  for (const node of light) {
    if (node.type === 'comment') continue;
    const name = (isTag(node) && node.attribs.slot) || '';
    const others = assigned.get(name);
    if (others) others.push(node);
    else assigned.set(name, [node]);
  }
  for (const slot of slots) {
    const name = slot.attribs.name ?? '';
    const nodes = assigned.get(name);
    if (nodes === undefined) continue;
    assigned.delete(name);
    setChildren(slot, nodes);
  }
}
