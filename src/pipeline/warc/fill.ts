import { LRUCache } from 'lru-cache';
import type { Document } from '../../core/document.js';
import { classify } from '../../core/response/classify.js';
import type { Store } from '../../store/store.js';
import type { Archived } from './archived.js';
import { itemBytes } from './order.js';
import { originalFinder } from './originals.js';
import { filledFrom, isRevisit, keysOf, type Revisit } from './revisit.js';
import { storedOriginalFinder } from './stored-original.js';

/** A capture with its content; null for a revisit whose original is unknown. */
export type Filler = (capture: Archived | Revisit) => Promise<Archived | null>;

/**
 * Gives revisits the content of their originals: from the files of the replay, or from the database. Captures are to
 * be given in order of time, because a 304 without a reference means the one before.
 */
export function filler(
  files: readonly string[],
  declaredAt: (url: string) => readonly Document[],
  store: Store,
): Filler {
  const inFiles = originalFinder(files, (url) => declaredAt(url).length > 0);
  const inStore = storedOriginalFinder(store);
  const previous = previousCaptures();
  return async (capture) => {
    if (!isRevisit(capture)) {
      if (declaredAt(capture.url).length > 0) previous.keep(capture);
      return capture;
    }
    const documents = declaredAt(capture.url);
    if (documents.length === 0 || !needsContent(capture)) return filledFrom(noContent, capture);
    const original =
      (await inFiles(capture)) ?? (await inStore(capture, documents)) ?? previous.before(capture);
    const filled = original && filledFrom(original, capture);
    if (filled) previous.keep(filled);
    return filled;
  };
}

const noContent = { status: 200, headers: {}, body: new Uint8Array(), isWhole: true };

/** A redirect or a block is known by its head. */
function needsContent({ url, at, head, isNotModified }: Revisit): boolean {
  return !head || isNotModified || classify({ url, ...head }, new Date(at)).kind === 'body';
}

const heldBytes = 64_000_000;

/** The newest page of each address. */
function previousCaptures() {
  const pages = new LRUCache<string, Archived>({
    maxSize: heldBytes,
    sizeCalculation: ({ body }) => (body?.length ?? 0) + itemBytes,
  });
  return {
    keep(capture: Archived): void {
      if (capture.status === 200 && capture.body) pages.set(capture.url, capture);
    },
    /** What a 304 means that does not say what it refers to. */
    before({ url, isNotModified, original, head }: Revisit): Archived | null {
      if (!isNotModified || keysOf(original).length > 0) return null;
      const page = pages.get(url) ?? null;
      const [etag, pageEtag] = [head?.headers.etag, page?.headers.etag];
      return etag && pageEtag && etag !== pageEtag ? null : page;
    },
  };
}
