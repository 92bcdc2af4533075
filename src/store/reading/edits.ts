import { asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { AnyEdit, DistributiveOmit, Edit } from '../../core/change.js';
import { noHeaders } from '../../core/clause.js';
import { must } from '../../core/must.js';
import { clauseIdOf } from '../../core/recognise/clause-ids.js';
import type { Database } from '../database.js';
import { clauses, edits } from '../schema.js';

/** Ids of the versions before and after. */
export interface Between {
  from: string;
  to: string;
}

/** Only the columns that readers need, because fewer columns take less time. */
const columns = {
  change: edits.change,
  op: edits.op,
  significance: edits.significance,
  because: edits.because,
  topics: edits.topics,
  clauseId: edits.clauseId,
  kind: edits.kind,
  section: edits.section,
  sectionBefore: edits.sectionBefore,
  headers: edits.headers,
  positionBefore: edits.positionBefore,
  positionAfter: edits.positionAfter,
  split: edits.split,
  merged: edits.merged,
  words: edits.words,
  links: edits.links,
};

interface Row {
  edit: Pick<typeof edits.$inferSelect, keyof typeof columns>;
  before: string | null;
  after: string | null;
}

/** The part of an edit that depends on its op. */
type Difference = DistributiveOmit<Edit, keyof AnyEdit>;

/** Edits of one change as stored. They are complete once the two versions are known. */
export type EditRows = readonly Row[];

/** The edits of these changes (a JSON array of `seq`s), each list in the order in which it was written. */
export function editReader(db: Database): (seqs: string) => Map<number, EditRows> {
  const before = alias(clauses, 'clause_before');
  const after = alias(clauses, 'clause_after');
  const find = db
    .select({ edit: columns, before: before.text, after: after.text })
    .from(edits)
    .leftJoin(before, eq(before.key, edits.before))
    .leftJoin(after, eq(after.key, edits.after))
    .where(sql`${edits.change} in (select value from json_each(${sql.placeholder('seqs')}))`)
    .orderBy(asc(edits.change), asc(edits.position))
    .prepare();
  return (seqs) => {
    const lists = new Map<number, Row[]>();
    for (const row of find.all({ seqs })) {
      const list = lists.get(row.edit.change) ?? [];
      lists.set(row.edit.change, list);
      list.push(row);
    }
    return lists;
  };
}

export function editOf(row: Row, between: Between): Edit {
  const { edit } = row;
  const { significance, kind, section, words, links } = edit;
  const common = {
    significance,
    because: edit.because ?? [],
    topics: edit.topics ?? [],
    clauseId: edit.clauseId ?? idFromBefore(row, between),
    kind,
    section,
    headers: edit.headers ?? noHeaders,
    words,
    links,
  };
  return { ...common, ...differenceOf(row) };
}

/** What each op requires. A stored edit that lacks some of it is an error, and is not served as something else. */
function differenceOf(row: Row): Difference {
  const { op, sectionBefore, split, merged } = row.edit;
  switch (op) {
    case 'added': {
      const position = { before: null, after: positionAfter(row) };
      return { op, ...whole, before: null, after: textAfter(row), position };
    }
    case 'removed': {
      const position = { before: positionBefore(row), after: null };
      return { op, ...whole, before: textBefore(row), after: null, position };
    }
    case 'modified':
      return { op, ...whole, ...bothSides(row), split, merged };
    case 'moved': {
      const oldSection = must(sectionBefore, 'the old section of a moved clause');
      return { op, ...whole, ...bothSides(row), sectionBefore: oldSection };
    }
  }
}

const whole = { sectionBefore: null, split: null, merged: null };

function bothSides(row: Row) {
  const position = { before: positionBefore(row), after: positionAfter(row) };
  return { before: textBefore(row), after: textAfter(row), position };
}

function textBefore({ edit, before }: Row): string {
  return must(edit.merged?.join(' ') ?? before, 'the old text of a stored edit');
}

function textAfter({ edit, after }: Row): string {
  return must(edit.split?.join(' ') ?? after, 'the new text of a stored edit');
}

function positionBefore({ edit }: Row): number {
  return must(edit.positionBefore, 'the old position of a stored edit');
}

function positionAfter({ edit }: Row): number {
  return must(edit.positionAfter, 'the new position of a stored edit');
}

/** In versions older than clause ids, a clause's id follows from its place. */
function idFromBefore(row: Row, { from, to }: Between): string {
  return row.edit.op === 'removed'
    ? clauseIdOf(from, positionBefore(row))
    : clauseIdOf(to, positionAfter(row));
}
