import { getDomain } from 'tldts';

/**
 * The site of an address: its registrable domain. Private suffixes count (two customers of one host are two
 * sites); IP addresses and names without a domain, such as `localhost`, have only themselves: beside a page on one
 * port of 127.0.0.1 there may be a database on another.
 */
export function siteOf(url: URL): string {
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.host;
}

export function isSameSite(one: URL, other: URL): boolean {
  return siteOf(one) === siteOf(other);
}
