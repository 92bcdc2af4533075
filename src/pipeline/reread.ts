import type { Document } from '../core/document.js';
import { digestOfDeclaration } from '../core/extract/declaration.js';
import { extract } from '../core/extract/extract.js';
import { rereadVersionId } from '../core/ids.js';
import { decode } from '../core/response/decode.js';
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

  const capture = await store.versions.capture(current.id);
  if (!capture) return;
  const decoded = decode(capture.body, capture.headers['content-type']);
  if (!('html' in decoded)) return;
  const reading = extract(decoded.html, document, capture.url);
  // A declaration that finds nothing is a state for the next check to report, not a version.
  if (!reading || reading.text.words === 0) return;
  await store.recordExtraction({
    versionId: current.id,
    newVersionId: rereadVersionId(document.id, reading.text.clausesDigest, current.observedAt),
    text: reading.text,
    extraction,
    recordedAt: now(),
  });
}
