/** The name that `robots.txt` knows us by (RFC 9309 section 2.2.1). */
const productToken = 'clausewatch';

/** Who we say we are, to publishers and to receivers of webhooks alike, and where to reach whoever runs this. */
export function userAgentOf({ version, contact }: { version: string; contact: string }): string {
  return `${productToken}/${version} (+${contact})`;
}

/** What `robots.txt` calls an agent of this name. Throws where there is no such token. */
export function productTokenOf(userAgent: string): string {
  const token = /^[a-z_-]+(?=\/)/i.exec(userAgent)?.[0];
  if (token) return token;
  throw new TypeError(`The User-Agent must start with name/version, but this one is ${userAgent}`);
}
