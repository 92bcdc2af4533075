import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { documents, versions } from '../schema.js';
import type { NewVersion, Recording } from '../store.js';
import { clauseWriter } from './clauses.js';
import { factWriter } from './fact-writer.js';

/** Keys of the captures that a new version may refer to as the one that showed it first. */
export type CaptureKeys = Readonly<Record<NewVersion['capture'], number | null>>;

/** Writes the publisher's versions. */
export function publicationWriter(db: Database) {
  const place = sql.placeholder;
  const writeClauses = clauseWriter(db);
  const writeFacts = factWriter(db);

  const seen = db
    .update(versions)
    .set({ lastSeenAt: sql`max(${versions.lastSeenAt}, ${place('at')})` })
    .where(
      eq(
        versions.key,
        sql`(select ${documents.currentVersion} from ${documents} where ${documents.id} = ${place('documentId')})`,
      ),
    )
    .prepare();

  return {
    /** The current version's text was seen again. */
    see({ documentId, at }: Recording): void {
      seen.run({ documentId, at });
    },

    /** A version with this id is left as it is: the same text observed at the same time is the same version. */
    write(recording: Recording, version: NewVersion | null, keys: CaptureKeys): void {
      if (!version || versionKey(db, version.id) !== null) return;
      const capture = keys[version.capture];
      if (capture === null) throw new Error(missingCapture(version));
      const key = insert(db, recording, version, capture);
      writeClauses(key, version.text.clauses, version.clauseIds);
      writeFacts(key, version.facts);
      makeCurrent(db, recording.documentId, key);
    },
  };
}

export function versionKey(db: Database, id: string): number | null {
  const row = db.select({ key: versions.key }).from(versions).where(eq(versions.id, id)).get();
  return row?.key ?? null;
}

function insert(
  db: Database,
  { documentId, recordedAt }: Recording,
  { id, text, guessed, extraction, observedAt, lastSeenAt }: NewVersion,
  capture: number,
): number {
  const { digest, clausesDigest, words } = text;
  const written = db
    .insert(versions)
    .values({
      id,
      documentId,
      cause: 'publisher',
      digest,
      clausesDigest,
      extraction,
      words,
      guessed,
      observedAt,
      recordedAt,
      lastSeenAt,
      capture,
    })
    .run();
  return Number(written.lastInsertRowid);
}

/** A text only becomes current if it is newer than the current one, because history arrives late. */
function makeCurrent(db: Database, documentId: string, key: number): void {
  const observedAt = (version: unknown) =>
    sql`(select ${versions.observedAt} from ${versions} where ${versions.key} = ${version})`;
  db.update(documents)
    .set({ currentVersion: key })
    .where(
      sql`${documents.id} = ${documentId} and (${documents.currentVersion} is null
        or ${observedAt(key)} > ${observedAt(documents.currentVersion)})`,
    )
    .run();
}

function missingCapture({ id, capture }: NewVersion): string {
  const where = {
    this: 'the recording has none',
    pending: 'no pending text was confirmed',
    restyled: 'the document has no restyled text',
  }[capture];
  return `Nothing was recorded: the version ${id} needs its capture, but ${where}.`;
}
