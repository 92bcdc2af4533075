import type { ChangeFilter, ChangeQuery, Store } from '../../store/store.js';
import { unknownNames } from '../unknown-names.js';
import type { FieldError } from '../wire/problem.js';
import type { ChangesQuery } from '../wire/query.js';
import { type Cursor, readCursor } from './cursor.js';

type Read = { kind: 'query'; query: ChangeQuery } | { kind: 'invalid'; errors: FieldError[] };

/** What a client asks of `/changes`, once the names in its parameters are known to exist. */
export async function readChangesQuery(asked: ChangesQuery, store: Store): Promise<Read> {
  const { cursor: _, order: __, limit, view: ___, ...given } = asked;
  const filter = withoutUndefined(given);
  const place = await readPlace(asked, filter, store);
  const errors = [...place.errors, ...(await unknownNames(filter, store))];
  if (errors.length > 0) return { kind: 'invalid', errors };

  const order = place.cursor?.order ?? asked.order ?? (asked.since === undefined ? 'desc' : 'asc');
  return { kind: 'query', query: { filter, order, after: place.cursor?.seq ?? null, limit } };
}

function withoutUndefined(given: { [Key in keyof ChangeFilter]: ChangeFilter[Key] | undefined }) {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as ChangeFilter;
}

async function readPlace(
  asked: ChangesQuery,
  filter: ChangeFilter,
  store: Store,
): Promise<{ cursor: Cursor | null; errors: FieldError[] }> {
  if (asked.cursor === undefined) return { cursor: null, errors: [] };
  const cursor = readCursor(asked.cursor, filter);
  const fault = cursor ? await misplaced(cursor, asked, store) : notGiven;
  return { cursor, errors: fault ? [{ field: 'cursor', in: 'query', message: fault }] : [] };
}

const notGiven =
  'belongs to other filters; follow `page.next`, or send `page.cursor` unchanged with the filters of the request that returned it';

async function misplaced(cursor: Cursor, asked: ChangesQuery, store: Store) {
  if (asked.order && asked.order !== cursor.order) {
    return `belongs to order=${cursor.order}; leave \`order\` out or keep it`;
  }
  // After an older backup is restored, new changes get numbers that the cursor has already passed, and the client
  // would miss them.
  if (cursor.seq > (await store.changes.lastSeq())) {
    return 'is ahead of everything recorded here, perhaps because an older backup was restored; start again without it';
  }
  return null;
}
