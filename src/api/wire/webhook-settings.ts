import { z } from 'zod';
import { ops, significances } from '../../core/change.js';
import { topics } from '../../core/topic.js';
import { eventTypes } from '../../core/webhooks/event.js';
import type { EndpointSettings } from '../../store/contract/webhooks.js';
import * as given from './body.js';
import { CustomHeaders } from './webhook-headers.js';

/* What the requests that make and alter webhooks hold. */

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
    'must be an absolute address such as https://example.org/hooks',
  )
  .describe('Where events are sent: https, with a public address.');

const events = z
  .array(given.choice(eventTypes), 'must be a list of types, or null for all')
  .min(1, 'must not be empty; give null for all types')
  .refine((types) => new Set(types).size === types.length, 'names one type twice')
  .nullable()
  .describe('Which types of events; null: all, also those that are added later.');

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
      .describe('What was done to a clause.'),
    effectiveWithinDays: given
      .wholeNumber(0, maxDays)
      .optional()
      .describe('Only what tells of a day from today until so many days ahead.'),
    unstable: given
      .flag()
      .optional()
      .describe('`false`: without changes in places that differ at nearly every check.'),
  })
  .describe(
    'Which of these events. All conditions must hold; of a list, one value must fit. A condition on what an event does not have, such as the topic of a document that is out of reach, leaves it alone.',
  );

const settings = {
  url,
  description: given.text(descriptionCharacters).describe('For yourself.'),
  events,
  filter: EventFilter,
  headers: CustomHeaders.describe(
    'Sent with every attempt, such as `Authorization`. At most 20; none that the sender sets itself.',
  ),
  rateLimit: given
    .object({ perMinute: given.wholeNumber(1, maxPerMinute) })
    .nullable()
    .describe('Most attempts a minute; null: no limit of its own.'),
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
      .describe('How long the secret before signs beside the new one; a day when not given.'),
  })
  // A body that is not there is null to Fastify's checks.
  .nullish();

/** What was given, as the store has it. */
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
