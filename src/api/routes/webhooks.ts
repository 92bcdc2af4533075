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
} from '../wire/examples/webhooks.js';
import {
  Endpoint,
  EndpointList,
  EndpointWithSecret,
  presentEndpoint,
} from '../wire/webhooks/endpoint.js';
import { IdempotencyHeaders, WebhookPath } from '../wire/webhooks/query.js';
import { NewWebhook, settingsOf, WebhookChanges } from '../wire/webhooks/settings.js';

const secured = { tag: 'webhooks', secured: true } as const;

const createSchema = operation({
  ...secured,
  operationId: 'createWebhook',
  summary: 'Create a webhook',
  description:
    'The answer contains the secret for verifying signatures, which is shown only once. Events are sent from now on; earlier changes are in /changes.',
  headers: IdempotencyHeaders,
  body: { schema: NewWebhook, example: exampleNewWebhook },
  answer: {
    ...json(EndpointWithSecret, 'The webhook was created.', exampleEndpointWithSecret, [
      'Location',
    ]),
    status: 201,
  },
  problems: ['idempotency-key-reused'],
});

const listSchema = operation({
  ...secured,
  operationId: 'listWebhooks',
  summary: 'Your webhooks',
  description: 'All webhooks created with this API key; with a key of scope `admin`, all webhooks.',
  answer: json(EndpointList, 'They.', { data: [exampleEndpoint] }, []),
});

const getSchema = operation({
  ...secured,
  operationId: 'getWebhook',
  summary: 'One webhook',
  description: 'Its settings and its state.',
  params: WebhookPath,
  answer: json(Endpoint, 'The webhook.', exampleEndpoint, []),
  problems: ['not-found'],
});

const updateSchema = operation({
  ...secured,
  operationId: 'updateWebhook',
  summary: 'Change a webhook',
  description:
    'Fields that are left out stay as they are. `filter`, `events` and `headers` are replaced as a whole. Pending deliveries go to the new URL.',
  params: WebhookPath,
  body: { schema: WebhookChanges, example: { filter: { significance: 'substantive' } } },
  answer: json(
    Endpoint,
    'The changed webhook.',
    { ...exampleEndpoint, filter: { significance: 'substantive' } },
    [],
  ),
  problems: ['not-found'],
});

const removeSchema = operation({
  ...secured,
  operationId: 'deleteWebhook',
  summary: 'Delete a webhook',
  description:
    'Deletes the webhook with its deliveries and their log. To pause it, disable it instead.',
  params: WebhookPath,
  answer: nothing('The webhook was deleted.'),
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
