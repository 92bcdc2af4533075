import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { captures, pendingTexts } from '../schema.js';
import type { PendingStep, Recording } from '../store.js';

/** A pending text, as readers see it. */
export const pendingColumns = {
  digest: pendingTexts.digest,
  doubt: pendingTexts.doubt,
  firstSeenAt: pendingTexts.firstSeenAt,
  lastSeenAt: pendingTexts.lastSeenAt,
  sightings: pendingTexts.sightings,
  capture: { at: captures.at, sha256: captures.sha256 },
};

/** Applies the steps of pending texts. A document has at most one; ended ones are kept as a record. */
export function pendingSteps(db: Database) {
  const place = sql.placeholder;
  const isPending = and(
    eq(pendingTexts.documentId, place('documentId')),
    isNull(pendingTexts.ended),
  );

  const pending = db
    .select({ key: pendingTexts.key, capture: pendingTexts.capture })
    .from(pendingTexts)
    .where(isPending)
    .prepare();

  function seeAgain(key: number, at: number): void {
    db.update(pendingTexts)
      .set({
        sightings: sql`${pendingTexts.sightings} + 1`,
        lastSeenAt: sql`max(${pendingTexts.lastSeenAt}, ${at})`,
      })
      .where(eq(pendingTexts.key, key))
      .run();
  }

  function end(key: number, ended: 'confirmed' | 'withdrawn', at: number): void {
    db.update(pendingTexts).set({ ended, endedAt: at }).where(eq(pendingTexts.key, key)).run();
  }

  function start(
    recording: Recording,
    step: PendingStep & { step: 'start' | 'confirm-and-start' },
    capture: number,
  ): void {
    const { documentId, at } = recording;
    const { digest, doubt } = step;
    const seen = { firstSeenAt: at, lastSeenAt: at, sightings: 1 };
    db.insert(pendingTexts)
      .values({ documentId, digest, doubt, capture, ...seen })
      .run();
  }

  /**
   * Applies the recording's step and returns the key of the confirmed text's capture; null if none is confirmed. The
   * check that confirms a text is one of its sightings.
   */
  return (recording: Recording, capture: number | null): number | null => {
    const { at, pendingStep: step } = recording;
    const held = pending.get({ documentId: recording.documentId });
    switch (step.step) {
      case 'keep':
        return null;
      case 'withdraw':
        if (held) end(held.key, 'withdrawn', at);
        return null;
      case 'start':
        if (held) end(held.key, 'withdrawn', at);
        start(recording, step, capture ?? refuse(recording, 'the capture that showed the text'));
        return null;
      case 'see-again':
        seeAgain((held ?? refuse(recording, 'a pending text')).key, at);
        return null;
      case 'confirm': {
        const confirmed = held ?? refuse(recording, 'a pending text');
        seeAgain(confirmed.key, at);
        end(confirmed.key, 'confirmed', at);
        return confirmed.capture;
      }
      case 'confirm-and-start': {
        const confirmed = held ?? refuse(recording, 'a pending text');
        end(confirmed.key, 'confirmed', at);
        start(recording, step, capture ?? refuse(recording, 'the capture that showed the text'));
        return confirmed.capture;
      }
    }
  };
}

function refuse({ documentId, pendingStep }: Recording, needed: string): never {
  throw new Error(
    `Nothing was recorded for ${documentId}: the step "${pendingStep.step}" needs ${needed}, and there is none.`,
  );
}
