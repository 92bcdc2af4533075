import { getDomain } from 'tldts';

/**
 * The site of an address: its registrable domain. Private suffixes count, so two customers of one host are two sites.
 * For IP addresses and names without a domain, such as `localhost`, it is the address with its port, because another
 * port of 127.0.0.1 may belong to a database.
 */
export function siteOf(url: URL): string {
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.host;
}

export function isSameSite(one: URL, other: URL): boolean {
  return siteOf(one) === siteOf(other);
}
