import { LRUCache } from 'lru-cache';
import type { ChangeRecord, Changes } from '../../store/store.js';
import { digest } from '../http/etag.js';
import { presentChange, presentSummary } from '../wire/change.js';

export type View = 'full' | 'summary';

/** A change as JSON, ready to send, and a digest of these bytes. */
export interface ChangeText {
  bytes: Uint8Array;
  digest: string;
}

/**
 * Returns the changes with these `seq`s as JSON, in the order of the `seq`s. `marks` is the number of marks that the
 * store returned: texts cached under another number are not used.
 */
export type ReadTexts = (
  seqs: readonly number[],
  view: View,
  base: string,
  marks: number,
) => Promise<ChangeText[]>;

/**
 * Serialised changes. A recorded change only differs when it is marked later, which is rare, so its JSON is built
 * once between two marks and kept while there is room. The title, URL and language of its document can also change,
 * but only with the catalogue, which is read at startup.
 */
export function createChangeTexts(changes: Pick<Changes, 'read'>, maxBytes: number): ReadTexts {
  const kept = new LRUCache<string, ChangeText>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
  });
  return async (seqs, view, base, marks) => {
    const keyOf = (seq: number) => `${seq} ${marks} ${view} ${base}`;
    const texts = new Map(seqs.map((seq) => [seq, kept.get(keyOf(seq))]));
    const missing = seqs.filter((seq) => !texts.get(seq));
    for (const record of missing.length > 0 ? await changes.read(missing) : []) {
      const text = changeText(record, view, base);
      kept.set(keyOf(record.seq), text);
      texts.set(record.seq, text);
    }
    return seqs.flatMap((seq) => texts.get(seq) ?? []);
  };
}

function changeText(change: ChangeRecord, view: View, base: string): ChangeText {
  const json = JSON.stringify((view === 'full' ? presentChange : presentSummary)(change, base));
  const bytes = new TextEncoder().encode(json);
  return { bytes, digest: digest(bytes) };
}
