import { webhookUrl } from '../../core/api-urls.js';
import { sendMomentary } from '../http/answer.js';
import { invalid, sendProblem, unknownEndpoint } from '../http/problem.js';
import { json, nothing, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { authenticate, ownerOf } from '../webhooks/authentication.js';
import { createEndpoint } from '../webhooks/create-endpoint.js';
import { faultsOfSettings } from '../webhooks/endpoint-faults.js';
import { viewerOf } from '../webhooks/viewer.js';
import {
  exampleEndpoint,
  exampleEndpointWithSecret,
  exampleNewWebhook,
} from '../wire/example-webhooks.js';
import { Endpoint, EndpointList, EndpointWithSecret, presentEndpoint } from '../wire/webhook.js';
import { IdempotencyHeaders, WebhookPath } from '../wire/webhook-query.js';
import { NewWebhook, settingsOf, WebhookChanges } from '../wire/webhook-settings.js';

const secured = { tag: 'webhooks', secured: true } as const;

const createSchema = operation({
  ...secured,
  operationId: 'createWebhook',
  summary: 'Have an address told what happens',
  description:
    'The answer has the secret that verifies what is sent, this once. Events are sent from now on; what happened before is in /changes.',
  headers: IdempotencyHeaders,
  body: { schema: NewWebhook, example: exampleNewWebhook },
  answer: {
    ...json(EndpointWithSecret, 'It was made.', exampleEndpointWithSecret, ['Location']),
    status: 201,
  },
  problems: ['idempotency-key-reused'],
});

const listSchema = operation({
  ...secured,
  operationId: 'listWebhooks',
  summary: 'Your webhooks',
  description: 'All that this API key made; with a key of scope `admin`, all there are.',
  answer: json(EndpointList, 'They.', { data: [exampleEndpoint] }, []),
});

const getSchema = operation({
  ...secured,
  operationId: 'getWebhook',
  summary: 'One webhook',
  description: 'How it is set, and how it is doing.',
  params: WebhookPath,
  answer: json(Endpoint, 'The webhook.', exampleEndpoint, []),
  problems: ['not-found'],
});

const updateSchema = operation({
  ...secured,
  operationId: 'updateWebhook',
  summary: 'Alter a webhook',
  description:
    'What is left out stays. `filter`, `events` and `headers` are replaced as a whole. What is on its way already goes to the new address.',
  params: WebhookPath,
  body: { schema: WebhookChanges, example: { filter: { significance: 'substantive' } } },
  answer: json(
    Endpoint,
    'The webhook as it is now.',
    { ...exampleEndpoint, filter: { significance: 'substantive' } },
    [],
  ),
  problems: ['not-found'],
});

const removeSchema = operation({
  ...secured,
  operationId: 'deleteWebhook',
  summary: 'Delete a webhook',
  description: 'With its deliveries and their log. To stop it for some time, disable it.',
  params: WebhookPath,
  answer: nothing('It is gone.'),
  problems: ['not-found'],
});

export function webhooks(app: App, tools: Tools): void {
  const { store, clock, publicUrl } = tools;
  const { endpoints } = store;
  const onRequest = authenticate(tools);

  app.post('/webhooks', { schema: createSchema, onRequest }, async (request, reply) => {
    const errors = await faultsOfSettings(request.body, tools);
    if (errors.length > 0) return sendProblem(request, reply, invalid(errors));
    const key = request.headers['idempotency-key'] ?? null;
    const created = await createEndpoint(request, request.body, key, tools);
    if ('problem' in created) return sendProblem(request, reply, created.problem);
    const { id } = created.answer;
    reply.code(201).header('location', webhookUrl(viewerOf(request, publicUrl).base, id));
    return sendMomentary(reply, created.answer);
  });

  app.get('/webhooks', { schema: listSchema, onRequest }, async (request, reply) => {
    const viewer = viewerOf(request, publicUrl);
    const found = await endpoints.list(ownerOf(request));
    return sendMomentary(reply, { data: found.map((one) => presentEndpoint(one, viewer)) });
  });

  app.get('/webhooks/:id', { schema: getSchema, onRequest }, async (request, reply) => {
    const endpoint = await endpoints.get(request.params.id, ownerOf(request));
    if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
    return sendMomentary(reply, presentEndpoint(endpoint, viewerOf(request, publicUrl)));
  });

  app.patch('/webhooks/:id', { schema: updateSchema, onRequest }, async (request, reply) => {
    const { id } = request.params;
    const owner = ownerOf(request);
    if (!(await endpoints.get(id, owner))) return sendProblem(request, reply, unknownEndpoint);
    const errors = await faultsOfSettings(request.body, tools);
    if (errors.length > 0) return sendProblem(request, reply, invalid(errors));
    await endpoints.update(id, settingsOf(request.body), clock());
    const endpoint = await endpoints.get(id, owner);
    if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
    return sendMomentary(reply, presentEndpoint(endpoint, viewerOf(request, publicUrl)));
  });

  app.delete('/webhooks/:id', { schema: removeSchema, onRequest }, async (request, reply) => {
    const endpoint = await endpoints.get(request.params.id, ownerOf(request));
    if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
    await endpoints.remove(endpoint.id);
    return reply.code(204).header('cache-control', 'no-store').send();
  });
}
