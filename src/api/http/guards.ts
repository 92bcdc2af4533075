import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../tools.js';
import { allowedMethods, type RouteMethods } from './allowed-methods.js';
import { maxUrlCharacters } from './limits.js';
import { isHost } from './link-base.js';
import { invalid, sendProblem } from './problem.js';
import { withoutQuery } from './without-query.js';

/** What every request must pass before its route runs. Added before the routes, because it collects their methods. */
export function addGuards(app: App, publicUrl: string | null): void {
  const routes = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = routes.get(url) ?? new Set();
    routes.set(url, methods);
    for (const name of [method].flat()) methods.add(name);
  });

  app.addHook('onRequest', (request, reply, done) => {
    if (request.originalUrl.length > maxUrlCharacters) {
      const detail = `The URL has ${request.originalUrl.length} characters; the maximum is ${maxUrlCharacters}.`;
      return sendProblem(request, reply, { name: 'uri-too-long', detail });
    }
    if (request.is404) return refuse(request, reply, routes);
    if (publicUrl === null && linksMatter(request) && !isHost(request.host)) {
      return sendProblem(request, reply, badHost);
    }
    done();
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, routes));
}

const badHost = invalid([
  { field: 'host', in: 'header', message: 'is missing or is not a host name or address' },
]);

/** `/health` and `/ready` contain no links, so they also answer requests without a valid host. */
function linksMatter(request: FastifyRequest): boolean {
  return request.routeOptions.config.rateLimit !== false;
}

/** 405 if another method would work (RFC 9110, 15.5.6), otherwise 404. */
function refuse(request: FastifyRequest, reply: FastifyReply, routes: RouteMethods): FastifyReply {
  const allowed = allowedMethods(withoutQuery(request.url), routes);
  if (allowed.length === 0 || allowed.includes(request.method)) {
    const detail = 'There is nothing at this path. Start at /, which links to everything.';
    return sendProblem(request, reply, { name: 'not-found', detail });
  }
  const allow = [...allowed, 'OPTIONS'].join(', ');
  reply.header('allow', allow);
  const detail = `${request.method} is not supported here; use ${allow}.`;
  return sendProblem(request, reply, { name: 'method-not-allowed', detail });
}
