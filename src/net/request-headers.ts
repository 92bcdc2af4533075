import type { Document } from '../core/document.js';
import { acceptedCodings } from './body.js';

/** What an earlier answer said, to be told only of something newer (RFC 9110 section 13.1). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** Who asks for a page, in which language, and which version is known already. */
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

/** Who asks for a `robots.txt`. */
export function robotsHeaders(userAgent: string): Record<string, string> {
  return { 'user-agent': userAgent, 'accept-encoding': acceptedCodings };
}

/** True when a 304 is an answer to these headers. */
export function isConditional(headers: Readonly<Record<string, string>>): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers;
}

/** A validator is a server's word; one that cannot stand in a header is forgotten. */
function isSendable(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^[\x21-\x7e][\x20-\x7e]{0,1000}$/.test(value);
}
