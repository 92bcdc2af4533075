import { unsteadyEdit } from '../core/recognise/news.js';
import { type Pulse, unstablePlaces } from '../core/recognise/unstable-places.js';
import type { Store } from '../store/store.js';

/**
 * Ids of recorded changes that lie, as is now known, in unstable places alone. Looked for only when the pulse
 * has learned of another such place.
 */
export async function newlyUnsteady(
  document: string,
  before: Pulse | null,
  after: Pulse | null,
  store: Store,
): Promise<string[]> {
  if (unstablePlaces(after).length <= unstablePlaces(before).length) return [];
  const ids: string[] = [];
  for await (const change of store.changes.all({ document, unstable: false })) {
    const both = {
      before: await store.versions.clauses(change.fromVersionId),
      after: await store.versions.clauses(change.toVersionId),
    };
    if (change.edits.every(unsteadyEdit(both, after))) ids.push(change.id);
  }
  return ids;
}
