import { eq, type SQL, sql } from 'drizzle-orm';
import type { Document } from '../../core/document.js';
import type { Database } from '../database.js';
import { documents, services } from '../schema.js';
import type { SyncConflict } from '../store.js';

/** Makes the stored documents match the catalogue; if there are conflicts, returns them and writes nothing. */
export function syncDocuments(
  db: Database,
  declared: readonly Document[],
  now: number,
  others: 'unwatch' | 'keep' = 'unwatch',
): SyncConflict[] {
  return db.transaction(
    () => {
      const conflicts = conflictsOf(db, declared);
      if (conflicts.length > 0) return conflicts;
      if (others === 'unwatch') db.update(documents).set({ watched: false }).run();
      for (const document of declared) declare(db, document, now);
      return [];
    },
    { behavior: 'immediate' },
  );
}

/** A document's history has one language and one service; a different one needs another id. */
function conflictsOf(db: Database, declared: readonly Document[]): SyncConflict[] {
  return declared.flatMap(({ id, language, service }) => {
    const stored = db
      .select({ language: documents.language, service: documents.serviceId })
      .from(documents)
      .where(eq(documents.id, id))
      .get();
    if (!stored) return [];
    const fields = [
      { field: 'language', stored: stored.language, declared: language },
      { field: 'service', stored: stored.service, declared: service.id },
    ] as const;
    return fields
      .filter((each) => each.stored !== each.declared)
      .map((each) => ({ documentId: id, ...each }));
  });
}

function declare(db: Database, document: Document, now: number): void {
  const { id, service, title, url, language, robots } = document;
  db.insert(services)
    .values({ id: service.id, name: service.name })
    .onConflictDoUpdate({ target: services.id, set: { name: service.name } })
    .run();
  const declaration = {
    title,
    url,
    watched: true,
    robotsObeyed: robots.obey,
    robotsReason: robots.reason,
  };
  db.insert(documents)
    .values({
      id,
      serviceId: service.id,
      language,
      ...declaration,
      state: 'unchecked',
      stateSince: now,
      stateDetail: 'Not checked yet.',
      failures: 0,
      nextCheckAt: now,
    })
    .onConflictDoUpdate({
      target: documents.id,
      set: {
        ...declaration,
        etag: unlessMoved(documents.etag),
        lastModified: unlessMoved(documents.lastModified),
      },
    })
    .run();
}

/** What a server said about one URL does not apply to another. */
function unlessMoved(validator: typeof documents.etag | typeof documents.lastModified): SQL {
  return sql`case when ${documents.url} = excluded.url then ${validator} end`;
}
