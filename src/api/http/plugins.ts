import compress from '@fastify/compress';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { App } from '../tools.js';
import { compressionThresholdBytes, rateLimitWindowMs } from './limits.js';
import { addOverloadGuard } from './overload.js';
import { securityHeaders } from './security-headers.js';

/** What applies to every answer, and which requests are rejected before any route runs. */
export async function addPlugins(app: App, limits: { perMinute: number } | null): Promise<void> {
  const headers = await securityHeaders();
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    done();
  });
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD'],
    allowedHeaders: ['Accept', 'If-None-Match', 'X-Request-Id'],
    exposedHeaders: ['Link', 'ETag', 'Retry-After', 'X-Request-Id'],
    strictPreflight: false,
    maxAge: 86_400,
  });
  addOverloadGuard(app);
  if (limits) await addRateLimit(app, limits.perMinute);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: compressionThresholdBytes,
    globalDecompression: false,
  });
}

/** One hook for all, so that requests for unknown paths count too. */
async function addRateLimit(app: App, perMinute: number): Promise<void> {
  await app.register(rateLimit, { global: false, max: perMinute, timeWindow: rateLimitWindowMs });
  const limit = app.rateLimit();
  app.addHook('onRequest', async function (request, reply) {
    if (request.routeOptions.config.rateLimit === false || isFromThisMachine(request)) return;
    await limit.call(this, request, reply);
  });
}

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/**
 * The operator's own scripts are not limited. Requests forwarded by a proxy also come from this machine, but name
 * their client: they count, and so does anyone who merely claims to be local.
 */
function isFromThisMachine({ socket, headers }: FastifyRequest): boolean {
  const isPassedOn = 'x-forwarded-for' in headers || 'forwarded' in headers;
  return !isPassedOn && loopback.test(socket.remoteAddress ?? '');
}
