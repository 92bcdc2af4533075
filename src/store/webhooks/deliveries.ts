import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { deliveries } from '../schema.js';
import type { Deliveries } from '../store.js';
import { claimerIn } from './claim.js';
import { deliveryLogIn } from './delivery-log.js';
import { fanOutIn, singleFanOutIn } from './fan-out.js';
import { nextDueIn } from './next-due.js';
import { replayerIn } from './replay-deliveries.js';
import { settlerIn } from './settle-deliveries.js';

export function deliveriesIn(db: Database): Deliveries {
  const tell = fanOutIn(db);
  const tellOne = singleFanOutIn(db);
  const replay = replayerIn(db);
  const inTransaction = <T>(write: () => T): T => db.transaction(write, { behavior: 'immediate' });
  return {
    publish: async (events, now) => inTransaction(() => tell(events, now)),
    publishTo: async (endpointId, event, now) =>
      inTransaction(() => tellOne(endpointId, event, now)),
    claim: claimerIn(db),
    nextDueAt: nextDueIn(db),
    settle: settlerIn(db),
    release: releaserIn(db),
    ...deliveryLogIn(db),
    replay: async (endpointId, which, now) => replay(endpointId, which, now),
  };
}

function releaserIn(db: Database): Deliveries['release'] {
  const release = db
    .update(deliveries)
    .set({ leasedUntil: null })
    .where(
      and(
        eq(deliveries.id, sql.placeholder('delivery')),
        eq(deliveries.lease, sql.placeholder('lease')),
      ),
    )
    .prepare();
  return async (claims) => {
    if (claims.length === 0) return;
    const releaseAll = () => {
      for (const { delivery, lease } of claims) release.run({ delivery, lease });
    };
    db.transaction(releaseAll, { behavior: 'immediate' });
  };
}
