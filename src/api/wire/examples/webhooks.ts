import type { z } from 'zod';
import type { DeliveryWithBody } from '../webhooks/delivery.js';
import type { Endpoint } from '../webhooks/endpoint.js';
import type { NewWebhook } from '../webhooks/settings.js';
import { exampleBase } from './changes.js';
import { exampleEvents } from './events.js';

export const exampleWebhookId = 'whk_5k2vX0c9QmYwT1bD';
const self = `${exampleBase}/webhooks/${exampleWebhookId}`;

export const exampleNewWebhook: z.input<typeof NewWebhook> = {
  url: 'https://example.org/hooks/clausewatch',
  description: 'Newsroom',
  events: ['change.recorded', 'opt-out.changed'],
  filter: { service: 'linkedin', topic: ['ai-training', 'affiliate-sharing'], unstable: false },
  headers: { authorization: 'Bearer 6f2a' },
  rateLimit: { perMinute: 60 },
};

export const exampleEndpoint: z.infer<typeof Endpoint> = {
  id: exampleWebhookId,
  url: 'https://example.org/hooks/clausewatch',
  links: { self, deliveries: `${self}/deliveries` },
  description: 'Newsroom',
  events: ['change.recorded', 'opt-out.changed'],
  filter: { service: 'linkedin', topic: ['ai-training', 'affiliate-sharing'], unstable: false },
  headers: { authorization: '…' },
  rateLimit: { perMinute: 60 },
  state: 'active',
  disabled: null,
  failingSince: null,
  lastSequence: 17,
  oldSecretUntil: null,
  createdAt: '2025-10-01T08:00:00Z',
  updatedAt: '2025-10-01T08:00:00Z',
};

export const exampleEndpointWithSecret = {
  ...exampleEndpoint,
  lastSequence: 0,
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
};

const deliveryId = 'dlv_2f7c91e40ab35d68';

export const exampleDelivery = {
  id: deliveryId,
  url: `${self}/deliveries/${deliveryId}`,
  event: {
    id: 'evt_90c4e1d27fb6a835c2d40e17',
    type: 'change.recorded',
    timestamp: '2025-11-03T18:21:05Z',
  },
  sequence: 17,
  state: 'delivered',
  nextAttemptAt: null,
  createdAt: '2025-11-03T18:21:05Z',
  attempts: [
    {
      number: 1,
      at: '2025-11-03T18:21:05Z',
      status: 503,
      durationMs: 84,
      answer: 'Service Unavailable',
      detail: null,
      succeeded: false,
    },
    {
      number: 2,
      at: '2025-11-03T18:21:11Z',
      status: 204,
      durationMs: 61,
      answer: '',
      detail: null,
      succeeded: true,
    },
  ],
} satisfies Omit<z.infer<typeof DeliveryWithBody>, 'body'>;

export const exampleDeliveryWithBody: z.infer<typeof DeliveryWithBody> = {
  ...exampleDelivery,
  body: JSON.stringify(exampleEvents['change.recorded']),
};
