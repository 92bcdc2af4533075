import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { coverageHistories, documents, placeHistories } from '../schema.js';
import type { Recording } from '../store.js';

/** Writes a document's state after a check. Its times only move forward, because history arrives late. */
export function progressWriter(db: Database): (recording: Recording) => void {
  const update = (columns: Parameters<ReturnType<typeof db.update<typeof documents>>['set']>[0]) =>
    db
      .update(documents)
      .set(columns)
      .where(eq(documents.id, given('documentId')))
      .prepare();

  const checked = update({ lastCheckAt: latest(documents.lastCheckAt) });
  const captured = update({ lastCaptureAt: latest(documents.lastCaptureAt) });
  const moved = update({
    state: given('state'),
    stateSince: given('since'),
    stateDetail: given('detail'),
    failures: given('failures'),
    nextCheckAt: given('nextCheckAt'),
  });
  const validated = update({ etag: given('etag'), lastModified: given('lastModified') });

  const learned = db
    .insert(placeHistories)
    .values({
      documentId: given('documentId'),
      readings: given('readings'),
      places: given('places'),
    })
    .onConflictDoUpdate({
      target: placeHistories.documentId,
      set: { readings: sql`excluded.readings`, places: sql`excluded.places` },
    })
    .prepare();

  const covered = db
    .insert(coverageHistories)
    .values({ documentId: given('documentId'), history: given('history') })
    .onConflictDoUpdate({
      target: coverageHistories.documentId,
      set: { history: sql`excluded.history` },
    })
    .prepare();

  return (recording) => {
    const { documentId, at, captured: hasBody, status, validators } = recording;
    const { placeHistory, coverageHistory } = recording;
    checked.run({ documentId, at });
    if (hasBody) captured.run({ documentId, at });
    if (status) moved.run({ documentId, ...status });
    if (validators) validated.run({ documentId, ...validators });
    if (placeHistory)
      learned.run({
        documentId,
        readings: placeHistory.readings,
        places: JSON.stringify(placeHistory.places),
      });
    if (coverageHistory) covered.run({ documentId, history: JSON.stringify(coverageHistory) });
  };
}

function latest(column: typeof documents.lastCheckAt | typeof documents.lastCaptureAt) {
  return sql`max(coalesce(${column}, 0), ${given('at')})`;
}

function given(name: string) {
  return sql`${sql.placeholder(name)}`;
}
