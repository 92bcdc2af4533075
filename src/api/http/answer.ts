import type { FastifyReply, FastifyRequest } from 'fastify';
import { digest, matches } from './etag.js';

export const jsonMediaType = 'application/json; charset=utf-8';

/** `no-cache`: may be stored, but must be revalidated with its ETag before it is used. */
export const revalidate = 'no-cache';
/** For answers that only change with this software. */
export const keepBriefly = 'public, max-age=300';

export interface Freshness {
  etag: string;
  cacheControl: string;
  /** Request headers that the answer depends on, besides `Accept-Encoding`. */
  vary?: string;
}

/** Sets the caching headers. True if the client already has this answer: then it gets 304 without a body. */
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

/** Sends a body whose digest is its ETag. */
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

/** Sends something that is only true at this moment, so no cache may store it. */
export function sendMomentary(reply: FastifyReply, body: object): FastifyReply {
  return reply.header('cache-control', 'no-store').type(jsonMediaType).send(JSON.stringify(body));
}
