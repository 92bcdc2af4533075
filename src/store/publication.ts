import { eq, sql } from 'drizzle-orm';
import { clauseWriter } from './clauses.js';
import type { Database } from './database.js';
import { documents, versions } from './schema.js';
import type { NewVersion, Recording } from './store.js';

/** Keys of the captures that a new version may name as the one that showed it first. */
export type CaptureKeys = Readonly<Record<NewVersion['capture'], number | null>>;

/** Writes the publisher's versions. */
export function publicationWriter(db: Database) {
  const place = sql.placeholder;
  const writeClauses = clauseWriter(db);

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

    /** A version with this id stays as it is: the same text, observed at the same time, is one version. */
    write(recording: Recording, keys: CaptureKeys): void {
      const { version } = recording;
      if (!version || versionKey(db, version.id) !== null) return;
      const capture = keys[version.capture];
      if (capture === null) throw new Error(missingCapture(version));
      const key = insert(db, recording, version, capture);
      writeClauses(key, version.text.clauses);
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
  { documentId, at, recordedAt }: Recording,
  { id, text, extraction, observedAt }: NewVersion,
  capture: number,
): number {
  const { digest, clausesDigest, words } = text;
  const lastSeenAt = Math.max(observedAt, at);
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
      observedAt,
      recordedAt,
      lastSeenAt,
      capture,
    })
    .run();
  return Number(written.lastInsertRowid);
}

/** Only a newer text than the current one becomes current: history comes in late. */
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
  const where = capture === 'this' ? 'the recording has none' : 'no candidate was confirmed';
  return `Nothing was recorded: the version ${id} needs its capture, but ${where}.`;
}
