import { eq } from 'drizzle-orm';
import type { Database } from '../database.js';
import { documents, versions } from '../schema.js';
import type { Reextraction, Store } from '../store.js';
import { clauseWriter } from './clauses.js';
import { factWriter, type WriteFacts } from './fact-writer.js';

/** Writes what our own extraction, after a change to it, reads in a capture that is already stored. */
export function reextractorIn(db: Database): Store['recordExtraction'] {
  const writers = { clauses: clauseWriter(db), facts: factWriter(db) };
  return async (reextraction) =>
    db.transaction(() => write(db, writers, reextraction), { behavior: 'immediate' });
}

interface Writers {
  clauses: ReturnType<typeof clauseWriter>;
  facts: WriteFacts;
}

function write(db: Database, writers: Writers, reextraction: Reextraction): void {
  const { versionId, newVersionId, text, clauseIds, guessed, extraction } = reextraction;
  const old = find(db, versionId);
  if (!old) throw new Error(`The version ${versionId} is not stored, so it cannot be read again.`);
  if (old.clausesDigest === text.clausesDigest) {
    db.update(versions).set({ extraction, guessed }).where(eq(versions.key, old.key)).run();
    return;
  }
  if (find(db, newVersionId)) return;
  const key = replace(db, old, reextraction);
  writers.clauses(key, text.clauses, clauseIds);
  writers.facts(key, reextraction.facts);
  db.update(documents)
    .set({ currentVersion: key })
    .where(eq(documents.currentVersion, old.key))
    .run();
}

function find(db: Database, id: string): typeof versions.$inferSelect | undefined {
  return db.select().from(versions).where(eq(versions.id, id)).get();
}

function replace(
  db: Database,
  { key: _, ...old }: typeof versions.$inferSelect,
  { newVersionId, text, guessed, extraction, recordedAt }: Reextraction,
): number {
  const { digest, clausesDigest, words } = text;
  const written = db
    .insert(versions)
    .values({
      ...old,
      id: newVersionId,
      cause: 'extractor',
      digest,
      clausesDigest,
      words,
      guessed,
      extraction,
      recordedAt,
    })
    .run();
  return Number(written.lastInsertRowid);
}
