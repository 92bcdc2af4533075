import { z } from 'zod';
import { deliveryUrl } from '../../core/api-urls.js';
import { eventTypes } from '../../core/webhooks/event.js';
import { isSuccess } from '../../core/webhooks/retry-plan.js';
import {
  deliveryStates,
  type Delivery as Kept,
  type Attempt as KeptAttempt,
} from '../../store/contract/webhooks.js';
import { Page } from './page.js';
import { presentTime, Time } from './time.js';

const Attempt = z
  .strictObject({
    number: z.int().min(1),
    at: Time,
    status: z.int().nullable().describe('HTTP status of the answer; null when none came.'),
    durationMs: z.int().min(0),
    answer: z.string().nullable().describe('How the answer began; null when none came.'),
    detail: z.string().nullable().describe('Why none came, in one sentence.'),
    succeeded: z.boolean().describe('True for a status from 200 to 299.'),
  })
  .meta({ id: 'Attempt', description: 'One request to an endpoint, and what came of it.' });

const fields = {
  id: z.string(),
  url: z.string().describe('Address of this delivery, with the body.'),
  event: z.strictObject({
    id: z.string().describe('`webhook-id` of every attempt, and the same at every endpoint.'),
    type: z.enum(eventTypes),
    timestamp: Time.describe('When it happened.'),
  }),
  sequence: z.int().min(1).describe('Counts the deliveries to this endpoint, without gaps.'),
  state: z
    .enum(deliveryStates)
    .describe(
      '`failed`: the last planned attempt failed. `missed`: the endpoint was disabled. Both can be replayed.',
    ),
  nextAttemptAt: Time.nullable().describe('Null unless it is pending.'),
  createdAt: Time,
  attempts: z.array(Attempt).describe('Oldest first.'),
};

export const Delivery = z
  .strictObject(fields)
  .meta({ id: 'Delivery', description: 'One event on its way to one endpoint.' });

export const DeliveryWithBody = z
  .strictObject({
    ...fields,
    body: z.string().describe('Exactly what is signed and sent.'),
  })
  .meta({ id: 'DeliveryWithBody', description: 'A delivery and what is sent.' });

export const DeliveriesPage = z
  .strictObject({ data: z.array(Delivery), page: Page })
  .meta({ id: 'DeliveriesPage', description: 'Deliveries, the newest first.' });

export const TestSent = z
  .strictObject({ delivery: z.strictObject({ id: z.string(), url: z.string() }) })
  .meta({ id: 'TestSent', description: 'The delivery of a test.' });

export const Replayed = z
  .strictObject({ replayed: z.int().min(0).describe('How many deliveries are due again.') })
  .meta({ id: 'Replayed', description: 'What a replay began.' });

export function presentDelivery(delivery: Kept, base: string): z.infer<typeof Delivery> {
  const { id, endpointId, event, sequence, state, nextAttemptAt, createdAt, attempts } = delivery;
  return {
    ...presentDeliveryRef(id, endpointId, base),
    event: { id: event.id, type: event.type, timestamp: presentTime(event.at) },
    ...{ sequence, state },
    nextAttemptAt: nextAttemptAt === null ? null : presentTime(nextAttemptAt),
    createdAt: presentTime(createdAt),
    attempts: attempts.map(presentAttempt),
  };
}

export function presentDeliveryRef(id: string, endpointId: string, base: string) {
  return { id, url: deliveryUrl(base, endpointId, id) };
}

function presentAttempt(attempt: KeptAttempt): z.infer<typeof Attempt> {
  const { number, at, durationMs, outcome } = attempt;
  const answered = outcome.kind === 'answered' ? outcome : null;
  return {
    number,
    at: presentTime(at),
    status: answered?.status ?? null,
    durationMs,
    answer: answered?.answer ?? null,
    detail: outcome.kind === 'failed' ? outcome.detail : null,
    succeeded: isSuccess(outcome),
  };
}
