import type { FastifyRequest } from 'fastify';
import { linkBase } from '../http/link-base.js';
import type { Viewer } from '../wire/webhooks/endpoint.js';
import { ownerOf } from './authentication.js';

/** Who is reading about webhooks, and what the links in the answer begin with. */
export function viewerOf(request: FastifyRequest, publicUrl: string | null): Viewer {
  return { base: linkBase(request, publicUrl), isAdmin: ownerOf(request) === 'anyone' };
}
