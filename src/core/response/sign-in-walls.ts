import { parse } from '../extract/parse.js';
import type { BlockedBy } from '../outcome.js';
import { parseRefresh } from './refresh-value.js';

/*
 * Pages that publishers serve to readers who are not signed in. A redirect to one gets the same name as the page
 * itself, served in place of a text. The lists are data; add new walls to them.
 */

export type SignInWall = Extract<BlockedBy, 'authwall' | 'sign-in' | 'captcha'>;

/** Paths in lower case, without a leading country or language such as `/fr`. The first match counts. */
const paths: readonly { by: SignInWall; path: RegExp }[] = [
  { by: 'authwall', path: /^\/authwall(\/|$)/ },
  // LinkedIn's checkpoint pages ask for a captcha or code here, and for a password at other paths.
  { by: 'captcha', path: /^\/checkpoint\/challenge/ },
  { by: 'sign-in', path: /^\/checkpoint(\/|$)/ },
  { by: 'sign-in', path: /^\/uas\// },
  {
    by: 'sign-in',
    path: /^\/((m|users?|accounts?|auth|i\/flow)\/)?(log[-_]?in|sign[-_]?in|sign[-_]?up)(\.[a-z]{2,5})?(\/|$)/,
  },
  { by: 'sign-in', path: /^\/(start|reg)\/join/ },
  { by: 'sign-in', path: /^\/sessions?\/new(\/|$)/ },
];

/** `/fr`, `/pt-br`, `/zh-hant-tw`, `/ca/fr`, `/intl/fr`. */
const leadingLocale = /^(\/intl)?(\/[a-z]{2}([-_][a-z0-9]{2,4}){0,2}){1,2}(?=\/)/;

/** What the markup of such a page contains. The first match counts. */
const signs: readonly { by: SignInWall; sign: RegExp }[] = [
  { by: 'authwall', sign: /\/authwall\b/i },
  { by: 'sign-in', sign: /type=["']?password|name=["']?session_(key|password)/i },
  { by: 'sign-in', sign: /<title[^<>]*>[^<]*\b(sign ?in|log ?in|sign ?up)\b/i },
];

/**
 * The wall at `to`, after a redirect from `from`; null if it is not one. Some sites have documents below such a path,
 * as in `/signup/terms`. For those, no path counts as a wall.
 */
export function wallReached(from: URL, to: URL): SignInWall | null {
  return wallAt(from) === null ? wallAt(to) : null;
}

/** The wall that a page served at `url` claims to be or forwards its reader to. */
export function wallNamedBy(html: string, url: URL): SignInWall | null {
  const named = addressesIn(html).flatMap((href) =>
    URL.canParse(href, url.href) ? [wallReached(url, new URL(href, url))] : [],
  );
  return named.find((wall) => wall !== null) ?? null;
}

/** The wall whose signs are in the markup. Only for short pages, because any page may mention signing in. */
export function wallSeenIn(html: string): SignInWall | null {
  return signs.find(({ sign }) => sign.test(html))?.by ?? null;
}

function wallAt(url: URL): SignInWall | null {
  const path = url.pathname.toLowerCase();
  const bare = path.replace(leadingLocale, '');
  return paths.find((wall) => wall.path.test(path) || wall.path.test(bare))?.by ?? null;
}

/** The page's own canonical addresses, and where it forwards its reader. */
function addressesIn(html: string): string[] {
  const { $ } = parse(html);
  return [
    $('link[rel="canonical" i]').attr('href'),
    $('meta[property="og:url" i]').attr('content'),
    parseRefresh($('meta[http-equiv="refresh" i]').attr('content'))?.target,
  ].filter((href): href is string => href !== undefined && href !== '');
}
