import type { Element } from 'domhandler';

/**
 * Elements whose content is never text for a reader: browsers show nothing, or a picture. Fields and frames are not
 * among them: `unfold` leaves in them what is shown.
 */
export const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'svg',
  'noembed',
  'noframes',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'progress',
  'meter',
  'datalist',
  'rp',
  'annotation',
  'annotation-xml',
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
