import { LRUCache } from 'lru-cache';
import type { ChangeQuery, Changes } from '../../store/store.js';
import { etagOf } from '../http/etag.js';
import type { ChangeText, ReadTexts, View } from './change-texts.js';
import { writeCursor } from './cursor.js';

/** A page of `/changes`, ready to be sent. */
export interface ChangePage {
  bytes: Buffer;
  etag: string;
  next: string | null;
  hasMore: boolean;
}

/** Gives the page that answers a query. */
export type ReadPage = (query: ChangeQuery, view: View, base: string) => Promise<ChangePage>;

/**
 * Pages that were asked for lately. Changes are only ever added, or marked as flicker or unstable later, so a
 * page stays right until one is: many clients that poll the same address cost a look at the newest `seq` and
 * at the number of marks each.
 */
export function createChangePages(
  changes: Pick<Changes, 'page' | 'lastSeq' | 'marks'>,
  readTexts: ReadTexts,
  maxBytes: number,
): ReadPage {
  const kept = new LRUCache<string, { page: ChangePage; lastSeq: number; marks: number }>({
    maxSize: maxBytes,
    sizeCalculation: ({ page }, key) => page.bytes.length + key.length,
  });
  return async (query, view, base) => {
    const key = JSON.stringify([query, view, base]);
    // Asked before the page is read: what is recorded meanwhile makes the page new, and never lets it grow old.
    const lastSeq = await changes.lastSeq();
    const marks = await changes.marks();
    const known = kept.get(key);
    if (known?.lastSeq === lastSeq && known.marks === marks) return known.page;

    const { seqs, hasMore } = await changes.page(query);
    const page = joined(
      await readTexts(seqs, view, base, marks),
      nextCursor(query, seqs, hasMore),
      hasMore,
    );
    kept.set(key, { page, lastSeq, marks });
    return page;
  };
}

/** In ascending order there is always a place to go on from later. */
function nextCursor(query: ChangeQuery, seqs: readonly number[], hasMore: boolean): string | null {
  const { order, after, filter } = query;
  if (order === 'desc' && !hasMore) return null;
  return writeCursor({ order, seq: seqs.at(-1) ?? after ?? 0 }, filter);
}

/** Puts serialised changes together as they are. The ETag follows from their digests. */
function joined(texts: readonly ChangeText[], next: string | null, hasMore: boolean): ChangePage {
  const parts: Uint8Array[] = [Buffer.from('{"data":[')];
  for (const { bytes } of texts) parts.push(bytes, comma);
  if (texts.length > 0) parts.pop();
  parts.push(Buffer.from(`],"page":${JSON.stringify({ next, hasMore })}}`));
  const etag = etagOf([next, hasMore, ...texts.map(({ digest }) => digest)]);
  return { bytes: Buffer.concat(parts), etag, next, hasMore };
}

const comma = Buffer.from(',');
