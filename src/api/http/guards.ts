import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../tools.js';
import { allowedMethods, type RouteMethods } from './allowed-methods.js';
import { maxUrlCharacters } from './limits.js';
import { isHost } from './link-base.js';
import { invalid, sendProblem } from './problem.js';
import { withoutQuery } from './without-query.js';

/** What every request must pass before its route sees it. Added before the routes, whose methods it notes. */
export function addGuards(app: App, publicUrl: string | null): void {
  const routes = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = routes.get(url) ?? new Set();
    routes.set(url, methods);
    for (const name of [method].flat()) methods.add(name);
  });

  app.addHook('onRequest', (request, reply, done) => {
    if (request.originalUrl.length > maxUrlCharacters) {
      const detail = `The address has ${request.originalUrl.length} characters; ${maxUrlCharacters} are allowed.`;
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
  { field: 'host', in: 'header', message: 'is missing or not the name or address of a host' },
]);

/** `/health` and `/ready`, which have no links, answer also those who do not say how they call us. */
function linksMatter(request: FastifyRequest): boolean {
  return request.routeOptions.config.rateLimit !== false;
}

/** 405 when another method would do (RFC 9110, 15.5.6), else 404. */
function refuse(request: FastifyRequest, reply: FastifyReply, routes: RouteMethods): FastifyReply {
  const allowed = allowedMethods(withoutQuery(request.url), routes);
  if (allowed.length === 0 || allowed.includes(request.method)) {
    const detail = 'Nothing has this address. Start at /, which links to everything.';
    return sendProblem(request, reply, { name: 'not-found', detail });
  }
  const allow = [...allowed, 'OPTIONS'].join(', ');
  reply.header('allow', allow);
  const detail = `${request.method} is not possible here; ${allow} are.`;
  return sendProblem(request, reply, { name: 'method-not-allowed', detail });
}
