import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { App } from '../tools.js';
import { maxEventLoopDelayMs, retryAfterPressureS } from './limits.js';
import { sendProblem } from './problem.js';

/**
 * How often event-loop delay is sampled. @fastify/under-pressure samples every 10 ms, which alone costs an idle
 * process more than everything else it does.
 */
const sampleMs = 100;
const readMs = 1_000;

/** Rejects requests while the event loop is delayed, except health checks. */
export function addOverloadGuard(app: App): void {
  const samples = monitorEventLoopDelay({ resolution: sampleMs });
  samples.enable();
  let latenessMs = 0;
  const reading = setInterval(() => {
    latenessMs = samples.count === 0 ? 0 : samples.mean / 1e6 - sampleMs;
    samples.reset();
  }, readMs);
  reading.unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(reading);
    samples.disable();
    done();
  });

  app.addHook('onRequest', (request, reply, done) => {
    const watches = request.routeOptions.config.rateLimit === false;
    if (watches || latenessMs <= maxEventLoopDelayMs) return done();
    reply.header('retry-after', retryAfterPressureS);
    const detail = 'The server is too busy at the moment; try again soon.';
    return sendProblem(request, reply, { name: 'overloaded', detail });
  });
}
