import { z } from 'zod';
import { ops, significances } from '../../../core/change.js';
import { topics } from '../../../core/topic.js';
import { eventTypes } from '../../../core/webhooks/event.js';
import type { EndpointSettings } from '../../../store/contract/webhooks.js';
import * as given from '../body.js';
import { CustomHeaders } from './headers.js';

/* Bodies of the requests that create and change webhooks. */

const urlCharacters = 2_000;
const descriptionCharacters = 500;
const idCharacters = 200;
const maxDays = 3_650;
const maxPerMinute = 6_000;
const maxOldSecretSeconds = 7 * 24 * 3600;
export const defaultOldSecretSeconds = 24 * 3600;

const url = given
  .name(urlCharacters)
  .refine(
    (text) => text.trim() === text && URL.canParse(text),
    'must be an absolute URL such as https://example.org/hooks',
  )
  .describe('Where events are sent: an https URL at a public address.');

const events = z
  .array(given.choice(eventTypes), 'must be a list of event types, or null for all')
  .min(1, 'must not be empty; give null for all types')
  .refine((types) => new Set(types).size === types.length, 'contains the same type twice')
  .nullable()
  .describe('Event types to send; null for all, including types added later.');

const oneOf = (values: readonly string[]) => `one of ${values.join(', ')}`;

export const EventFilter = given
  .object({
    service: given.oneOrMore(given.name(idCharacters), 'the id of a service').optional(),
    document: given.oneOrMore(given.name(idCharacters), 'the id of a document').optional(),
    topic: given.oneOrMore(given.choice(topics), oneOf(topics)).optional(),
    significance: given.oneOrMore(given.choice(significances), oneOf(significances)).optional(),
    op: given
      .oneOrMore(given.choice(ops), oneOf(ops))
      .optional()
      .describe('What happened to a clause.'),
    effectiveWithinDays: given
      .wholeNumber(0, maxDays)
      .optional()
      .describe('Only events that name a day from today until this many days ahead.'),
    unstable: given
      .flag()
      .optional()
      .describe('`false` leaves out changes in places that differ at nearly every check.'),
  })
  .describe(
    'Which of these events to send. All conditions must match; in a list, one value must match. A condition is ignored for events without that property, such as the topic of `document.unreachable`.',
  );

const settings = {
  url,
  description: given.text(descriptionCharacters).describe('A note for yourself.'),
  events,
  filter: EventFilter,
  headers: CustomHeaders.describe(
    'Headers sent with every attempt, such as `Authorization`. At most 20, and none that the sender sets itself.',
  ),
  rateLimit: given
    .object({ perMinute: given.wholeNumber(1, maxPerMinute) })
    .nullable()
    .describe('Maximum attempts per minute; null for no limit of its own.'),
};

const changes = z.object(settings).partial().shape;

export const NewWebhook = given.body({ ...changes, url });
export type NewWebhook = z.output<typeof NewWebhook>;

export const WebhookChanges = given.body(changes).refine((body) => Object.keys(body).length > 0, {
  error: `needs at least one of ${Object.keys(settings).join(', ')}`,
  when: given.isSound,
});
export type WebhookChanges = z.output<typeof WebhookChanges>;

export const Rotation = given
  .body({
    oldSecretValidForSeconds: given
      .wholeNumber(0, maxOldSecretSeconds)
      .optional()
      .describe('How long deliveries are also signed with the old secret; a day by default.'),
  })
  // Fastify's validation sees a missing body as null.
  .nullish();

/** The settings in the form that the store takes. */
export function settingsOf(changes: WebhookChanges): Partial<EndpointSettings> {
  const { url, description, events, filter, headers, rateLimit } = changes;
  return {
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(events !== undefined && { events: events ?? [] }),
    ...(filter !== undefined && { filter }),
    ...(headers !== undefined && { headers }),
    ...(rateLimit !== undefined && { ratePerMinute: rateLimit?.perMinute ?? null }),
  };
}
