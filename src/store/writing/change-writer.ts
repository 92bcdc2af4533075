import { sql } from 'drizzle-orm';
import type { Change } from '../../core/change.js';
import type { Database } from '../database.js';
import { changes, documents } from '../schema.js';
import { editWriter } from './edit-writer.js';
import { changeMarker } from './marks.js';
import { versionKey } from './publication.js';

/**
 * Writes a change with its edits and their full text. Returns its `seq`, or null if a change with this id is already
 * stored.
 */
export function changeWriter(db: Database): (change: Change, recordedAt: number) => number | null {
  const writeEdit = editWriter(db);
  const mark = changeMarker(db);
  return (change, recordedAt) => {
    const from = versionKey(db, change.fromVersionId) ?? noVersion(change, change.fromVersionId);
    const to = versionKey(db, change.toVersionId) ?? noVersion(change, change.toVersionId);
    const seq = insertChange(db, change, { from, to, recordedAt });
    if (seq === null) return null;
    for (const [position, edit] of change.edits.entries()) {
      writeEdit(edit, { change: seq, position, from, to });
    }
    // The first change of a flicker pair was recorded before anyone could know.
    if (change.flicker && change.revertOf !== null) mark(change.revertOf, 'flicker');
    return seq;
  };
}

function insertChange(
  db: Database,
  change: Change,
  { from, to, recordedAt }: { from: number; to: number; recordedAt: number },
): number | null {
  const { edits: _, stats, fromVersionId: __, toVersionId: ___, ...fields } = change;
  const { documentId } = change;
  const serviceId = sql<string>`(select ${documents.serviceId} from ${documents} where ${documents.id} = ${documentId})`;
  const written = db
    .insert(changes)
    .values({
      ...fields,
      topics: [...fields.topics],
      optOuts: [...fields.optOuts],
      ...stats,
      serviceId,
      recordedAt,
      fromVersion: from,
      toVersion: to,
    })
    .onConflictDoNothing({ target: changes.id })
    .run();
  return written.changes > 0 ? Number(written.lastInsertRowid) : null;
}

function noVersion({ id }: Change, version: string): never {
  throw new Error(
    `Nothing was recorded: the change ${id} refers to the version ${version}, which is not stored.`,
  );
}
