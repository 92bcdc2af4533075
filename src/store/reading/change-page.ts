import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Op } from '../../core/change.js';
import type { Topic } from '../../core/topic.js';
import type { Database } from '../database.js';
import { changes, edits } from '../schema.js';
import type { ChangeFilter, ChangeQuery } from '../store.js';
import { matchExpression } from './search.js';

interface Page {
  seqs: number[];
  hasMore: boolean;
}

/**
 * One page of matches in the order of `seq`. Writers take turns and `seq` only grows, so anything committed later
 * comes after every cursor that was handed out before.
 */
export function pageOf(db: Database, query: ChangeQuery): Page {
  const { limit } = query;
  const found = db.all<{ seq: number }>(pageStatement(db, query));
  return { seqs: found.slice(0, limit).map(({ seq }) => seq), hasMore: found.length > limit };
}

/** The query for a page. It asks for one extra row to find out whether there are more. */
export function pageStatement(db: Database, query: ChangeQuery): SQL {
  return query.filter.q === undefined ? listed(db, query) : searched(db, query, query.filter.q);
}

function listed(db: Database, { filter, order, after, limit }: ChangeQuery): SQL {
  const seq = column(changes.seq, { useIndex: !isFoundByTime(filter) });
  return db
    .select({ seq: changes.seq })
    .from(changes)
    .where(and(...conditions(db, filter), behind(seq, order, after)))
    .orderBy(order === 'asc' ? asc(seq) : desc(seq))
    .limit(limit + 1)
    .getSQL();
}

/**
 * The full-text index yields its matches in the order of its row ids, so a page reads no more than it needs. The row
 * ids are keys of edits, which grow with `seq`, because a change and its edits are written together.
 */
function searched(db: Database, { filter, order, after, limit }: ChangeQuery, words: string): SQL {
  const row = sql`edits_fts.rowid`;
  const match = matchExpression(words);
  const where = [
    match === null ? sql`false` : sql`edits_fts match ${match}`,
    after === null ? undefined : editsBehind(order, after),
    ...conditions(db, filter),
  ];
  return sql`select distinct ${changes.seq} as seq from edits_fts
    cross join ${edits} on ${edits.key} = ${row}
    cross join ${changes} on ${changes.seq} = ${edits.change}
    where ${and(...where)} order by ${order === 'asc' ? asc(row) : desc(row)} limit ${limit + 1}`;
}

/** The rows of the full-text index that belong to changes after `after`. */
function editsBehind(order: ChangeQuery['order'], after: number): SQL {
  return order === 'asc'
    ? sql`edits_fts.rowid > coalesce((select key from ${edits} as passed where passed.change <= ${after}
        order by passed.change desc, passed.position desc limit 1), 0)`
    : sql`edits_fts.rowid < coalesce((select key from ${edits} as passed where passed.change >= ${after}
        order by passed.change, passed.position limit 1), ${Number.MAX_SAFE_INTEGER})`;
}

/** Every page starts after some `seq`, including the first. */
function behind(seq: SQL, order: ChangeQuery['order'], after: number | null): SQL {
  return order === 'asc' ? gt(seq, after ?? 0) : lt(seq, after ?? Number.MAX_SAFE_INTEGER);
}

function conditions(db: Database, filter: ChangeFilter): (SQL | undefined)[] {
  const { since, until, service, document, significance, op, topic } = filter;
  const { flicker, unstable, silent } = filter;
  const serviceId = column(changes.serviceId, { useIndex: document === undefined });
  return [
    since === undefined ? undefined : gte(changes.observedAt, since),
    until === undefined ? undefined : lt(changes.observedAt, until),
    service === undefined ? undefined : eq(serviceId, service),
    document === undefined ? undefined : eq(changes.documentId, document),
    significance && inArray(changes.significance, [...significance]),
    flicker === undefined ? undefined : eq(changes.flicker, flicker),
    unstable === undefined ? undefined : eq(changes.unstable, unstable),
    silent === undefined ? undefined : (silent ? isNotNull : isNull)(changes.silent),
    op && hasEdit(db, op),
    topic && isAbout(topic),
  ];
}

function hasEdit(db: Database, op: readonly Op[]): SQL {
  const edit = alias(edits, 'edit');
  return exists(
    db
      .select({ found: sql`1` })
      .from(edit)
      .where(and(eq(edit.change, changes.seq), inArray(edit.op, [...op]))),
  );
}

/** Topics are our own words, so searching the JSON for one in its quotes finds exactly that topic. */
function isAbout(topics: readonly Topic[]): SQL {
  const named = topics.map((topic) => sql`instr(${changes.topics}, ${JSON.stringify(topic)})`);
  return or(...named) ?? sql`false`;
}

/** With a time but neither document nor service, it is faster to find the few rows by time and then sort them. */
function isFoundByTime({ since, until, document, service }: ChangeFilter): boolean {
  const isTimed = since !== undefined || until !== undefined;
  return isTimed && document === undefined && service === undefined;
}

/**
 * A column that the planner may find rows by; behind a plus sign, it may not.
 * https://www.sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_
 */
function column(name: SQLiteColumn, { useIndex }: { useIndex: boolean }): SQL {
  return useIndex ? sql`${name}` : sql`+${name}`;
}
