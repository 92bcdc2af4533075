import { z } from 'zod';
import { deliveryUrl } from '../../../core/api-urls.js';
import { eventTypes } from '../../../core/webhooks/event.js';
import { isSuccess } from '../../../core/webhooks/retry-plan.js';
import {
  deliveryStates,
  type Delivery as Kept,
  type Attempt as KeptAttempt,
} from '../../../store/contract/webhooks.js';
import { Page } from '../page.js';
import { presentTime, Time } from '../time.js';

const Attempt = z
  .strictObject({
    number: z.int().min(1),
    at: Time,
    status: z.int().nullable().describe('HTTP status of the answer; null if there was none.'),
    durationMs: z.int().min(0),
    answer: z.string().nullable().describe('The beginning of the answer; null if there was none.'),
    detail: z.string().nullable().describe('Why there was no answer, in one sentence.'),
    succeeded: z.boolean().describe('True for a status from 200 to 299.'),
  })
  .meta({ id: 'Attempt', description: 'One request to an endpoint, and its result.' });

const fields = {
  id: z.string(),
  url: z.string().describe('URL of this delivery, including its body.'),
  event: z.strictObject({
    id: z.string().describe('The `webhook-id` of every attempt; the same for every endpoint.'),
    type: z.enum(eventTypes),
    timestamp: Time.describe('When the event happened.'),
  }),
  sequence: z
    .int()
    .min(1)
    .describe('Number of this delivery among those to this endpoint, without gaps.'),
  state: z
    .enum(deliveryStates)
    .describe(
      '`failed`: the last planned attempt failed. `missed`: the endpoint was disabled. Both can be replayed.',
    ),
  nextAttemptAt: Time.nullable().describe('Null unless the delivery is pending.'),
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
  .meta({ id: 'DeliveryWithBody', description: 'A delivery with its body.' });

export const DeliveriesPage = z
  .strictObject({ data: z.array(Delivery), page: Page })
  .meta({ id: 'DeliveriesPage', description: 'A page of deliveries, newest first.' });

export const TestSent = z
  .strictObject({ delivery: z.strictObject({ id: z.string(), url: z.string() }) })
  .meta({ id: 'TestSent', description: 'The delivery of a test event.' });

export const Replayed = z
  .strictObject({ replayed: z.int().min(0).describe('How many deliveries will be sent again.') })
  .meta({ id: 'Replayed', description: 'The result of a replay request.' });

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
