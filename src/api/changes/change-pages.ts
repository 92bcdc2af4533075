import { LRUCache } from 'lru-cache';
import type { ChangeQuery, Changes } from '../../store/store.js';
import { etagOf } from '../http/etag.js';
import { pageAddress } from '../http/link-base.js';
import { type Page, presentPage } from '../wire/page.js';
import type { ChangeText, ReadTexts, View } from './change-texts.js';
import { writeCursor } from './cursor.js';

/** A page of `/changes`, ready to send. */
export interface ChangePage {
  bytes: Buffer;
  etag: string;
  /** URL of the next page; null if there is none. */
  next: string | null;
}

export interface PageRequest {
  query: ChangeQuery;
  view: View;
  base: string;
  /** The requested URL: the next page has the same parameters. */
  asked: string;
}

/** Returns the page that answers a request. */
export type ReadPage = (request: PageRequest) => Promise<ChangePage>;

/**
 * Recently requested pages. Changes are only ever added, or marked later as flicker or unstable, so a page stays
 * correct until a change is marked. However many clients poll the same URL, each request only looks up the newest
 * `seq` and the number of marks.
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
    // Read before the page: anything recorded in the meantime makes the page newer than its stamp, never older.
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

/** Joins the serialised changes as they are. The ETag follows from their digests. */
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
