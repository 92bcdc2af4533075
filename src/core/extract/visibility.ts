import type { Element } from 'domhandler';
import { silent } from './elements.js';
import { isStruck } from './struck.js';

/** Class names with which style sheets hide words from everyone except screen readers. */
export const visuallyHidden = [
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'u-visually-hidden',
  'screen-reader-text',
  'screen-reader-only',
];
const visuallyHiddenClass = new RegExp(`(^|\\s)(${visuallyHidden.join('|')})(\\s|$)`);
/** A style sheet may undo that for some screen sizes: “sr-only md:not-sr-only”. */
const shownOnSomeScreens = /(^|\s)(sm|md|lg|xl|2xl):not-sr-only(\s|$)/;
const clipped = /(^|;)\s*clip(-path)?\s*:\s*(rect\(\s*([01](px)?[\s,]*){4}\)|inset\(\s*(50|100)%)/i;

const collapses = /collaps|accordion|expand|toggle|tab-?(pane|panel|content)/i;
const hiddenStyle = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether the words below an element are for readers, and in force. */
export function isRead(element: Element): boolean {
  return !silent.has(element.name) && !isHidden(element) && !isStruck(element);
}

/**
 * Whether a reader can never see the element. A collapsed section is one click away and counts as visible,
 * which is why `aria-hidden` is ignored. What pops up over the page is not part of the text.
 */
export function isHidden(element: Element): boolean {
  const { name, attribs } = element;
  if (name === 'dialog' && attribs.open === undefined) return true;
  if (attribs.popover !== undefined || isVisuallyHidden(attribs)) return true;
  const hidden =
    (attribs.hidden !== undefined && attribs.hidden !== 'until-found') ||
    (attribs.style !== undefined && hiddenStyle.test(attribs.style));
  return hidden && !isCollapsible(attribs);
}

export function isVisuallyHidden({ class: classes, style }: Record<string, string>): boolean {
  if (style !== undefined && clipped.test(style)) return true;
  // This runs for every element: one search for what the names have in common is faster than one for each.
  const mayBe =
    classes?.includes('sr-only') || classes?.includes('hidden') || classes?.includes('-reader-');
  if (!classes || !mayBe || !visuallyHiddenClass.test(classes)) return false;
  return !shownOnSomeScreens.test(classes);
}

function isCollapsible(attribs: Record<string, string>): boolean {
  if (attribs.role === 'tabpanel' || attribs.role === 'region') return true;
  return Object.entries(attribs).some(
    ([name, value]) =>
      collapses.test(name) || ((name === 'class' || name === 'id') && collapses.test(value)),
  );
}
