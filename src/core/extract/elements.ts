import type { Element } from 'domhandler';

/** Elements whose content is never words for a reader. */
export const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
  'textarea',
  'input',
  'map',
]);

/** Elements that start and end a line of their own (HTML Living Standard, section 15.3, and `body`). */
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
  'main',
  'menu',
  'nav',
  'ol',
  'p',
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
]);

export const lists = new Set(['ul', 'ol', 'menu', 'dir']);
export const cells = new Set(['td', 'th']);
const bolds = new Set(['b', 'strong']);
const boldStyle = /font-weight\s*:\s*(bold|bolder|[6-9]00)/i;

const collapses = /collaps|accordion|expand|toggle|tab-?(pane|panel|content)/i;
const hiddenStyle = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** 1–6 for `h1`–`h6` and `role=heading`, else 0. */
export function headingLevel({ name, attribs }: Element): number {
  if (name.length === 2 && name[0] === 'h' && name !== 'hr') return Number(name[1]) || 0;
  if (attribs.role !== 'heading') return 0;
  return Math.min(Math.max(Number(attribs['aria-level']) || 2, 1), 6);
}

/** True where a line of its own starts and ends; a heading has one whatever element it is made of. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.name) || headingLevel(element) > 0;
}

export function isBold({ name, attribs }: Element): boolean {
  return bolds.has(name) || (attribs.style !== undefined && boldStyle.test(attribs.style));
}

/**
 * True for what a reader can never see. A collapsed section is one click away: it counts as visible,
 * which is why `aria-hidden` says nothing here.
 */
export function isHidden({ attribs }: Element): boolean {
  const hidden =
    (attribs.hidden !== undefined && attribs.hidden !== 'until-found') ||
    (attribs.style !== undefined && hiddenStyle.test(attribs.style));
  return hidden && !isCollapsible(attribs);
}

function isCollapsible(attribs: Record<string, string>): boolean {
  if (attribs.role === 'tabpanel' || attribs.role === 'region') return true;
  return Object.entries(attribs).some(
    ([name, value]) =>
      collapses.test(name) || ((name === 'class' || name === 'id') && collapses.test(value)),
  );
}
