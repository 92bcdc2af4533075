import type { ChangeFilter } from '../store/store.js';
import { digest } from './etag.js';

/** A place in the list of changes: behind `seq`, in this order. */
export interface Cursor {
  order: 'asc' | 'desc';
  seq: number;
}

const cursorVersion = 1;

/** Opaque to clients. It holds only for the filters it was made with. */
export function writeCursor({ order, seq }: Cursor, filter: ChangeFilter): string {
  const place = `${cursorVersion}.${order}.${seq}`;
  return Buffer.from(`${place}.${checksum(place, filter)}`).toString('base64url');
}

/** Null for a text that `writeCursor` did not make, or made for other filters. */
export function readCursor(text: string, filter: ChangeFilter): Cursor | null {
  const match = /^\d+\.(asc|desc)\.(\d{1,15})\./.exec(Buffer.from(text, 'base64url').toString());
  if (!match) return null;
  const cursor: Cursor = { order: match[1] === 'asc' ? 'asc' : 'desc', seq: Number(match[2]) };
  return writeCursor(cursor, filter) === text ? cursor : null;
}

function checksum(place: string, filter: ChangeFilter): string {
  const { since, until, service, document, significance, op, q } = filter;
  const lists = [significance, op].map((list) => (list ? [...list].sort() : null));
  return digest(JSON.stringify([place, since, until, service, document, ...lists, q])).slice(0, 12);
}
