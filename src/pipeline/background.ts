import type { Document } from '../core/document.js';
import type { Extraction } from '../core/extract/extract.js';
import { type Likeness, likenessOf } from '../core/recognise/likeness.js';
import { afterReading, type PlaceHistory } from '../core/recognise/unstable-places.js';
import type { Known, Store } from '../store/store.js';
import { type Reading, readCapture } from './reading.js';

/** What a page's text is seen beside. */
export interface Background {
  known: Known;
  /** The waiting text as its first capture shows it; null when none waits, or when it was not needed. */
  waiting: Reading | null;
  is: Likeness;
  /** With this reading counted. */
  placeHistory: PlaceHistory | null;
}

/** Loads what is needed to tell which known text a page shows: nothing, where the digest tells. */
export async function backgroundOf(
  { text }: Extraction,
  document: Document,
  known: Known,
  at: number,
  { documents, versions }: Store,
): Promise<Background> {
  const { current, placeHistory } = known;
  const isStored = text.digest === current?.digest;
  if (isStored && Object.keys(placeHistory?.places ?? {}).length === 0) {
    return { known, waiting: null, is: 'current', placeHistory };
  }
  const standing = current && (await versions.clauses(current.id));
  const waiting = isStored
    ? null
    : readCapture(await documents.waitingCapture(document.id), document);
  const stood = standing ?? waiting?.text.clauses ?? null;
  const counted =
    stood && afterReading(placeHistory, stood, text.clauses, at - (known.lastCheckAt ?? 0));
  const texts = { current: standing, waiting: waiting?.text.clauses ?? null };
  const is = isStored ? 'current' : likenessOf(text.clauses, texts, counted);
  return { known, waiting, is, placeHistory: counted };
}
