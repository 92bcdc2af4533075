import { unstableEdit } from '../core/recognise/news.js';
import { type PlaceHistory, unstablePlaces } from '../core/recognise/unstable-places.js';
import type { Known, Store } from '../store/store.js';

/**
 * Ids of recorded changes that now turn out to be only in unstable places. Searched for only if another unstable place
 * was found.
 */
export async function newlyUnstableChanges(
  document: string,
  { placeHistory: before }: Pick<Known, 'placeHistory'>,
  after: PlaceHistory | null,
  store: Store,
): Promise<string[]> {
  if (unstablePlaces(after).length <= unstablePlaces(before).length) return [];
  const ids: string[] = [];
  for await (const change of store.changes.all({ document, unstable: false })) {
    const both = {
      before: await store.versions.clauses(change.fromVersionId),
      after: await store.versions.clauses(change.toVersionId),
    };
    if (change.edits.every(unstableEdit(both, after))) ids.push(change.id);
  }
  return ids;
}
