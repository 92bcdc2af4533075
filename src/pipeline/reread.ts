import type { Document } from '../core/document.js';
import { digestOfDeclaration } from '../core/extract/declaration.js';
import { rereadVersionId } from '../core/ids.js';
import { idsAfter } from '../core/recognise/clause-ids.js';
import { readCapture } from './extracted-text.js';
import { keptFactsOf } from './facts.js';
import type { Tools } from './tools.js';

/**
 * Reads the current version's capture again when our extractor or the declaration is another than the one
 * that made it, so that the next comparison sees what the publisher changed, not what we did.
 * The new reading is a version with `cause: 'extractor'`, and is never announced.
 */
export async function rereadIfNeeded(document: Document, { store, now }: Tools): Promise<void> {
  const { current } = await store.documents.known(document.id);
  const extraction = digestOfDeclaration(document);
  if (!current || current.extraction === extraction) return;

  // A declaration that finds nothing is a state for the next check to report, not a version.
  const reading = readCapture(await store.versions.capture(current.id), document);
  if (!reading) return;
  const { text, guessed } = reading;
  const newVersionId = rereadVersionId(document.id, text.clausesDigest, current.observedAt);
  const before = await store.versions.clauses(current.id);
  const clauseIds = idsAfter(before, text.clauses, newVersionId);
  const facts = await keptFactsOf(
    { clauses: text.clauses, clauseIds, observedAt: current.observedAt },
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
