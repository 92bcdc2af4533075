import { eventTypes } from '../../core/webhooks/event.js';
import { exampleEvents } from '../wire/examples/events.js';
import { eventSchemas, schemaName } from '../wire/webhooks/events.js';
import { tags } from './operation.js';

/** The headers sent to endpoints, as parameters that operations refer to. */
export const webhookParameters = {
  WebhookId: {
    in: 'header',
    name: 'webhook-id',
    required: true,
    description:
      'Id of the event, the same for every attempt. An id that you have already seen is a duplicate.',
    schema: { type: 'string' },
    example: 'evt_90c4e1d27fb6a835c2d40e17',
  },
  WebhookTimestamp: {
    in: 'header',
    name: 'webhook-timestamp',
    required: true,
    description: 'Time of this attempt, in seconds since 1970.',
    schema: { type: 'string', pattern: '^\\d+$' },
    example: '1762194065',
  },
  WebhookSignature: {
    in: 'header',
    name: 'webhook-signature',
    required: true,
    description:
      'One or more space-separated signatures: `v1,` and the base64 of an HMAC-SHA-256 of `{webhook-id}.{webhook-timestamp}.{body}` (Standard Webhooks 1.0.0).',
    schema: { type: 'string' },
    example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  },
};

/** OpenAPI 3.1, “webhooks”: what this server sends, one entry per event type. */
export function describeWebhooks(): Record<string, object> {
  return Object.fromEntries(eventTypes.map((type) => [type, { post: describeEvent(type) }]));
}

function describeEvent(type: (typeof eventTypes)[number]): object {
  const { description } = eventSchemas[type].meta() ?? {};
  return {
    operationId: `on${schemaName(type)}`,
    summary: type,
    description,
    tags: [tags.webhooks],
    parameters: Object.keys(webhookParameters).map((name) => ({
      $ref: `#/components/parameters/${name}`,
    })),
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${schemaName(type)}` },
          example: exampleEvents[type],
        },
      },
    },
    responses: {
      '2XX': { description: 'Delivered. Any other answer except 410 is retried.' },
      '410': { description: 'Send nothing more: the endpoint is disabled.' },
    },
  };
}
