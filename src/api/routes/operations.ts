import { sendMomentary } from '../http/answer.js';
import { sendProblem } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Readiness as State, Tools } from '../tools.js';
import { Health, Readiness } from '../wire/operations.js';
import { presentTime } from '../wire/time.js';

/** Whoever watches the process must get an answer also when it is busy, and however often they ask. */
export const unlimited = { rateLimit: false } as const;

const healthSchema = operation({
  operationId: 'getHealth',
  tag: 'operations',
  summary: 'Whether the process answers',
  description: 'Says nothing about the database or the scheduler: see /ready.',
  unlimited: true,
  answer: json(
    Health,
    'It does.',
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
  answer: json(Readiness, 'It can.', { status: 'ready' }, []),
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
      request.log.error({ err: error }, 'whether the process is ready could not be found out');
      return { ready: false, reason: 'Whether it is ready could not be found out; see the log.' };
    });
    if (state.ready) return sendMomentary(reply, { status: 'ready' });
    const detail = state.reason ?? 'The process is not ready yet.';
    return sendProblem(request, reply, { name: 'not-ready', detail });
  });
}
