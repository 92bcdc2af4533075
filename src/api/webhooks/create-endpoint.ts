import type { FastifyRequest } from 'fastify';
import { digestOf } from '../../core/digest.js';
import type { Idempotency, NewEndpoint } from '../../store/contract/webhooks.js';
import type { Problem } from '../http/problem.js';
import type { Tools } from '../tools.js';
import { EndpointWithSecret, presentEndpoint } from '../wire/webhooks/endpoint.js';
import { type NewWebhook, settingsOf } from '../wire/webhooks/settings.js';
import { apiKeyOf } from './authentication.js';
import { viewerOf } from './viewer.js';

type CreatedEndpoint = ReturnType<typeof presentEndpoint> & { secret: string };
type Made = { answer: CreatedEndpoint } | { problem: Problem };

/** Creates an endpoint; repeating the same request with the same idempotency key returns the first answer. */
export async function createEndpoint(
  request: FastifyRequest,
  body: NewWebhook,
  key: string | null,
  { store, clock, webhooks, publicUrl }: Tools,
): Promise<Made> {
  const { id: owner } = apiKeyOf(request);
  const secret = webhooks.newSecret();
  const endpoint = newEndpoint(body, owner, webhooks.newId('whk_'), clock());
  const viewer = viewerOf(request, publicUrl);
  const answer = { ...presentEndpoint({ ...endpoint, ...fresh(endpoint) }, viewer), secret };
  const context = `${owner} ${key}`;
  const idempotency: Idempotency | null =
    key === null
      ? null
      : { key, digest: digestOf(body), answer: webhooks.seal(JSON.stringify(answer), context) };

  const sealed = { ...endpoint, secret: webhooks.seal(secret, endpoint.id) };
  const created = await store.endpoints.create(sealed, idempotency);
  switch (created.kind) {
    case 'created':
      return { answer };
    case 'reused':
      return { problem: reused };
    case 'repeated': {
      const text = webhooks.unseal(created.answer, context);
      return text === null
        ? { problem: unreadable }
        : { answer: EndpointWithSecret.parse(JSON.parse(text)) };
    }
  }
}

function newEndpoint(
  body: NewWebhook,
  owner: string,
  id: string,
  createdAt: number,
): Omit<NewEndpoint, 'secret'> {
  const defaults = { description: '', events: [], filter: {}, headers: {}, ratePerMinute: null };
  return { ...defaults, ...settingsOf(body), url: body.url, id, owner, createdAt };
}

/** The state of an endpoint to which nothing has been sent yet. */
function fresh({ createdAt }: Pick<NewEndpoint, 'createdAt'>) {
  return {
    updatedAt: createdAt,
    disabled: null,
    failingSince: null,
    lastSequence: 0,
    oldSecretUntil: null,
  };
}

const reused: Problem = {
  name: 'idempotency-key-reused',
  detail:
    'This Idempotency-Key was used with a different body. Use a new key for this request, or repeat the earlier one unchanged.',
};

/** Only happens if the operator changed the key that secrets are sealed with. */
const unreadable: Problem = {
  name: 'idempotency-key-reused',
  detail:
    'A request with this Idempotency-Key was made before, and its answer can no longer be read. Look for the webhook in /webhooks, or use a new key.',
};
