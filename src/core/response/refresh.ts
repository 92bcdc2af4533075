import { parse } from '../extract/parse.js';
import type { NoPage, Page } from '../outcome.js';
import { type Redirect, readRedirect } from './redirect.js';
import { parseRefresh, type Refresh } from './refresh-value.js';

/** A page that forwards its reader later than this is meant to be read. */
const longestDelayS = 10;
/**
 * Many pages have a `<meta http-equiv>` of another kind, and parsing a page costs more than all else that is done with
 * it. A value with a character reference may turn out to be “refresh”.
 */
const mayRefresh = /http-equiv\s*=\s*["']?(?:refresh|[a-z]{0,6}&)/i;

/**
 * Where a page forwards its reader at once, by a `Refresh` header or `<meta>`; null if it does not. What is only meant
 * for browsers without scripts does not count.
 */
export function readRefresh(
  page: Pick<Page, 'url' | 'status' | 'headers' | 'html'>,
): Redirect | NoPage | null {
  const { url, status, headers, html } = page;
  const refresh = parseRefresh(headers.refresh) ?? metaRefresh(html);
  if (!refresh || refresh.delayS > longestDelayS) return null;
  const { target } = refresh;
  if (target === '' || !URL.canParse(target, url) || !leavesPage(new URL(target, url), url)) {
    return null;
  }
  return readRedirect(url, status, target);
}

/** The first `<meta http-equiv=refresh>` of a page that browsers with scripts heed. */
export function metaRefresh(html: string): Refresh | null {
  if (!mayRefresh.test(html)) return null;
  const { $ } = parse(html);
  const content = $('meta[http-equiv="refresh" i]')
    .toArray()
    .filter((element) => $(element).closest('noscript, template, iframe').length === 0)
    .map((element) => parseRefresh($(element).attr('content')));
  return content.find((refresh) => refresh !== null) ?? null;
}

/** Other schemes are not followed by browsers either, and the same address only loads again. */
function leavesPage(to: URL, from: string): boolean {
  to.hash = '';
  const here = new URL(from);
  here.hash = '';
  return (to.protocol === 'http:' || to.protocol === 'https:') && to.href !== here.href;
}
