import type { NoPage, RefusedBecause } from '../core/outcome.js';
import { isSameSite } from '../core/site.js';

const maximumRedirects = 5;

/**
 * Why the redirect to `to` is not followed; null if it is.
 * `visited` lists the addresses requested so far, the declared one first. With a new cookie, one of them may be asked
 * again.
 */
export function refuseRedirect(
  visited: readonly URL[],
  to: URL,
  hasNewCookie = false,
): NoPage | null {
  const [declared] = visited;
  const from = visited.at(-1);
  if (!declared || !from) return null;

  if (!hasNewCookie && visited.some((url) => url.href === to.href)) {
    return refusal('redirect-loop', `${declared.href} redirects in a loop via ${to.href}`);
  }
  if (visited.length > maximumRedirects) {
    return refusal(
      'redirect-loop',
      `${declared.href} redirects more than ${maximumRedirects} times`,
    );
  }
  if (isDowngrade(from, to)) {
    return refusal('off-site-redirect', `${from.href} redirects from https to ${to.href}`);
  }
  if (!isSameSite(declared, to)) {
    return refusal('off-site-redirect', `${declared.href} redirects to another site, ${to.href}`);
  }
  return null;
}

/** Whether a redirect downgrades from https to http. */
export function isDowngrade(from: URL, to: URL): boolean {
  return from.protocol === 'https:' && to.protocol === 'http:';
}

function refusal(because: RefusedBecause, what: string): NoPage {
  const detail = `${what}; open it in a browser and declare the document’s current URL.`;
  return { kind: 'refused-by-us', because, detail };
}
