import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isHidden, silent } from './elements.js';
import { isBlank } from './normalise.js';

/** `display: none` is no veil: that is how a page keeps what it may never show. */
const veilStyle = /visibility\s*:\s*hidden/i;

/**
 * Shows what wraps all the words of an element: pages hide everything until their scripts have run.
 * What is hidden beside other words stays hidden.
 */
export function unveil(root: Element): void {
  for (let wrapper: Element | null = root; wrapper; wrapper = soleHolder(wrapper)) {
    if (isVeil(wrapper)) wrapper.attribs = {};
  }
}

/** The one child that holds all the words of an element; null when there is none, or more stands beside it. */
function soleHolder({ children }: Element): Element | null {
  let sole: Element | null = null;
  for (const child of children) {
    if (!holdsWords(child)) continue;
    if (sole || !isTag(child)) return null;
    sole = child;
  }
  return sole;
}

/** A stack, not recursion: a page may nest as deep as it likes. */
function holdsWords(node: AnyNode): boolean {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isText(next) && !isBlank(next.data)) return true;
    if (!isTag(next) || silent.has(next.name) || (isHidden(next) && !isVeil(next))) continue;
    for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i] as AnyNode);
  }
  return false;
}

function isVeil({ attribs }: Element): boolean {
  return veilStyle.test(attribs.style ?? '');
}
