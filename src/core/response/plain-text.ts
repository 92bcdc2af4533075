import { mediaTypeOf } from './content-headers.js';

/** Markdown is written to be read as it is. */
export const plainTypes: ReadonlySet<string> = new Set([
  'text/plain',
  'text/markdown',
  'text/x-markdown',
]);

/** Whether a body of this type stands as it is written, without tags and character references. */
export function isPlainText(contentType: string | undefined, text: string): boolean {
  const type = mediaTypeOf({ 'content-type': contentType ?? '' });
  // Some servers, such as those of code hosts, send whole HTML pages as plain text.
  return plainTypes.has(type) && !startsAsHtml(text);
}

/** A fragment is no reason to doubt the type: a text may show tags, but it does not begin with a doctype. */
function startsAsHtml(text: string): boolean {
  return /^<(?:!doctype\s+html|html)[\s>]/i.test(withoutPrologue(text));
}

/** White space, comments and XML declarations may come before a page. */
function withoutPrologue(text: string): string {
  let rest = text.trimStart();
  for (let i = 0; i < mostInPrologue; i++) {
    const end = rest.startsWith('<!--') ? '-->' : '?>';
    if (!rest.startsWith('<!--') && !rest.startsWith('<?xml')) break;
    const at = rest.indexOf(end);
    if (at === -1) return '';
    rest = rest.slice(at + end.length).trimStart();
  }
  return rest;
}

const mostInPrologue = 5;

/** A plain text as the page that browsers show for it. Its addresses are links, because no markup could say so. */
export function pageOfPlainText(text: string): string {
  // An empty page is one without a byte.
  if (text.trim() === '') return '';
  const lines = text
    .split(address)
    .map((part, i) => (i % 2 === 0 ? escaped(part) : linked(part)))
    .join('');
  return `<!DOCTYPE html><html><head></head><body><pre>\n${lines}</pre></body></html>`;
}

const address = /(https?:\/\/[^\s<>[\]"“”«»`]{1,2000})/i;
/** Punctuation behind an address is not part of it. */
const behind = /(?<![.,;:!?'’)*_|])[.,;:!?'’)*_|]+$/;

function linked(written: string): string {
  const href = written.replace(behind, '');
  if (!URL.canParse(href)) return escaped(written);
  const rest = escaped(written.slice(href.length));
  return `<a href="${escaped(href)}">${escaped(href)}</a>${rest}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
