import type { CheerioAPI } from 'cheerio/slim';
import { type Element, isTag } from 'domhandler';

/*
 * Cloudflare hides e-mail addresses from robots that run no scripts: in text behind “[email protected]”, in links
 * behind an address of its own. Both are written in hexadecimal, and every byte is combined with the first, which
 * differs from visit to visit.
 */

const attribute = 'data-cfemail';
const path = '/cdn-cgi/l/email-protection';
const hexadecimal = /^(?:[0-9a-f]{2}){2,}$/i;
/** What a `mailto:` link may have, and more. */
const mostDigits = 4000;
const mailbox = /^[^\s@<>()[\]",;:?\p{C}]{1,64}@[^\s@<>()[\]",;:?&/\p{C}]{1,255}$/u;
/** How deep inside its link an address is looked for. */
const mostInsideLink = 5;
const control = /\p{C}/u;

/** Writes hidden addresses where a browser would. The others stay as they are. */
export function showAddresses(html: string, $: CheerioAPI): void {
  if (!html.includes(attribute)) return;
  for (const element of $(`[${attribute}]`).toArray()) {
    const address = decoded(element.attribs[attribute] ?? '');
    if (address === null || !mailbox.test(address)) continue;
    $(element).text(address);
    const link = linkAround(element);
    // A link that says nothing about its target leads to the address that it shows.
    if (link?.attribs.href?.endsWith(path)) link.attribs.href = `mailto:${address}`;
  }
}

function linkAround(element: Element): Element | null {
  let around = element;
  for (let i = 0; i < mostInsideLink && around.name !== 'a'; i++) {
    if (!around.parent || !isTag(around.parent)) return null;
    around = around.parent;
  }
  return around.name === 'a' ? around : null;
}

/** The `mailto:` link behind a protected one; without the digits if they hide no address. Other targets stay. */
export function protectedAddress(url: URL): URL {
  if (!url.pathname.endsWith(path)) return url;
  const target = decoded(url.hash.slice(1))?.replaceAll('&amp;', '&') ?? '';
  const href = `mailto:${target}`;
  if (isMailTarget(target) && URL.canParse(href)) return new URL(href);
  const plain = new URL(url);
  plain.hash = '';
  return plain;
}

/** `one@example.com,other@example.com?subject=…` */
function isMailTarget(target: string): boolean {
  const [mailboxes = ''] = target.split('?', 1);
  return !control.test(target) && mailboxes.split(',').every((one) => mailbox.test(one.trim()));
}

/** Null for what is not written in this way. */
function decoded(digits: string): string | null {
  if (digits.length > mostDigits || !hexadecimal.test(digits)) return null;
  const [key = 0, ...bytes] = Buffer.from(digits, 'hex');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (byte) => byte ^ key),
    );
  } catch {
    return null;
  }
}
