import { isReservedHeader } from '../core/webhooks/reserved-headers.js';

export interface OutgoingMessage {
  url: string;
  /** Ours: the signature. */
  headers: Readonly<Record<string, string>>;
  /** The endpoint's own. They replace none of ours, and those that are reserved are left out. */
  custom?: Readonly<Record<string, string>>;
  /** JSON. */
  body: string;
}

/** Ours last, and all names in lower case: two spellings of one name would both be sent. */
export function headersOf(message: OutgoingMessage, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.custom ?? {})) {
    if (!isReservedHeader(name)) headers[name.toLowerCase()] = value;
  }
  headers['content-type'] = 'application/json';
  // An answer is read for its first words; one that has to be unpacked could be a bomb.
  headers['accept-encoding'] = 'identity';
  headers['user-agent'] = userAgent;
  for (const [name, value] of Object.entries(message.headers)) {
    if (/^webhook-/i.test(name) || !isReservedHeader(name)) headers[name.toLowerCase()] = value;
  }
  return headers;
}
