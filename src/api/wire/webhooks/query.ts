import { z } from 'zod';
import { eventTypes } from '../../../core/webhooks/event.js';
import { deliveryStates } from '../../../store/contract/webhooks.js';
import { choice, parameters, time, wholeNumber, words } from '../parameters.js';
import { defaultLimit, maxLimit } from '../query.js';

/* Path parameters, query parameters and headers of the webhook routes. */

const idCharacters = 200;
const cursorCharacters = 200;

export const WebhookPath = z.strictObject({
  id: words(idCharacters)
    .describe('Id of the webhook.')
    .meta({ 'x-example': 'whk_5k2vX0c9QmYwT1bD' }),
});

export const DeliveryPath = z.strictObject({
  ...WebhookPath.shape,
  deliveryId: words(idCharacters)
    .describe('Id of the delivery.')
    .meta({ 'x-example': 'dlv_2f7c91e40ab35d68' }),
});

export const DeliveriesQuery = parameters({
  state: choice(deliveryStates).optional().describe('Only deliveries in this state.'),
  type: choice(eventTypes).optional().describe('Only events of this type.'),
  since: time()
    .optional()
    .describe('Only deliveries created at this time or later; same format as in /changes.')
    .meta({ 'x-example': '2025-11-01' }),
  until: time().optional().describe('Only deliveries created before this time.'),
  cursor: words(cursorCharacters)
    .optional()
    .describe('Where to continue: `page.cursor` of the previous page, with the same filters.'),
  limit: wholeNumber(1, maxLimit)
    .default(defaultLimit)
    .describe('Maximum number of deliveries per page.')
    .meta({ 'x-default': defaultLimit }),
});
export type DeliveriesQuery = z.output<typeof DeliveriesQuery>;

export const IdempotencyHeaders = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[!-~]{1,255}$/, 'must be 1 to 255 visible ASCII characters')
    .optional()
    .describe(
      'Any text you choose. Repeating the same request with the same key within a day creates nothing and returns the first answer.',
    )
    .meta({ 'x-example': '0f6a8b1e-linkedin-watch' }),
});
