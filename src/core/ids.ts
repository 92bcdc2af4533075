import { digestOf } from './digest.js';

/** Hex digits of SHA-256: 96 bits are more than enough to distinguish all versions and changes. */
export const idLength = 24;

/** A version's id: the same text, first seen at the same time, has the same id on every machine. */
export function versionId(documentId: string, digest: string, observedAt: number): string {
  return `ver_${digestOf([documentId, digest, observedAt]).slice(0, idLength)}`;
}

/** The id of the same text read again by another extractor. */
export function rereadVersionId(
  documentId: string,
  clausesDigest: string,
  observedAt: number,
): string {
  return `ver_${digestOf([documentId, 'reread', clausesDigest, observedAt]).slice(0, idLength)}`;
}

/** Derived from the change's content, so that a replay on another machine gives the same id. */
export function changeId(
  documentId: string,
  fromDigest: string,
  toDigest: string,
  observedAt: number,
): string {
  return `chg_${digestOf([documentId, fromDigest, toDigest, observedAt]).slice(0, idLength)}`;
}
