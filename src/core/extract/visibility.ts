import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { isBlock, silent } from './elements.js';
import { saidByClasses } from './hidden/by-classes.js';
import { isCollapsible } from './hidden/collapsible.js';
import { isClosedModal } from './hidden/modal.js';
import type { Screens } from './hidden/screens.js';
import { hiddenByStyle, isDisplayed } from './hidden/style.js';
import { isBlank } from './normalise.js';
import { isStruck } from './struck.js';

/** Whether the words below an element are for readers, and in force. */
export function isRead(element: Element): boolean {
  return !silent.has(element.name) && !isHidden(element) && !isStruck(element);
}

/** Whether a reader can never see the element. What pops up over the page is not part of the text. */
export function isHidden(element: Element): boolean {
  return hiding(element) !== null;
}

/** Whether an element cannot be seen, but is read by screen readers. */
export function isVisuallyHidden(element: Element): boolean {
  return hiding(element) === 'sight';
}

/**
 * From whom an element is hidden; null if it is not. A collapsed section is one click away and counts as visible,
 * which is why `aria-hidden` is ignored.
 */
function hiding(element: Element): 'all' | 'sight' | null {
  const { name, attribs } = element;
  const byStyle = hiddenByStyle(attribs);
  const { screens, forScreenReaders } = saidByClasses(attribs.class);
  if (forScreenReaders || byStyle === 'sight') return 'sight';
  if (attribs.popover !== undefined || isClosedModal(element)) return 'all';
  if (name === 'dialog' && attribs.open === undefined && !isDisplayed(attribs)) return 'all';
  if (byStyle === 'all' || isHiddenByMarkup(attribs, screens))
    return isCollapsible(attribs) ? null : 'all';
  if (byStyle === 'away' && !isCollapsible(attribs)) return 'sight';
  return isVariant(element, screens) ? 'all' : null;
}

/** Whether an attribute or a class hides an element until a script or a style shows it. */
function isHiddenByMarkup(attribs: Element['attribs'], screens: Screens): boolean {
  const isHidden = attribs.hidden !== undefined && attribs.hidden !== 'until-found';
  return (isHidden || isOnNone(screens)) && !isDisplayed(attribs);
}

/** Whether nothing but a class hides an element from everyone. */
export function isHiddenByClass(element: Element): boolean {
  const { attribs } = element;
  if (attribs.hidden !== undefined || hiddenByStyle(attribs) !== null) return false;
  return isOnNone(saidByClasses(attribs.class).screens) || isClosedModal(element);
}

function isOnNone({ wide, narrow }: Screens): boolean {
  return !wide && !narrow;
}

/** Whether an element is an attribute, style or class away from being seen: hidden, or shown on small screens only. */
export function isSeenElsewhere({ attribs }: Element): boolean {
  const { screens } = saidByClasses(attribs.class);
  return !screens.wide || hiddenByStyle(attribs) === 'all' || isHiddenByMarkup(attribs, screens);
}

/** Whether words stand for the words beside them on small screens: “Policy” for “Privacy policy”. */
function isVariant(element: Element, { wide, narrow }: Screens): boolean {
  if (wide || !narrow || isBlock(element)) return false;
  return [beside(element, 'prev'), beside(element, 'next')].some((other) => {
    const screens = saidByClasses(other?.attribs.class).screens;
    return screens.wide && !screens.narrow;
  });
}

function beside(element: Element, side: 'prev' | 'next'): Element | null {
  let node: ChildNode | null = element[side];
  while (node && !isTag(node) && (!isText(node) || isBlank(node.data))) node = node[side];
  return node && isTag(node) ? node : null;
}
