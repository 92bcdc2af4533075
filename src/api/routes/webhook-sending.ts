import { webhookUrl } from '../../core/api-urls.js';
import { timeOf } from '../../core/time.js';
import { type Event, noMatter } from '../../core/webhooks/event.js';
import { eventId } from '../../core/webhooks/event-ids.js';
import { sendMomentary } from '../http/answer.js';
import { linkBase } from '../http/link-base.js';
import { type Problem, sendProblem, unknownEndpoint, unknownReplay } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { authenticate, ownerOf } from '../webhooks/authentication.js';
import { exampleDelivery } from '../wire/examples/webhooks.js';
import { presentDeliveryRef, Replayed, TestSent } from '../wire/webhooks/delivery.js';
import { WebhookPath } from '../wire/webhooks/query.js';
import { ReplayRequest, replayOf } from '../wire/webhooks/replay.js';

const shared = {
  tag: 'webhooks',
  secured: true,
  params: WebhookPath,
  problems: ['not-found', 'endpoint-disabled'],
} as const;

const testSchema = operation({
  ...shared,
  operationId: 'testWebhook',
  summary: 'Send a test event',
  description:
    'Sends an `endpoint.test` event, whatever the endpoint subscribes to. See its delivery for the result.',
  answer: {
    ...json(
      TestSent,
      'The event is queued.',
      { delivery: { id: exampleDelivery.id, url: exampleDelivery.url } },
      [],
    ),
    status: 202,
  },
});

const replaySchema = operation({
  ...shared,
  operationId: 'replayDeliveries',
  summary: 'Send deliveries again',
  description:
    'Sends one delivery again, or all that were missed, or all from a time range. They keep their `webhook-id` and body, and get a full set of attempts.',
  body: { schema: ReplayRequest, example: { missed: true } },
  answer: { ...json(Replayed, 'The deliveries are queued.', { replayed: 3 }, []), status: 202 },
});

const disabled: Problem = {
  name: 'endpoint-disabled',
  detail: 'This endpoint is disabled, so nothing can be sent to it. Enable it first.',
};

export function webhookSending(app: App, tools: Tools): void {
  const { store, clock, publicUrl, webhooks } = tools;
  const onRequest = authenticate(tools);

  app.post('/webhooks/:id/test', { schema: testSchema, onRequest }, async (request, reply) => {
    const endpoint = await store.endpoints.get(request.params.id, ownerOf(request));
    if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
    if (endpoint.disabled) return sendProblem(request, reply, disabled);
    const base = linkBase(request, publicUrl);
    const now = clock();
    const event = testEvent(endpoint.id, { base, at: now, chance: webhooks.newId('test_') });
    const id = await store.deliveries.publishTo(endpoint.id, event, now);
    webhooks.wake();
    reply.code(202);
    return sendMomentary(reply, { delivery: presentDeliveryRef(id, endpoint.id, base) });
  });

  app.post('/webhooks/:id/replay', { schema: replaySchema, onRequest }, async (request, reply) => {
    const endpoint = await store.endpoints.get(request.params.id, ownerOf(request));
    if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
    const which = replayOf(request.body);
    if ('delivery' in which && !(await store.deliveries.get(endpoint.id, which.delivery))) {
      return sendProblem(request, reply, unknownReplay);
    }
    if (endpoint.disabled) return sendProblem(request, reply, disabled);
    const replayed = await store.deliveries.replay(endpoint.id, which, clock());
    webhooks.wake();
    reply.code(202);
    return sendMomentary(reply, { replayed });
  });
}

/** Every test is an event of its own: `chance` makes its id unique. */
function testEvent(
  endpointId: string,
  { base, at, chance }: { base: string; at: number; chance: string },
): Event {
  return {
    id: eventId('endpoint.test', endpointId, chance),
    type: 'endpoint.test',
    at,
    matter: noMatter,
    data: {
      id: endpointId,
      url: webhookUrl(base, endpointId),
      summary: `This is a test, requested at ${timeOf(at)}.`,
    },
  };
}
