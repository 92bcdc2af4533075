import type { FastifyRequest } from 'fastify';
import { ownerOf } from './authentication.js';
import { linkBase } from './links.js';
import type { Viewer } from './wire/webhook.js';

/** Who reads of webhooks, and what the addresses in the answer start with. */
export function viewerOf(request: FastifyRequest, publicUrl: string | null): Viewer {
  return { base: linkBase(request, publicUrl), isAdmin: ownerOf(request) === 'anyone' };
}
