import type { Compare } from '../core/diff/compare-once.js';
import type { Document } from '../core/document.js';
import type { Text } from '../core/extract/text.js';
import type { LivingClause } from '../core/recognise/clause-ids.js';
import { matchText, type TextMatch } from '../core/recognise/text-match.js';
import { afterReading, type PlaceHistory } from '../core/recognise/unstable-places.js';
import type { Known, Store, Version } from '../store/store.js';
import type { Check } from './check.js';
import { type ExtractedText, readCapture } from './extracted-text.js';

/** A version with its clauses. */
export interface VersionText extends Version {
  clauses: readonly LivingClause[];
}

/** The known text that a page shows, and the texts that were loaded to find out. */
export interface Recognised {
  is: TextMatch;
  /** The current text; null if there is none, or if its digest was enough. */
  current: VersionText | null;
  /** The pending text as in its first capture; null if there is none, or if it was not needed. */
  pending: ExtractedText | null;
  /** Includes this page. */
  placeHistory: PlaceHistory | null;
}

/** The current text with its clauses; null if there is none, or if the digest of what a page shows is enough. */
export async function currentTextFor(
  shown: Pick<Text, 'digest'> | null,
  { current, placeHistory }: Pick<Known, 'current' | 'placeHistory'>,
  { versions }: Store,
): Promise<VersionText | null> {
  if (!current) return null;
  const isEnough =
    shown?.digest === current.digest && Object.keys(placeHistory?.places ?? {}).length === 0;
  return isEnough ? null : { ...current, clauses: await versions.clauses(current.id) };
}

/** Finds out which known text a page shows. `current` is from `currentTextFor`. */
export async function recogniseText(
  { text }: ExtractedText,
  current: VersionText | null,
  { document, at }: Pick<Check, 'document' | 'at'>,
  known: Known,
  { compare, store }: { compare: Compare; store: Store },
): Promise<Recognised> {
  const { placeHistory } = known;
  const isCurrent = text.digest === known.current?.digest;
  if (isCurrent && !current) return { is: 'current', current, pending: null, placeHistory };
  const pending = isCurrent ? null : await pendingText(document, store);
  const before = current?.clauses ?? pending?.text.clauses ?? null;
  const sinceLastMs = at - (known.lastCheckAt ?? 0);
  const { language } = document;
  const counted = before && afterReading(placeHistory, before, text.clauses, sinceLastMs, language);
  if (isCurrent) return { is: 'current', current, pending, placeHistory: counted };

  const texts = { current: current?.clauses ?? null, pending: pending?.text.clauses ?? null };
  // With the same clauses as the pending text, reuse its array, so that nothing is compared twice.
  const isSame = pending?.text.clausesDigest === text.clausesDigest;
  const shown = isSame ? pending.text.clauses : text.clauses;
  const is = matchText(shown, texts, counted, { compare, language });
  return { is, current, pending, placeHistory: counted };
}

async function pendingText(
  document: Document,
  { documents }: Store,
): Promise<ExtractedText | null> {
  return readCapture(await documents.pendingCapture(document.id), document);
}
