import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { captures, guises } from '../schema.js';
import type { Recording } from '../store.js';

/** Takes the steps of guises. A document has one at most, and only its newest capture is kept. */
export function guiseSteps(db: Database) {
  const worn = db
    .select({ capture: guises.capture })
    .from(guises)
    .where(eq(guises.documentId, sql.placeholder('documentId')))
    .prepare();

  function takeOff(documentId: string): void {
    db.delete(guises).where(eq(guises.documentId, documentId)).run();
  }

  /** Gives the key of the capture that shows the guise from before; null when there was none. */
  return (recording: Recording, capture: number | null): number | null => {
    const { documentId, guise, restyled, version } = recording;
    const before = worn.get({ documentId })?.capture ?? null;
    // The guise of one text is none of the text that follows it.
    if (guise.step === 'keep' && version === null) return before;
    takeOff(documentId);
    if (restyled) return before;
    if (before !== null) db.delete(captures).where(eq(captures.key, before)).run();
    if (guise.step === 'wear') {
      if (capture === null) throw new Error(missingCapture(documentId));
      db.insert(guises).values({ documentId, digest: guise.digest, capture }).run();
    }
    return null;
  };
}

function missingCapture(documentId: string): string {
  return `Nothing was recorded for ${documentId}: a guise needs the capture that shows it, and there is none.`;
}
