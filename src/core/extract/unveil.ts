import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { silent } from './elements.js';
import { isBlank } from './normalise.js';
import { isHidden, isHiddenByClass } from './visibility.js';

/** `display: none` is not included: pages use it for what they may never show. A class is weaker evidence. */
const veilStyle = /visibility\s*:\s*hidden/i;

/**
 * Makes the wrapper of all an element's words visible: some pages hide everything until their scripts have run.
 * What is hidden next to other words stays hidden.
 */
export function unveil(root: Element): void {
  for (let wrapper: Element | null = root; wrapper; wrapper = soleHolder(wrapper)) {
    if (isVeil(wrapper)) wrapper.attribs = {};
  }
}

/** The one child that contains all the words of an element; null if there is none, or if other words are next to it. */
function soleHolder({ children }: Element): Element | null {
  let sole: Element | null = null;
  for (const child of children) {
    if (!holdsWords(child)) continue;
    if (sole || !isTag(child)) return null;
    sole = child;
  }
  return sole;
}

/** Uses a stack instead of recursion, because a page may be nested arbitrarily deep. */
function holdsWords(node: AnyNode): boolean {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isText(next) && !isBlank(next.data)) return true;
    if (!isTag(next) || silent.has(next.name) || (isHidden(next) && !isVeil(next))) continue;
    for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i] as AnyNode);
  }
  return false;
}

function isVeil(element: Element): boolean {
  return veilStyle.test(element.attribs.style ?? '') || isHiddenByClass(element);
}
