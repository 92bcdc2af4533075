const reserved: ReadonlySet<string> = new Set([
  // Hop-by-hop headers (RFC 9110, section 7.6.1).
  ...['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
  ...['host', 'expect', 'http2-settings', 'accept-encoding', 'user-agent'],
]);

/** Whether a header (in any case) is reserved for us, so that an endpoint's custom headers cannot replace it. */
export function isReservedHeader(name: string): boolean {
  return reserved.has(name.toLowerCase()) || /^(webhook-|content-|proxy-)/i.test(name);
}
