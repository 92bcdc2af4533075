import { sendMomentary } from '../http/answer.js';
import { sendProblem } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Readiness as State, Tools } from '../tools.js';
import { Health, Readiness } from '../wire/operations.js';
import { presentTime } from '../wire/time.js';

/** Monitoring must get an answer even when the process is busy, however often it asks. */
export const unlimited = { rateLimit: false } as const;

const healthSchema = operation({
  operationId: 'getHealth',
  tag: 'operations',
  summary: 'Whether the process is alive',
  description: 'Does not check the database or the scheduler; see /ready.',
  unlimited: true,
  answer: json(
    Health,
    'The process is alive.',
    { status: 'ok', version: '0.1.0', startedAt: '2025-11-05T06:00:00Z', uptimeSeconds: 764 },
    [],
  ),
});

const readySchema = operation({
  operationId: 'getReadiness',
  tag: 'operations',
  summary: 'Whether the process can do its work',
  description: 'A load balancer sends requests only to a process that is ready.',
  unlimited: true,
  answer: json(Readiness, 'The process can do its work.', { status: 'ready' }, []),
  problems: ['not-ready'],
});

export function operations(app: App, { clock, startedAt, version, ready }: Tools): void {
  app.get('/health', { schema: healthSchema, config: unlimited }, async (_request, reply) => {
    const uptimeSeconds = Math.max(0, Math.floor((clock() - startedAt) / 1000));
    const body = { status: 'ok', version, startedAt: presentTime(startedAt), uptimeSeconds };
    return sendMomentary(reply, body);
  });

  app.get('/ready', { schema: readySchema, config: unlimited }, async (request, reply) => {
    const state = await ready().catch((error: unknown): State => {
      request.log.error({ err: error }, 'could not determine whether the process is ready');
      return {
        ready: false,
        reason: 'Could not determine whether the process is ready; see the log.',
      };
    });
    if (state.ready) return sendMomentary(reply, { status: 'ready' });
    const detail = state.reason ?? 'The process is not ready yet.';
    return sendProblem(request, reply, { name: 'not-ready', detail });
  });
}
