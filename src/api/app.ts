import swaggerUi from '@fastify/swagger-ui';
import fastify, { type FastifyBaseLogger, type FastifyServerOptions } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { createChangePages } from './changes/change-pages.js';
import { createChangeTexts } from './changes/change-texts.js';
import { handleClientError, handleError, handleRouterError } from './http/errors.js';
import { addGuards } from './http/guards.js';
import { addJsonBodies } from './http/json-bodies.js';
import {
  changePagesBytes,
  changeTextsBytes,
  connectionTimeoutMs,
  keepAliveTimeoutMs,
  maxBodyBytes,
  maxHeaderBytes,
  maxPathParameterCharacters,
  requestTimeoutMs,
} from './http/limits.js';
import { addPlugins } from './http/plugins.js';
import { requestId } from './http/request-id.js';
import { requestValidator } from './http/request-validator.js';
import { rewriteUrl } from './http/rewrite-url.js';
import { addOpenapi } from './openapi/openapi.js';
import { changes } from './routes/changes.js';
import { clauses } from './routes/clauses.js';
import { comparison } from './routes/comparison.js';
import { deliveries } from './routes/deliveries.js';
import { documents } from './routes/documents.js';
import { effectiveDates } from './routes/effective-dates.js';
import { home } from './routes/home.js';
import { openapi } from './routes/openapi.js';
import { operations } from './routes/operations.js';
import { optOuts } from './routes/opt-outs.js';
import { problems } from './routes/problems.js';
import { versions } from './routes/versions.js';
import { webhookSending } from './routes/webhook-sending.js';
import { webhookState } from './routes/webhook-state.js';
import { webhooks } from './routes/webhooks.js';
import type { App, Tools } from './tools.js';
import { addAuthentication } from './webhooks/authentication.js';

export interface AppOptions extends Omit<Tools, 'readPage' | 'startedAt'> {
  /** Null for no limit. */
  rateLimit: { perMinute: number } | null;
  /** Options for a logger, or an existing pino logger. */
  logger: FastifyServerOptions['logger'] | FastifyBaseLogger;
  /** True behind a proxy that sets `X-Forwarded-*` itself. */
  trustProxy: boolean;
}

/** The API, ready to listen or to be tested with `inject`. `close()` finishes the requests in flight. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { rateLimit, logger, trustProxy, ...given } = options;
  const { changes: recorded } = given.store;
  const readTexts = createChangeTexts(recorded, changeTextsBytes);
  const readPage = createChangePages(recorded, readTexts, changePagesBytes);
  const tools: Tools = { ...given, startedAt: given.clock(), readPage };
  const app = fastify({
    ...asLogger(logger),
    trustProxy,
    genReqId: requestId,
    rewriteUrl: ({ url }) => rewriteUrl(url ?? '/'),
    routerOptions: { maxParamLength: maxPathParameterCharacters },
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: connectionTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    http: { maxHeaderSize: maxHeaderBytes, requireHostHeader: false },
    return503OnClosing: false,
    frameworkErrors: handleRouterError,
    clientErrorHandler: handleClientError,
  }).withTypeProvider<ZodTypeProvider>();

  app.setValidatorCompiler(requestValidator);
  app.setErrorHandler(handleError);
  sayGoodbye(app);
  await addPlugins(app, rateLimit);
  addGuards(app, tools.publicUrl);
  addJsonBodies(app);
  addAuthentication(app);
  await addOpenapi(app, tools.version, tools.publicUrl);
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: docsPolicy,
    theme: docsTheme,
  });

  home(app, tools); //          GET /
  changes(app, tools); //       GET /changes, /changes/:id
  documents(app, tools); //     GET /documents, /documents/:id
  versions(app, tools); //      GET /documents/:id/versions, /documents/:id/versions/:vid
  clauses(app, tools); //       GET /documents/:id/clauses/:clauseId
  comparison(app, tools); //    GET /documents/:id/compare
  effectiveDates(app, tools); // GET /effective-dates, /effective-dates.ics
  optOuts(app, tools); //       GET /opt-outs, /opt-outs/:id
  webhooks(app, tools); //       GET, POST /webhooks; GET, PATCH, DELETE /webhooks/:id
  webhookState(app, tools); //   POST /webhooks/:id/rotate, /enable, /disable
  webhookSending(app, tools); // POST /webhooks/:id/test, /replay
  deliveries(app, tools); //     GET /webhooks/:id/deliveries, /webhooks/:id/deliveries/:deliveryId
  problems(app); //             GET /problems/:name
  openapi(app); //              GET /openapi.json
  operations(app, tools); //    GET /health, /ready

  await app.ready();
  return app;
}

/** Hides the top bar: it shows Swagger's logo and a field for other descriptions. */
const docsTheme = {
  title: 'Clausewatch API',
  css: [{ filename: 'clausewatch.css', content: '.swagger-ui .topbar { display: none }' }],
};

/** Swagger UI only loads its own files; its script sets inline styles. */
const docsPolicy = {
  'default-src': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'frame-ancestors': ["'none'"],
};

function asLogger(logger: AppOptions['logger']): Pick<FastifyServerOptions, 'logger'> {
  const exists = typeof logger === 'object' && 'child' in logger;
  return exists ? ({ loggerInstance: logger } as object) : { logger: logger ?? false };
}

/** While the app is closing, clients are told to send no further requests on their connection. */
function sayGoodbye(app: App): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
}
