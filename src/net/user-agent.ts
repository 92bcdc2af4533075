/** The name that `robots.txt` knows us by (RFC 9309 section 2.2.1). */
const productToken = 'clausewatch';

/** How we identify ourselves, to publishers and receivers of webhooks alike, and how to reach the operator. */
export function userAgentOf({ version, contact }: { version: string; contact: string }): string {
  return `${productToken}/${version} (+${contact})`;
}

/** The name that `robots.txt` uses for this agent. Throws if there is none. */
export function productTokenOf(userAgent: string): string {
  const token = /^[a-z_-]+(?=\/)/i.exec(userAgent)?.[0];
  if (token) return token;
  throw new TypeError(`The User-Agent must start with name/version, but this one is ${userAgent}`);
}
