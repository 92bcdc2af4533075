import { compareOnce } from '../core/diff/compare-once.js';
import type { Document } from '../core/document.js';
import { digestOfDeclaration } from '../core/extract/declaration.js';
import { rereadVersionId } from '../core/ids.js';
import { idsAfter } from '../core/recognise/clause-ids.js';
import type { Known, Version } from '../store/store.js';
import { type ExtractedText, readCapture } from './extracted-text.js';
import { keptFactsOf } from './facts.js';
import type { Tools } from './tools.js';

/**
 * Extracts the current version's capture again if our extractor or the declaration has changed since, so that the next
 * comparison shows what the publisher changed, not what we did. The result is a version with `cause: 'extractor'`,
 * which is never announced. Returns what is now known about the document.
 */
export async function rereadIfNeeded(document: Document, tools: Tools): Promise<Known> {
  const { documents, versions } = tools.store;
  const known = await documents.known(document.id);
  const { current } = known;
  if (!current || current.extraction === digestOfDeclaration(document)) return known;

  // If the declaration finds nothing, the next check reports that; it is not a version.
  const reading = readCapture(await versions.capture(current.id), document);
  if (!reading) return known;
  await recordReading(reading, current, document, tools);
  return documents.known(document.id);
}

async function recordReading(
  { text, guessed, extraction }: ExtractedText,
  current: Version,
  document: Document,
  { store, now }: Tools,
): Promise<void> {
  const { observedAt } = current;
  const newVersionId = rereadVersionId(document.id, text.clausesDigest, observedAt);
  const before = await store.versions.clauses(current.id);
  const compare = compareOnce(document.language);
  const clauseIds = idsAfter(before, text.clauses, newVersionId, compare);
  const facts = await keptFactsOf(
    { clauses: text.clauses, clauseIds, observedAt },
    { ...(await store.versions.facts(current.id)), clauseIds: before.map(({ id }) => id) },
    document,
    store,
  );
  await store.recordExtraction({
    versionId: current.id,
    newVersionId,
    text,
    clauseIds,
    facts,
    guessed,
    extraction,
    recordedAt: now(),
  });
}
