import { LRUCache } from 'lru-cache';
import type { ChangeQuery, Changes } from '../../store/store.js';
import { etagOf } from '../http/etag.js';
import { pageAddress } from '../http/link-base.js';
import { type Page, presentPage } from '../wire/page.js';
import type { ChangeText, ReadTexts, View } from './change-texts.js';
import { writeCursor } from './cursor.js';

/** A page of `/changes`, ready to be sent. */
export interface ChangePage {
  bytes: Buffer;
  etag: string;
  /** Address of the next page; null when there is none. */
  next: string | null;
}

export interface PageRequest {
  query: ChangeQuery;
  view: View;
  base: string;
  /** The address that was asked for: the next page has the same parameters. */
  asked: string;
}

/** Gives the page that answers a request. */
export type ReadPage = (request: PageRequest) => Promise<ChangePage>;

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
  return async (request) => {
    const { query, view, base, asked } = request;
    const key = JSON.stringify([query, view, base, asked]);
    // Asked before the page is read: what is recorded meanwhile makes the page new, and never lets it grow old.
    const lastSeq = await changes.lastSeq();
    const marks = await changes.marks();
    const known = kept.get(key);
    if (known?.lastSeq === lastSeq && known.marks === marks) return known.page;

    const { seqs, hasMore } = await changes.page(query);
    const cursor = cursorBehind(query, seqs, hasMore);
    const page = joined(
      await readTexts(seqs, view, base, marks),
      presentPage({ cursor, hasMore }, (at) => pageAddress(`${base}/changes`, asked, at)),
    );
    kept.set(key, { page, lastSeq, marks });
    return page;
  };
}

/** In ascending order there is always a place to continue from later. */
function cursorBehind(
  query: ChangeQuery,
  seqs: readonly number[],
  hasMore: boolean,
): string | null {
  const { order, after, filter } = query;
  if (order === 'desc' && !hasMore) return null;
  return writeCursor({ order, seq: seqs.at(-1) ?? after ?? 0 }, filter);
}

/** Puts serialised changes together as they are. The ETag follows from their digests. */
function joined(texts: readonly ChangeText[], page: Page): ChangePage {
  const parts: Uint8Array[] = [Buffer.from('{"data":[')];
  for (const { bytes } of texts) parts.push(bytes, comma);
  if (texts.length > 0) parts.pop();
  parts.push(Buffer.from(`],"page":${JSON.stringify(page)}}`));
  const { next, cursor, hasMore } = page;
  const etag = etagOf([next, cursor, hasMore, ...texts.map(({ digest }) => digest)]);
  return { bytes: Buffer.concat(parts), etag, next };
}

const comma = Buffer.from(',');
