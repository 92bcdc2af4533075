import { getDomain } from 'tldts';

import type { NoPage, RefusedBecause } from '../core/outcome.js';

const maximumRedirects = 5;

/**
 * Says why the redirect that leads to `to` is not followed, or null when it is.
 * `visited` are the addresses asked so far, the declared one first.
 */
export function refuseRedirect(visited: readonly URL[], to: URL): NoPage | null {
  const [declared] = visited;
  const from = visited.at(-1);
  if (!declared || !from) return null;

  if (visited.some((url) => url.href === to.href)) {
    return refusal('redirect-loop', `${declared.href} redirects in a circle by way of ${to.href}`);
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

/** True when a redirect gives up the encryption of the address before it. */
export function isDowngrade(from: URL, to: URL): boolean {
  return from.protocol === 'https:' && to.protocol === 'http:';
}

/**
 * True when both lie under one registrable domain. Private suffixes count (two customers of one host are
 * two sites); IP addresses and names without a domain, such as `localhost`, have only themselves:
 * beside a page on one port of 127.0.0.1 there may be a database on another.
 */
export function isSameSite(one: URL, other: URL): boolean {
  const domain = getDomain(one.hostname, { allowPrivateDomains: true });
  if (domain !== null) return domain === getDomain(other.hostname, { allowPrivateDomains: true });
  return one.host === other.host;
}

function refusal(because: RefusedBecause, what: string): NoPage {
  const detail = `${what}; open it in a browser and declare the address where the document is now.`;
  return { kind: 'refused-by-us', because, detail };
}
