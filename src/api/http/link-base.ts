import type { FastifyRequest } from 'fastify';
import { toBase } from '../../core/api-urls.js';

/** RFC 3986, 3.2.2 and 3.2.3: a name or IPv4 address, or an IPv6 address in brackets, and a port. */
const hostPattern = /^(?:[a-z0-9_][a-z0-9_.-]*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const hostCharacters = 260;

/** What the links in an answer begin with, without a trailing slash. */
export function linkBase(request: FastifyRequest, publicUrl: string | null): string {
  return publicUrl === null ? `${request.protocol}://${request.host}` : toBase(publicUrl);
}

/** Whether links can be built from the host that the client used. */
export function isHost(host: string): boolean {
  return host.length <= hostCharacters && hostPattern.test(host);
}

/** `address` with the parameters of the requested URL, at another cursor. */
export function pageAddress(address: string, asked: string, cursor: string): string {
  const [, query = ''] = asked.replace(/#.*/s, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${address}?${parameters}`;
}

/** RFC 8288. */
export function nextLink(address: string): string {
  return `<${address}>; rel="next"`;
}
