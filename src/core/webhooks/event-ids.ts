import { digestOf } from '../digest.js';
import { idLength } from '../ids.js';
import type { EventType } from './event.js';

/** An event's id is derived from what happened, so that no process publishes it under a second id. */
export function eventId(type: EventType, ...happened: readonly (string | number)[]): string {
  return `evt_${digestOf([type, ...happened]).slice(0, idLength)}`;
}

/** A delivery is one event to one endpoint, and so is its id. */
export function deliveryId(endpointId: string, eventId: string): string {
  return `dlv_${digestOf([endpointId, eventId]).slice(0, idLength)}`;
}
