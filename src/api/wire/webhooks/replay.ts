import { z } from 'zod';
import type { Replay } from '../../../store/contract/webhooks.js';
import * as given from '../body.js';

const idCharacters = 200;

const replayed = {
  delivery: given.name(idCharacters).optional().describe('This delivery, whatever its state.'),
  missed: z
    .literal(true, 'must be true, or left out')
    .optional()
    .describe('All deliveries that are `failed` or `missed`.'),
  since: given.time().optional().describe('All deliveries created at this time or later.'),
  until: given.time().optional().describe('All deliveries created before this time.'),
};

/** Exactly one of these ways to choose deliveries. */
export const ReplayRequest = given.body(replayed).refine(
  ({ delivery, missed, since, until }) => {
    const ways = [delivery, missed, since ?? until];
    return ways.filter((way) => way !== undefined).length === 1;
  },
  { error: 'needs exactly one of: delivery; missed; since, until or both', when: given.isSound },
);

/** The request in the form that the store takes. */
export function replayOf(request: z.output<typeof ReplayRequest>): Replay {
  const { delivery, since, until } = request;
  if (delivery !== undefined) return { delivery };
  return request.missed ? { missed: true } : { since, until };
}
