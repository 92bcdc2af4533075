import { captures, versions } from '../schema.js';

/** A version without its clauses, as readers see it. */
export const versionColumns = {
  id: versions.id,
  documentId: versions.documentId,
  cause: versions.cause,
  digest: versions.digest,
  clausesDigest: versions.clausesDigest,
  extraction: versions.extraction,
  words: versions.words,
  guessed: versions.guessed,
  observedAt: versions.observedAt,
  recordedAt: versions.recordedAt,
  lastSeenAt: versions.lastSeenAt,
  capture: { at: captures.at, sha256: captures.sha256 },
};
