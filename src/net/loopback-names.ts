/** The addresses of `localhost`, whatever a resolver says (RFC 6761, section 6.3). IPv4 first, because most servers listen there. */
export const loopbackAddresses: readonly { address: string; family: 4 | 6 }[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** True for `localhost` and all names below it, with or without a trailing dot. */
export function isLoopbackName(hostname: string): boolean {
  return /(^|\.)localhost\.?$/i.test(hostname);
}
