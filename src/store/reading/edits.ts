import { asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Edit } from '../../core/change.js';
import { clauseIdOf } from '../../core/recognise/clause-ids.js';
import type { Database } from '../database.js';
import { clauses, edits } from '../schema.js';

/** Ids of the versions before and after. */
export interface Between {
  from: string;
  to: string;
}

/** What readers need of a row: fewer columns take less time. */
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

/** Edits of one change as they are stored: what they say is complete once it is known between which versions. */
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

export function editOf({ edit, before, after }: Row, between: Between): Edit {
  const { op, significance, kind, section, sectionBefore, split, merged, words, links } = edit;
  return {
    op,
    significance,
    because: edit.because ?? [],
    topics: edit.topics ?? [],
    clauseId: edit.clauseId ?? idFromBefore(edit, between),
    kind,
    section,
    sectionBefore,
    before: merged ? merged.join(' ') : before,
    after: split ? split.join(' ') : after,
    words,
    links,
    split,
    merged,
    position: { before: edit.positionBefore, after: edit.positionAfter },
  };
}

/** In versions from before clauses had ids, a clause's id follows from its place. */
function idFromBefore(
  { positionBefore, positionAfter }: Row['edit'],
  { from, to }: Between,
): string {
  return positionAfter === null
    ? clauseIdOf(from, positionBefore ?? 0)
    : clauseIdOf(to, positionAfter);
}
