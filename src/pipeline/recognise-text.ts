import type { Document } from '../core/document.js';
import type { Extraction } from '../core/extract/extract.js';
import { matchText, type TextMatch } from '../core/recognise/text-match.js';
import { afterReading, type PlaceHistory } from '../core/recognise/unstable-places.js';
import type { Known, Store } from '../store/store.js';
import { type ExtractedText, readCapture } from './extracted-text.js';

/** What a page's text is seen beside. */
export interface Recognised {
  known: Known;
  /** The pending text as its first capture shows it; null when there is none, or when it was not needed. */
  pending: ExtractedText | null;
  is: TextMatch;
  /** With this reading counted. */
  placeHistory: PlaceHistory | null;
}

/** Loads what is needed to tell which known text a page shows: nothing, where the digest tells. */
export async function recognise(
  { text }: Extraction,
  document: Document,
  known: Known,
  at: number,
  { documents, versions }: Store,
): Promise<Recognised> {
  const { current, placeHistory } = known;
  const isStored = text.digest === current?.digest;
  if (isStored && Object.keys(placeHistory?.places ?? {}).length === 0) {
    return { known, pending: null, is: 'current', placeHistory };
  }
  const standing = current && (await versions.clauses(current.id));
  const pending = isStored
    ? null
    : readCapture(await documents.pendingCapture(document.id), document);
  const stood = standing ?? pending?.text.clauses ?? null;
  const counted =
    stood && afterReading(placeHistory, stood, text.clauses, at - (known.lastCheckAt ?? 0));
  const texts = { current: standing, pending: pending?.text.clauses ?? null };
  const is = isStored ? 'current' : matchText(text.clauses, texts, counted);
  return { known, pending, is, placeHistory: counted };
}
