import type { Element } from 'domhandler';

/** Elements whose content is never text for a reader: browsers show nothing, or a picture. */
export const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'svg',
  'iframe',
  'noembed',
  'noframes',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'progress',
  'meter',
  'select',
  'datalist',
  'textarea',
  'input',
  'rp',
]);

/** Elements that start and end their own line (HTML Living Standard, section 15.3). */
const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
]);

export const lists = new Set(['ul', 'ol', 'menu', 'dir']);
export const cells = new Set(['td', 'th']);
const bolds = new Set(['b', 'strong']);
const boldStyle = /font-weight\s*:\s*(bold|bolder|[6-9]00)/i;

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
/** Elements that a style may put inline. Items and cells stay what they are. */
const inLineByStyle = new Set(['div', 'form', 'p']);
const displayStyle =
  /(^|;)\s*display\s*:\s*(block|flex|grid|table|list-item|flow-root|inline|contents)\s*(;|!|$)/i;

/** 1–6 for `h1`–`h6` and `role=heading`, otherwise 0. */
export function headingLevel({ name, attribs }: Element): number {
  if (name.length === 2 && name[0] === 'h' && name !== 'hr') return Number(name[1]) || 0;
  if (attribs.role !== 'heading') return 0;
  return Math.min(Math.max(Number(attribs['aria-level']) || 2, 1), 6);
}

/** Whether the element starts and ends its own line; a heading always does, whatever its element. */
export function isBlock(element: Element): boolean {
  if (headingLevel(element) > 0) return true;
  const { name, attribs } = element;
  const display = attribs.style && displayStyle.exec(attribs.style)?.[2]?.toLowerCase();
  if (!display) return blocks.has(name);
  return display === 'inline' || display === 'contents'
    ? blocks.has(name) && !inLineByStyle.has(name)
    : true;
}

export function isBold({ name, attribs }: Element): boolean {
  return bolds.has(name) || (attribs.style !== undefined && boldStyle.test(attribs.style));
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

function isVisuallyHidden({ class: classes, style }: Record<string, string>): boolean {
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
