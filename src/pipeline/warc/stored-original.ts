import type { Document } from '../../core/document.js';
import type { Capture, CaptureRef, Store } from '../../store/store.js';
import type { Archived } from './archived.js';
import { algorithmOf, digestOf } from './digest.js';
import { keysOf, type Revisit } from './revisit.js';

/** Finds the stored capture that holds the content of a revisit; null if there is none. */
export type StoredOriginalFinder = (
  revisit: Revisit,
  documents: readonly Document[],
) => Promise<Pick<Archived, 'status' | 'headers' | 'body' | 'isWhole'> | null>;

interface Stored extends CaptureRef {
  documentId: string;
}

/**
 * Only SHA-256 is stored, of the content without its coding. Other digests are computed once, when the first revisit
 * asks for them: what is stored later in a replay comes from its files, where originals are looked for first.
 */
export function storedOriginalFinder({ documents: stored }: Store): StoredOriginalFinder {
  const indexes = new Map<string, Promise<Map<string, Stored>>>();
  return async (revisit, documents) => {
    const { target, digest } = revisit.original;
    const algorithm = digest && algorithmOf(digest);
    for (const { id } of documents) {
      const name = `${algorithm} ${id}`;
      const index = indexes.get(name) ?? indexOf(id, algorithm, stored);
      indexes.set(name, index);
      const found = await index;
      // A capture is not stored with the id of its record.
      for (const key of keysOf({ recordId: null, target, digest })) {
        const ref = found.get(key);
        const capture = ref && (await stored.capture(ref.documentId, ref));
        if (capture) return { ...capture, isWhole: true };
      }
    }
    return null;
  };
}

async function indexOf(
  documentId: string,
  algorithm: string | null,
  stored: Store['documents'],
): Promise<Map<string, Stored>> {
  const index = new Map<string, Stored>();
  for (const ref of await stored.captures(documentId)) {
    const capture = needsBytes(algorithm) ? await stored.capture(documentId, ref) : null;
    const digest = digestFor(algorithm, ref, capture);
    const { url, at } = ref;
    for (const key of keysOf({ recordId: null, target: { url, at }, digest }))
      if (!index.has(key)) index.set(key, { documentId, ...ref });
  }
  return index;
}

function needsBytes(algorithm: string | null): boolean {
  return algorithm !== null && algorithm !== 'sha256';
}

function digestFor(
  algorithm: string | null,
  { sha256 }: CaptureRef,
  capture: Capture | null,
): string | null {
  if (algorithm === 'sha256') return `sha256:${sha256}`;
  return algorithm && capture && digestOf(algorithm, capture.body);
}
