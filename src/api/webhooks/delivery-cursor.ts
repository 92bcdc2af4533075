import type { DeliveryQuery } from '../../store/contract/webhooks.js';
import { digest } from '../http/etag.js';

type Filter = Omit<DeliveryQuery, 'before' | 'limit'>;

const cursorVersion = 1;

/** A place in the log of an endpoint: before the delivery with this sequence. It is only valid for its filters. */
export function writeDeliveryCursor(before: number, endpointId: string, filter: Filter): string {
  const place = `${cursorVersion}.${before}`;
  return Buffer.from(`${place}.${checksum(place, endpointId, filter)}`).toString('base64url');
}

/** Null for a text that `writeDeliveryCursor` did not produce, or produced for another log. */
export function readDeliveryCursor(
  text: string,
  endpointId: string,
  filter: Filter,
): number | null {
  const match = /^\d+\.(\d{1,15})\./.exec(Buffer.from(text, 'base64url').toString());
  if (!match) return null;
  const before = Number(match[1]);
  return writeDeliveryCursor(before, endpointId, filter) === text ? before : null;
}

function checksum(place: string, endpointId: string, filter: Filter): string {
  const { state, type, since, until } = filter;
  return digest(JSON.stringify([place, endpointId, state, type, since, until])).slice(0, 12);
}
