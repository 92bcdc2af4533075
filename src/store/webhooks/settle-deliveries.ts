import { eq, sql } from 'drizzle-orm';
import { type DisabledBecause, isSuccess, planRetry } from '../../core/webhooks/retry-plan.js';
import type { Database } from '../database.js';
import { deliveries, endpoints } from '../schema.js';
import type { Attempted, Deliveries, DeliveryState, Settlement } from '../store.js';
import { attemptWriter } from './attempt-writer.js';
import { disablerIn } from './endpoint-switch.js';

type Plan = Parameters<Deliveries['settle']>[1];

/** Writes the results of attempts. Skips deliveries that are gone because their endpoint was deleted. */
export function settlerIn(db: Database): Deliveries['settle'] {
  const find = settledFinder(db);
  const writeAttempt = attemptWriter(db);
  const settleOne = oneSettler(db);
  const settleAll = (attempted: readonly Attempted[], plan: Plan) =>
    attempted.flatMap((attempt): Settlement[] => {
      const found = find(attempt.delivery);
      if (!found) return [];
      writeAttempt(found.key, found.attempts + 1, attempt);
      const { delivery } = attempt;
      return [{ delivery, endpoint: found.endpointId, ...settleOne(found, attempt, plan) }];
    });
  return async (attempted, plan) =>
    attempted.length === 0
      ? []
      : db.transaction(() => settleAll(attempted, plan), { behavior: 'immediate' });
}

type LeasedDelivery = NonNullable<ReturnType<ReturnType<typeof settledFinder>>>;

function settledFinder(db: Database) {
  const find = db
    .select({
      key: deliveries.key,
      state: deliveries.state,
      lease: deliveries.lease,
      leasedUntil: deliveries.leasedUntil,
      planAttempts: deliveries.planAttempts,
      attempts: deliveries.attempts,
      endpoint: endpoints.key,
      endpointId: endpoints.id,
      failingSince: endpoints.failingSince,
      disabledBecause: endpoints.disabledBecause,
    })
    .from(deliveries)
    .innerJoin(endpoints, eq(endpoints.key, deliveries.endpoint))
    .where(eq(deliveries.id, sql.placeholder('id')))
    .prepare();
  return (id: string) => find.get({ id });
}

/** What happens to a delivery and its endpoint. */
interface Consequence {
  state: DeliveryState;
  nextAttemptAt: number | null;
  disable: DisabledBecause | null;
}

function oneSettler(db: Database) {
  const write = db
    .update(deliveries)
    .set({
      state: sql`${sql.placeholder('state')}`,
      nextAttemptAt: sql`${sql.placeholder('nextAttemptAt')}`,
      leasedUntil: null,
      planAttempts: sql`${deliveries.planAttempts} + 1`,
      attempts: sql`${deliveries.attempts} + 1`,
    })
    .where(eq(deliveries.key, sql.placeholder('key')))
    .prepare();
  const count = db
    .update(deliveries)
    .set({ attempts: sql`${deliveries.attempts} + 1` })
    .where(eq(deliveries.key, sql.placeholder('key')))
    .prepare();
  const noteHealth = healthNoter(db);
  const disableEndpoint = disablerIn(db);

  return (
    found: LeasedDelivery,
    attempt: Attempted,
    plan: Plan,
  ): Pick<Settlement, 'state' | 'disabled'> => {
    if (!isNewest(found, attempt)) {
      count.run({ key: found.key });
      return { state: found.state, disabled: null };
    }
    const { state, nextAttemptAt, disable } = consequenceOf(found, attempt, plan);
    write.run({ key: found.key, state, nextAttemptAt });
    noteHealth(found, isSuccess(attempt.outcome), plan.now);
    if (disable) disableEndpoint(found.endpoint, disable, plan.now);
    return { state, disabled: disable };
  };
}

/** Without a lease, it was already settled or released. */
function isNewest({ lease, leasedUntil }: LeasedDelivery, attempt: Attempted): boolean {
  return lease === attempt.lease && leasedUntil !== null;
}

function consequenceOf(
  { state, planAttempts, failingSince, disabledBecause }: LeasedDelivery,
  { outcome, random }: Attempted,
  { now, delaysMs }: Plan,
): Consequence {
  const attempts = planAttempts + 1;
  const verdict = planRetry(outcome, { attempts, now, failingSince, random, delaysMs });
  const rests = { nextAttemptAt: null, disable: null };
  if (verdict.delivery === 'delivered') return { state: 'delivered', ...rests };
  // Its endpoint was disabled during the attempt, and may be enabled again: what it missed stays missed until it is
  // replayed.
  if (state === 'missed' || disabledBecause !== null) return { state: 'missed', ...rests };
  const { disable } = verdict;
  if (verdict.delivery === 'failed') return { state: 'failed', nextAttemptAt: null, disable };
  if (disable) return { state: 'missed', nextAttemptAt: null, disable };
  return { state: 'pending', nextAttemptAt: now + verdict.inMs, disable };
}

/** Keeps track of when attempts at an endpoint began to fail. Most attempts do not change this. */
function healthNoter(db: Database) {
  const write = db
    .update(endpoints)
    .set({ failingSince: sql`${sql.placeholder('since')}` })
    .where(eq(endpoints.key, sql.placeholder('endpoint')))
    .prepare();
  return ({ endpoint, failingSince }: LeasedDelivery, succeeded: boolean, now: number): void => {
    const since = succeeded ? null : (failingSince ?? now);
    if (since !== failingSince) write.run({ endpoint, since });
  };
}
