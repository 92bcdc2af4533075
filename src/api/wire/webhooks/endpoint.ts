import { z } from 'zod';
import { deliveriesUrl, webhookUrl } from '../../../core/api-urls.js';
import { eventTypes } from '../../../core/webhooks/event.js';
import { type DisabledBecause, failingForMs } from '../../../core/webhooks/retry-plan.js';
import type { Endpoint as Kept } from '../../../store/contract/webhooks.js';
import { presentTime, Time } from '../time.js';
import { EventFilter } from './settings.js';

const hidden = '…';
const dayMs = 86_400_000;

const fields = {
  id: z.string(),
  url: z.string().describe('Where events are sent.'),
  links: z.strictObject({
    self: z.string().describe('URL of this webhook.'),
    deliveries: z.string().describe('URL of its deliveries.'),
  }),
  description: z.string(),
  events: z
    .array(z.enum(eventTypes))
    .describe('Event types that are sent; lists every type if all are wanted.'),
  filter: EventFilter,
  headers: z
    .record(z.string(), z.string())
    .describe('Names of its custom headers. Values may be credentials, so they are never shown.'),
  rateLimit: z.strictObject({ perMinute: z.int() }).nullable(),
  state: z.enum(['active', 'disabled']),
  disabled: z
    .strictObject({
      because: z.enum(['gone', 'failing', 'by-owner']),
      since: Time,
      detail: z.string().describe('The reason in one sentence.'),
    })
    .nullable()
    .describe('Why nothing is sent; null while it is active.'),
  failingSince: Time.nullable().describe(
    'When attempts began to fail without a success since; null if the last one succeeded, or none was made.',
  ),
  lastSequence: z.int().min(0).describe('`sequence` of the newest delivery; 0 before the first.'),
  oldSecretUntil: Time.nullable().describe(
    'Until when deliveries are also signed with the old secret.',
  ),
  createdAt: Time,
  updatedAt: Time,
  owner: z
    .string()
    .optional()
    .describe('Id of the API key that created it; only shown to administrators.'),
};

export const Endpoint = z
  .strictObject(fields)
  .meta({ id: 'Endpoint', description: 'An endpoint that receives events.' });

export const EndpointWithSecret = z
  .strictObject({
    ...fields,
    secret: z.string().describe('For verifying signatures. Shown only once, so save it.'),
  })
  .meta({ id: 'EndpointWithSecret', description: 'An endpoint with its new secret.' });

export const EndpointList = z
  .strictObject({ data: z.array(Endpoint) })
  .meta({ id: 'EndpointList', description: 'Endpoints, oldest first.' });

export interface Viewer {
  base: string;
  isAdmin: boolean;
}

export function presentEndpoint(
  endpoint: Kept,
  { base, isAdmin }: Viewer,
): z.infer<typeof Endpoint> {
  const { id, url, description, events, filter, headers, ratePerMinute, disabled } = endpoint;
  return {
    ...{ id, url },
    links: { self: webhookUrl(base, id), deliveries: deliveriesUrl(base, id) },
    description,
    events: events.length > 0 ? [...events] : [...eventTypes],
    filter: filter as z.infer<typeof EventFilter>,
    headers: Object.fromEntries(Object.keys(headers).map((name) => [name, hidden])),
    rateLimit: ratePerMinute === null ? null : { perMinute: ratePerMinute },
    state: disabled ? 'disabled' : 'active',
    disabled: disabled && presentDisabled(disabled),
    failingSince: orNull(endpoint.failingSince),
    lastSequence: endpoint.lastSequence,
    oldSecretUntil: orNull(endpoint.oldSecretUntil),
    createdAt: presentTime(endpoint.createdAt),
    updatedAt: presentTime(endpoint.updatedAt),
    ...(isAdmin && { owner: endpoint.owner }),
  };
}

function presentDisabled({ because, since }: NonNullable<Kept['disabled']>) {
  return { because, since: presentTime(since), detail: details[because] };
}

const details: Record<DisabledBecause, string> = {
  gone: 'It answered 410 Gone, which means that it wants nothing more.',
  failing: `Every attempt failed for ${failingForMs / dayMs} days.`,
  'by-owner': 'It was disabled by a request to this API.',
};

function orNull(ms: number | null): string | null {
  return ms === null ? null : presentTime(ms);
}
