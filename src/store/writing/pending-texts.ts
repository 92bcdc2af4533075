import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { candidates, captures } from '../schema.js';
import type { CandidateStep, Recording } from '../store.js';

/** A text that waits for confirmation, as readers see it. */
export const candidateColumns = {
  digest: candidates.digest,
  doubt: candidates.doubt,
  firstSeenAt: candidates.firstSeenAt,
  lastSeenAt: candidates.lastSeenAt,
  sightings: candidates.sightings,
  capture: { at: captures.at, sha256: captures.sha256 },
};

/** Takes the steps of candidates. At most one a document waits; the ended ones stay as a record. */
export function candidateSteps(db: Database) {
  const place = sql.placeholder;
  const isWaiting = and(eq(candidates.documentId, place('documentId')), isNull(candidates.ended));

  const waiting = db
    .select({ key: candidates.key, capture: candidates.capture })
    .from(candidates)
    .where(isWaiting)
    .prepare();

  function sight(key: number, at: number): void {
    db.update(candidates)
      .set({
        sightings: sql`${candidates.sightings} + 1`,
        lastSeenAt: sql`max(${candidates.lastSeenAt}, ${at})`,
      })
      .where(eq(candidates.key, key))
      .run();
  }

  function end(key: number, ended: 'confirmed' | 'withdrawn', at: number): void {
    db.update(candidates).set({ ended, endedAt: at }).where(eq(candidates.key, key)).run();
  }

  function open(
    recording: Recording,
    step: CandidateStep & { step: 'open' | 'succeed' },
    capture: number,
  ): void {
    const { documentId, at } = recording;
    const { digest, doubt } = step;
    const seen = { firstSeenAt: at, lastSeenAt: at, sightings: 1 };
    db.insert(candidates)
      .values({ documentId, digest, doubt, capture, ...seen })
      .run();
  }

  /**
   * Takes the recording's step, and gives the key of the capture that the confirmed candidate holds:
   * null when none is confirmed. The check that confirms a text is one of its sightings.
   */
  return (recording: Recording, capture: number | null): number | null => {
    const { at, candidate: step } = recording;
    const held = waiting.get({ documentId: recording.documentId });
    switch (step.step) {
      case 'keep':
        return null;
      case 'withdraw':
        if (held) end(held.key, 'withdrawn', at);
        return null;
      case 'open':
        if (held) end(held.key, 'withdrawn', at);
        open(recording, step, capture ?? refuse(recording, 'the capture that showed the text'));
        return null;
      case 'sighted':
        sight((held ?? refuse(recording, 'a text that waits')).key, at);
        return null;
      case 'confirm': {
        const confirmed = held ?? refuse(recording, 'a text that waits');
        sight(confirmed.key, at);
        end(confirmed.key, 'confirmed', at);
        return confirmed.capture;
      }
      case 'succeed': {
        const confirmed = held ?? refuse(recording, 'a text that waits');
        end(confirmed.key, 'confirmed', at);
        open(recording, step, capture ?? refuse(recording, 'the capture that showed the text'));
        return confirmed.capture;
      }
    }
  };
}

function refuse({ documentId, candidate }: Recording, needed: string): never {
  throw new Error(
    `Nothing was recorded for ${documentId}: the step "${candidate.step}" needs ${needed}, and there is none.`,
  );
}
