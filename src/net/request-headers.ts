import type { Document } from '../core/document.js';
import { acceptedCodings } from './body.js';

/** Validators of an earlier answer, for a conditional request (RFC 9110 section 13.1). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** Headers for a page: who asks, in which language, and which version is already known. */
export function pageHeaders(
  userAgent: string,
  document: Document,
  validators: Validators | undefined,
): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/html, application/xhtml+xml, text/plain;q=0.8',
    'accept-language': document.language,
    'accept-encoding': acceptedCodings,
    ...(isSendable(validators?.etag) && { 'if-none-match': validators.etag }),
    ...(isSendable(validators?.lastModified) && { 'if-modified-since': validators.lastModified }),
  };
}

/** Headers for a `robots.txt`. */
export function robotsHeaders(userAgent: string): Record<string, string> {
  return { 'user-agent': userAgent, 'accept-encoding': acceptedCodings };
}

/** Whether a 304 can be an answer to these headers. */
export function isConditional(headers: Readonly<Record<string, string>>): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers;
}

/** Validators come from the server; one that is not a legal header value is dropped. */
function isSendable(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^[\x21-\x7e][\x20-\x7e]{0,1000}$/.test(value);
}
