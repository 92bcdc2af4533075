import { isReservedHeader } from '../core/webhooks/reserved-headers.js';

export interface OutgoingMessage {
  url: string;
  /** Our own headers: the signature. */
  headers: Readonly<Record<string, string>>;
  /** The endpoint's custom headers. They cannot replace ours; reserved ones are dropped. */
  custom?: Readonly<Record<string, string>>;
  /** JSON. */
  body: string;
}

/** Ours last, all names in lower case: otherwise two spellings of one name would both be sent. */
export function headersOf(message: OutgoingMessage, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.custom ?? {})) {
    if (!isReservedHeader(name)) headers[name.toLowerCase()] = value;
  }
  headers['content-type'] = 'application/json';
  // Only the start of the answer is read; a compressed one could be a decompression bomb.
  headers['accept-encoding'] = 'identity';
  headers['user-agent'] = userAgent;
  for (const [name, value] of Object.entries(message.headers)) {
    if (/^webhook-/i.test(name) || !isReservedHeader(name)) headers[name.toLowerCase()] = value;
  }
  return headers;
}
