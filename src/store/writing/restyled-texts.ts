import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { captures, restyledTexts } from '../schema.js';
import type { Recording } from '../store.js';

/** Applies the steps of restyled texts. A document has at most one, and only its newest capture is kept. */
export function restyledSteps(db: Database) {
  const stored = db
    .select({ capture: restyledTexts.capture })
    .from(restyledTexts)
    .where(eq(restyledTexts.documentId, sql.placeholder('documentId')))
    .prepare();

  function remove(documentId: string): void {
    db.delete(restyledTexts).where(eq(restyledTexts.documentId, documentId)).run();
  }

  /** Returns the key of the capture that shows the previous restyled text; null if there was none. */
  return (recording: Recording, capture: number | null): number | null => {
    const { documentId, restyledStep: step, restyledVersion, version } = recording;
    const before = stored.get({ documentId })?.capture ?? null;
    // A form of one text is not a form of the text that follows it.
    if (step.step === 'keep' && version === null) return before;
    remove(documentId);
    if (restyledVersion) return before;
    if (before !== null) db.delete(captures).where(eq(captures.key, before)).run();
    if (step.step === 'set') {
      if (capture === null) throw new Error(missingCapture(documentId));
      db.insert(restyledTexts).values({ documentId, digest: step.digest, capture }).run();
    }
    return null;
  };
}

function missingCapture(documentId: string): string {
  return `Nothing was recorded for ${documentId}: a restyled text needs the capture that shows it, and there is none.`;
}
