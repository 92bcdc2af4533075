import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Anything else could forge lines in a log or break a header. */
const safe = /^[A-Za-z0-9._-]{1,64}$/;

/** The id that the client or a proxy gave the request, if it is harmless; otherwise a new one. */
export function requestId(request: { headers: IncomingHttpHeaders }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && safe.test(given) ? given : randomUUID();
}
