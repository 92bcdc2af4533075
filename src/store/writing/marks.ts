import { and, eq, max, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { changes, marks } from '../schema.js';

export type Mark = (typeof marks.$inferSelect)['mark'];

/** Marks a recorded change, by its id. Existing marks and unknown ids change nothing. */
export function changeMarker(db: Database): (id: string, mark: Mark) => void {
  const place = sql.placeholder('id');
  const set = {
    flicker: db
      .update(changes)
      .set({ flicker: true })
      .where(and(eq(changes.id, place), eq(changes.flicker, false)))
      .returning({ change: changes.seq })
      .prepare(),
    unstable: db
      .update(changes)
      .set({ unstable: true })
      .where(and(eq(changes.id, place), eq(changes.unstable, false)))
      .returning({ change: changes.seq })
      .prepare(),
  };
  return (id, mark) => {
    const [marked] = set[mark].all({ id });
    if (marked)
      db.insert(marks)
        .values({ ...marked, mark })
        .run();
  };
}

/** How many marks there have ever been. Every request for a page asks for it. */
export function markCounter(db: Database): () => number {
  const newest = db
    .select({ key: max(marks.key) })
    .from(marks)
    .prepare();
  return () => newest.get()?.key ?? 0;
}
