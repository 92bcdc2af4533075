import { digestOf } from './digest.js';
import type { EventType } from './webhooks/event.js';

/** Half of a SHA-256's hex digits are more than enough to tell all versions and changes apart. */
const idLength = 24;

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

/** A change's id follows from its content, so that a replay on another machine gives the same id. */
export function changeId(
  documentId: string,
  fromDigest: string,
  toDigest: string,
  observedAt: number,
): string {
  return `chg_${digestOf([documentId, fromDigest, toDigest, observedAt]).slice(0, idLength)}`;
}

/** An event's id follows from what happened, so that no process tells of it under a second one. */
export function eventId(type: EventType, ...happened: readonly (string | number)[]): string {
  return `evt_${digestOf([type, ...happened]).slice(0, idLength)}`;
}

/** A delivery is one event to one endpoint, and so is its id. */
export function deliveryId(endpointId: string, eventId: string): string {
  return `dlv_${digestOf([endpointId, eventId]).slice(0, idLength)}`;
}
