import type { FastifyReply, FastifyRequest } from 'fastify';
import { digest, matches } from './etag.js';

export const jsonMediaType = 'application/json; charset=utf-8';

/** `no-cache`: may be kept, but is asked for again (with its ETag) before it is used. */
export const revalidate = 'no-cache';
/** For what differs only when this software does. */
export const keepBriefly = 'public, max-age=300';

export interface Freshness {
  etag: string;
  cacheControl: string;
  /** Request headers that the answer depends on, beside `Accept-Encoding`. */
  vary?: string;
}

/** Sets the headers for caches. True when the client has this very answer: then it gets 304 and no body. */
export function unchanged(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, cacheControl, vary }: Freshness,
): boolean {
  reply.header('etag', etag);
  reply.header('cache-control', cacheControl);
  reply.header('vary', vary ? `${vary}, accept-encoding` : 'accept-encoding');
  return matches(request.headers['if-none-match'], etag);
}

/** Sends a body of which the ETag is the digest. */
export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  { type, ...caching }: { type: string; cacheControl: string; vary?: string },
): FastifyReply {
  const etag = `W/"${digest(text)}"`;
  if (unchanged(request, reply, { etag, ...caching })) return reply.code(304).send();
  return reply.type(type).send(text);
}

export function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  body: object,
  cacheControl: string,
): FastifyReply {
  return sendText(request, reply, JSON.stringify(body), { type: jsonMediaType, cacheControl });
}

/** Sends what is true at this moment only, so that no cache may keep it. */
export function sendMomentary(reply: FastifyReply, body: object): FastifyReply {
  return reply.header('cache-control', 'no-store').type(jsonMediaType).send(JSON.stringify(body));
}
