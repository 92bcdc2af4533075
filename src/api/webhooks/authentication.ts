import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { sha256 } from '../../core/digest.js';
import type { ApiKey, Owner } from '../../store/contract/webhooks.js';
import { sendProblem } from '../http/problem.js';
import type { App, Tools } from '../tools.js';

/** RFC 6750, 2.1: the scheme, whose case does not matter, then the key. */
const bearer = /^bearer +([A-Za-z0-9._~+/-]+=*) *$/i;
const bearerScheme = /^bearer(?: |$)/i;

/** Where a request keeps its API key. */
const decoration = 'apiKey';

export function addAuthentication(app: App): void {
  app.decorateRequest(decoration, null);
}

/**
 * Lets only requests with a valid API key pass. It runs before the body is read, so strangers learn nothing about it.
 */
export function authenticate({ store, clock }: Pick<Tools, 'store' | 'clock'>) {
  const hook: onRequestAsyncHookHandler = async (request, reply) => {
    const given = request.headers.authorization ?? '';
    const token = bearer.exec(given)?.[1];
    const key = token ? await store.keys.authenticate(sha256(token), clock()) : null;
    if (!key) return refuse(request, reply, bearerScheme.test(given));
    request.setDecorator<ApiKey>(decoration, key);
  };
  return hook;
}

/** The API key of a request that `authenticate` accepted. */
export function apiKeyOf(request: FastifyRequest): ApiKey {
  return request.getDecorator<ApiKey>(decoration);
}

/** Whose endpoints a request may see. */
export function ownerOf(request: FastifyRequest): Owner {
  const { id, scope } = apiKeyOf(request);
  return scope === 'admin' ? 'anyone' : id;
}

/** Does not say why a key is invalid: someone guessing keys must not learn which ones were close. */
function refuse(request: FastifyRequest, reply: FastifyReply, wasGiven: boolean): FastifyReply {
  // RFC 6750, 3.1: no error code for a request without credentials.
  reply.header('www-authenticate', wasGiven ? 'Bearer error="invalid_token"' : 'Bearer');
  const detail = wasGiven
    ? 'This API key is unknown, revoked or expired.'
    : 'Send an API key as `Authorization: Bearer <key>`; the operator creates keys with `clausewatch keys create`.';
  return sendProblem(request, reply, { name: 'unauthorized', detail });
}
