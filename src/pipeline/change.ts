import { editsBetween } from '../core/annotate/annotate.js';
import { highest } from '../core/annotate/significance.js';
import { statsOf } from '../core/annotate/stats.js';
import { summarise } from '../core/annotate/summary.js';
import type { Change } from '../core/change.js';
import { changeId } from '../core/ids.js';
import type { NewVersion, Store, Version } from '../store/store.js';

/** Compares the current version with the one that follows it, and says what the change means. */
export async function changeBetween(
  current: Version,
  next: NewVersion,
  store: Store,
): Promise<Change> {
  const before = await store.versions.clauses(current.id);
  const edits = editsBetween(before, next.text.clauses);
  const stats = statsOf(edits);
  const significance = highest(edits);
  return {
    id: changeId(current.documentId, current.digest, next.text.digest, next.observedAt),
    documentId: current.documentId,
    observedAt: next.observedAt,
    lastSeenUnchangedAt: Math.min(current.lastSeenAt, next.observedAt),
    significance,
    summary: summarise(edits, stats, significance),
    stats,
    fromVersionId: current.id,
    toVersionId: next.id,
    revertOf: await undoneBy(current, next, store),
    edits,
  };
}

/** The change that led to the current text, when the next one is the text from before it. */
async function undoneBy(current: Version, next: NewVersion, store: Store): Promise<string | null> {
  const published = (await store.versions.list(current.documentId)).filter(
    ({ cause, observedAt }) => cause === 'publisher' && observedAt <= current.observedAt,
  );
  const [latest, previous] = published;
  if (!latest || previous?.digest !== next.text.digest) return null;
  return store.changes.leadingTo(latest.id);
}
