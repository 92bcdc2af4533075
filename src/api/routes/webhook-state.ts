import { sendMomentary } from '../http/answer.js';
import { sendProblem, unknownEndpoint } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { authenticate, ownerOf } from '../webhooks/authentication.js';
import { viewerOf } from '../webhooks/viewer.js';
import { exampleEndpoint, exampleEndpointWithSecret } from '../wire/examples/webhooks.js';
import { Endpoint, EndpointWithSecret, presentEndpoint } from '../wire/webhooks/endpoint.js';
import { WebhookPath } from '../wire/webhooks/query.js';
import { defaultOldSecretSeconds, Rotation } from '../wire/webhooks/settings.js';

const shared = {
  tag: 'webhooks',
  secured: true,
  params: WebhookPath,
  problems: ['not-found'],
} as const;

const rotateSchema = operation({
  ...shared,
  operationId: 'rotateWebhookSecret',
  summary: 'Rotate the secret',
  description:
    'Creates a new secret, which is shown only once. Deliveries are also signed with the old secret for a day, or for the time you give.',
  body: { schema: Rotation, example: { oldSecretValidForSeconds: defaultOldSecretSeconds } },
  answer: json(
    EndpointWithSecret,
    'The webhook, with its new secret.',
    { ...exampleEndpointWithSecret, oldSecretUntil: '2025-10-03T08:00:00Z' },
    [],
  ),
});

const enableSchema = operation({
  ...shared,
  operationId: 'enableWebhook',
  summary: 'Resume sending',
  description:
    'Events missed while the webhook was disabled can be replayed. Does nothing if it is active.',
  answer: json(Endpoint, 'The active webhook.', exampleEndpoint, []),
});

const disableSchema = operation({
  ...shared,
  operationId: 'disableWebhook',
  summary: 'Stop sending',
  description:
    'Pending deliveries, and events until it is enabled again, are kept as `missed`. Does nothing if it is already disabled.',
  answer: json(
    Endpoint,
    'The disabled webhook.',
    {
      ...exampleEndpoint,
      state: 'disabled',
      disabled: {
        because: 'by-owner',
        since: '2025-10-05T10:00:00Z',
        detail: 'It was disabled by a request to this API.',
      },
      updatedAt: '2025-10-05T10:00:00Z',
    },
    [],
  ),
});

export function webhookState(app: App, tools: Tools): void {
  const { store, clock, publicUrl, webhooks } = tools;
  const { endpoints } = store;
  const onRequest = authenticate(tools);

  app.post('/webhooks/:id/rotate', { schema: rotateSchema, onRequest }, async (request, reply) => {
    const { id } = request.params;
    const owner = ownerOf(request);
    if (!(await endpoints.get(id, owner))) return sendProblem(request, reply, unknownEndpoint);
    const seconds = request.body?.oldSecretValidForSeconds ?? defaultOldSecretSeconds;
    const secret = webhooks.newSecret();
    const now = clock();
    await endpoints.rotate(id, webhooks.seal(secret, id), now + seconds * 1000, now);
    const endpoint = await endpoints.get(id, owner);
    if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
    const viewer = viewerOf(request, publicUrl);
    return sendMomentary(reply, { ...presentEndpoint(endpoint, viewer), secret });
  });

  app.post('/webhooks/:id/enable', { schema: enableSchema, onRequest }, async (request, reply) => {
    const { id } = request.params;
    const owner = ownerOf(request);
    const before = await endpoints.get(id, owner);
    if (before?.disabled) await endpoints.enable(id, clock());
    const endpoint = await endpoints.get(id, owner);
    if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
    return sendMomentary(reply, presentEndpoint(endpoint, viewerOf(request, publicUrl)));
  });

  app.post(
    '/webhooks/:id/disable',
    { schema: disableSchema, onRequest },
    async (request, reply) => {
      const { id } = request.params;
      const owner = ownerOf(request);
      const before = await endpoints.get(id, owner);
      if (before && !before.disabled) await endpoints.disable(id, 'by-owner', clock());
      const endpoint = await endpoints.get(id, owner);
      if (!endpoint) return sendProblem(request, reply, unknownEndpoint);
      return sendMomentary(reply, presentEndpoint(endpoint, viewerOf(request, publicUrl)));
    },
  );
}
