const reserved: ReadonlySet<string> = new Set([
  // Of the connection, not of the message (RFC 9110, section 7.6.1).
  ...['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
  ...['host', 'expect', 'http2-settings', 'accept-encoding', 'user-agent'],
]);

/** Whether a header, in whatever case, is ours to write in an attempt: an endpoint's own cannot replace it. */
export function isReservedHeader(name: string): boolean {
  return reserved.has(name.toLowerCase()) || /^(webhook-|content-|proxy-)/i.test(name);
}
