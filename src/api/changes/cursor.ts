import type { ChangeFilter } from '../../store/store.js';
import { digest } from '../http/etag.js';

/** A place in the list of changes: after `seq`, in this order. */
export interface Cursor {
  order: 'asc' | 'desc';
  seq: number;
}

const cursorVersion = 1;

/** Opaque to clients. It is only valid for the filters it was created with. */
export function writeCursor({ order, seq }: Cursor, filter: ChangeFilter): string {
  const place = `${cursorVersion}.${order}.${seq}`;
  return Buffer.from(`${place}.${checksum(place, filter)}`).toString('base64url');
}

/** Null for a text that `writeCursor` did not produce, or produced for other filters. */
export function readCursor(text: string, filter: ChangeFilter): Cursor | null {
  const match = /^\d+\.(asc|desc)\.(\d{1,15})\./.exec(Buffer.from(text, 'base64url').toString());
  if (!match) return null;
  const cursor: Cursor = { order: match[1] === 'asc' ? 'asc' : 'desc', seq: Number(match[2]) };
  return writeCursor(cursor, filter) === text ? cursor : null;
}

function checksum(place: string, filter: ChangeFilter): string {
  const { since, until, service, document, significance, op, q, ...newer } = filter;
  const lists = [significance, op].map((list) => (list ? [...list].sort() : null));
  const parts = [place, since, until, service, document, ...lists, q, ...given(newer)];
  return digest(JSON.stringify(parts)).slice(0, 12);
}

/** Filters that are not given contribute nothing, so cursors from before a filter existed stay valid. */
function given(filters: object): [string, unknown][] {
  return Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, unknown] => [
      name,
      Array.isArray(value) ? value.toSorted() : value,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
