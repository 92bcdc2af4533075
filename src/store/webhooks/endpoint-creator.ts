import { and, eq, lte } from 'drizzle-orm';
import type { Database } from '../database.js';
import { endpoints, idempotencyKeys } from '../schema.js';
import type { Created, Endpoints, Idempotency, NewEndpoint } from '../store.js';

const keptForMs = 24 * 3_600_000;

type Create = (...given: Parameters<Endpoints['create']>) => Created;

/** Creates an endpoint, unless the same request created it before. */
export function endpointCreator(db: Database): Create {
  return (endpoint, idempotency) =>
    db.transaction(
      () => {
        const before = idempotency && earlierRequest(db, endpoint, idempotency);
        if (before) return before;
        insertEndpoint(db, endpoint);
        if (idempotency) keepRequest(db, endpoint, idempotency);
        return { kind: 'created' };
      },
      { behavior: 'immediate' },
    );
}

function earlierRequest(
  db: Database,
  { owner, createdAt }: NewEndpoint,
  { key, digest }: Idempotency,
): Created | null {
  db.delete(idempotencyKeys)
    .where(lte(idempotencyKeys.createdAt, createdAt - keptForMs))
    .run();
  const found = db
    .select({ digest: idempotencyKeys.digest, answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.owner, owner), eq(idempotencyKeys.key, key)))
    .get();
  if (!found) return null;
  return found.digest === digest ? { kind: 'repeated', answer: found.answer } : { kind: 'reused' };
}

function insertEndpoint(db: Database, endpoint: NewEndpoint): void {
  const { events, headers, createdAt } = endpoint;
  db.insert(endpoints)
    .values({ ...endpoint, events: [...events], headers: { ...headers }, updatedAt: createdAt })
    .run();
}

function keepRequest(
  db: Database,
  { owner, createdAt }: NewEndpoint,
  { key, digest, answer }: Idempotency,
): void {
  db.insert(idempotencyKeys).values({ owner, key, digest, answer, createdAt }).run();
}
