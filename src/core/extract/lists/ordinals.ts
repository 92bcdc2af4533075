import { type AnyNode, type Element, isTag } from 'domhandler';
import { lists } from '../elements.js';
import { declarationsIn } from '../inline-style.js';
import { isHiddenByClass, isRead } from '../visibility.js';

/*
 * The numbers of a list's items (HTML Living Standard, section 4.4.8). Items that are struck out or invisible count,
 * because they take their place on the page; items without a place do not.
 */

/** “Rules for parsing integers”: what follows the digits does not matter. */
const integer = /^[\t\n\f\r ]*([+-]?\d{1,10})(?!\d)/;
const highest = 2 ** 31 - 1;
const mayDisplay = /display/i;
const keyword = /^[a-z-]+/;

/** The number of each item of a list, in linear time. Items of a list inside it have their own. */
export function ordinalsIn(list: Element): ReadonlyMap<Element, number> {
  const items = itemsOf(list);
  const isReversed = list.name === 'ol' && list.attribs.reversed !== undefined;
  const start = list.name === 'ol' ? integerIn(list.attribs.start) : null;
  const ordinals = new Map<Element, number>();
  let next = start ?? (isReversed ? items.length : 1);
  for (const item of items) {
    const ordinal = integerIn(item.attribs.value) ?? next;
    ordinals.set(item, ordinal);
    next = isReversed ? ordinal - 1 : ordinal + 1;
  }
  return ordinals;
}

function integerIn(written: string | undefined): number | null {
  const digits = integer.exec(written ?? '')?.[1];
  const value = Number(digits ?? Number.NaN);
  return Math.abs(value) <= highest ? value : null;
}

/** In document order. Uses a stack instead of recursion, because a page may be nested arbitrarily deep. */
function itemsOf(list: Element): Element[] {
  const items: Element[] = [];
  const open: AnyNode[] = [...list.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isTag(node) || lists.has(node.name)) continue;
    const display = displayOf(node);
    if (display === 'none') continue;
    if (node.name === 'li' && display === 'list-item') items.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as AnyNode);
  }
  return items;
}

/** How an element is laid out. What is only collapsed has a place: it is one click away. */
function displayOf(element: Element): string {
  const { style, hidden } = element.attribs;
  const display = displayIn(style ?? '') ?? 'list-item';
  const isHidden = hidden !== undefined && hidden !== 'until-found';
  if (display !== 'none' && !isHidden && !isHiddenByClass(element)) return display;
  return isRead(element) ? 'list-item' : 'none';
}

/** Null if a style says nothing about it. The last declaration counts. */
function displayIn(style: string): string | null {
  if (!mayDisplay.test(style)) return null;
  const values = declarationsIn(style).filter(({ name }) => name === 'display');
  return (
    values.map(({ value }) => keyword.exec(value.toLowerCase())?.[0]).findLast(Boolean) ?? null
  );
}
