import { must } from '../../core/must.js';

/**
 * Document ids contain slashes (`linkedin/help/a6278444`). Before routing, the slashes of the id become `%2F`, so
 * that the router sees one segment: `/documents/linkedin%2Fhelp%2Fa6278444/versions`.
 */

/** The origin (only proxies send it), the path below `/documents/` without a trailing slash, and the query. */
const documentAddress = /^(?:https?:\/\/[^/?#]*)?\/documents\/([^?#]+?)\/?([?#].*)?$/is;

export function rewriteUrl(url: string): string {
  const match = documentAddress.exec(url);
  if (!match) return url;
  const [, path, query = ''] = match;
  const segments = must(path, 'the path below /documents').split('/');
  const behindId = suffixLength(segments);
  const id = segments.slice(0, segments.length - behindId).join('%2F');
  const suffix = segments.slice(segments.length - behindId);
  return `/documents/${[id, ...suffix].join('/')}${query}`;
}

/**
 * How many segments at the end are not part of the id. An id has at least one segment. No clause is called `versions`
 * or `compare`, so a path that ends in one of them belongs to a document whose id ends in `clauses`.
 */
function suffixLength(segments: readonly string[]): number {
  if (segments.length > 2 && segments.at(-2) === 'versions') return 2;
  const last = segments.at(-1);
  if (segments.length > 1 && (last === 'versions' || last === 'compare')) return 1;
  if (segments.length > 2 && segments.at(-2) === 'clauses') return 2;
  return 0;
}
