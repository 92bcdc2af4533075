import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { declarationsOf } from '../inline-style.js';
import { isBlank } from '../normalise.js';
import { isPicture } from '../pictures/pictures.js';
import { isNoSize } from './style.js';

/** Whether a page may show parts of what it hides: most do not, and need not be searched. */
export const mayShowAgain =
  /\sstyle\s?=[^<>]{0,300}(?:visibility\s?:\s?visible|font(?:-size)?\s?:\s?[01.])/i;

/** What an element passes on to what is inside, unless that says otherwise. */
interface Passed {
  isInvisible: boolean;
  isTiny: boolean;
}

const nothing: Passed = { isInvisible: false, isTiny: false };
/** Browsers give these a size of their own. */
const ownSize = new Set(['button', 'input', 'textarea', 'select', 'font']);
/** A share of nothing is nothing. */
const relative = /%|em$|smaller|larger|inherit|unset/;

/**
 * Shows the parts of a hidden element that browsers show: `visibility` and `font-size` only apply to what does not
 * declare its own. The words around them are taken out, and the element is no longer hidden.
 */
export function showAgain(root: Element): void {
  const open: AnyNode[] = [...root.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isTag(node)) continue;
    const passed = passedOn(node, nothing);
    if (passed.isInvisible || passed.isTiny) {
      if (shownWithin(node)) mute(node);
    } else for (const child of node.children) open.push(child);
  }
}

function shownWithin(element: Element): boolean {
  let found = false;
  each(element, (node, { isInvisible, isTiny }) => {
    if (isText(node)) found ||= !isInvisible && !isTiny && !isBlank(node.data);
    else found ||= !isInvisible && isTag(node) && isPicture(node);
  });
  return found;
}

function mute(element: Element): void {
  each(element, (node, { isInvisible, isTiny }) => {
    if (isText(node) && (isInvisible || isTiny)) node.data = '';
    if (!isTag(node)) return;
    if (isPicture(node) && isInvisible) node.attribs.hidden = '';
    else if (node.attribs.style !== undefined)
      node.attribs.style += ';visibility:visible!important;font-size:medium!important';
  });
}

/** Visits an element and everything below it, with what applies there. What a node declares is read before it is visited. */
function each(element: Element, visit: (node: AnyNode, passed: Passed) => void): void {
  const open: { node: AnyNode; passed: Passed }[] = [{ node: element, passed: nothing }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const passed = isTag(node) ? passedOn(node, next.passed) : next.passed;
    const children = isTag(node) ? node.children : [];
    visit(node, passed);
    for (const child of children) open.push({ node: child, passed });
  }
}

function passedOn({ name, attribs }: Element, above: Passed): Passed {
  const { style, class: classes } = attribs;
  let { isInvisible, isTiny } = above;
  // A style sheet may give it a size.
  if (isTiny && (classes !== undefined || ownSize.has(name))) isTiny = false;
  if (style === undefined) return { isInvisible, isTiny };
  const declared = declarationsOf(style);
  const visibility = declared.get('visibility');
  if (visibility === 'visible') isInvisible = false;
  if (visibility === 'hidden' || visibility === 'collapse') isInvisible = true;
  const size = declared.get('font-size');
  if (isNoSize(size)) isTiny = true;
  else if (size !== undefined && !relative.test(size)) isTiny = false;
  return { isInvisible, isTiny };
}
